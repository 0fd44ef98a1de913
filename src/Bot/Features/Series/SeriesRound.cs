using CommunityBot.Bot.Conversation;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Series;

/// <summary>One look at one series: grow it, show the next occurrence, ask its host when nothing follows, tell of a week 53; then the time of the next look. Twice is harmless: each step finds its work done.</summary>
internal sealed class SeriesRound(Ids ids, GrowSeries grow, FillSeats fill, NextCard card, RaiseHand hand, NewYear newYear) : IRing
{
    public const string Kind = "series";

    /// <summary>While the group has sent the bot away.</summary>
    private static readonly Duration Away = Duration.FromDays(7);

    public async Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
    {
        if (await db.Series.SingleOrDefaultAsync(row => row.Id == ring.Subject, cancellation) is { } series)
        {
            await RunAsync(db, series, now, cancellation);
        }
    }

    /// <summary>One occurrence was moved or cancelled: look again when the turn is over.</summary>
    public static Task SoonAsync(Turn turn, Meetup meetup, CancellationToken cancellation) => meetup.SeriesId is { } series
        ? turn.Db.RingAtAsync(turn.Ids, Kind, series, turn.NowMs + 1000, $"series:{series}", cancellation)
        : Task.CompletedTask;

    /// <summary>A cancelled occurrence is an exception to the rule (EXDATE); the row stays, so it isn't made again.</summary>
    public static async Task LeaveOutAsync(Turn turn, Meetup meetup, CancellationToken cancellation)
    {
        if (meetup.SeriesId is { } id && await turn.Db.Series.SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } series)
        {
            series.LeaveOut(SeriesPart.DateOf(meetup));
            series.Sequence++;
            await SoonAsync(turn, meetup, cancellation);
        }
    }

    /// <summary>Joins the caller's transaction; what was added before is saved.</summary>
    public async Task RunAsync(CommunityDb db, MeetupSeries series, Instant now, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        var group = await db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == series.ChatId, cancellation);
        if (group.State != ChatState.Active)
        {
            await PlanAsync(db, series, now + Away, cancellation);
            return;
        }

        await GrowAsync(db, series, group, now, cancellation);
        var due = Earliest(GrowSeries.NextDue(series), Earliest(await card.RunAsync(db, series, group, now, cancellation), await hand.RunAsync(db, series, group, now, cancellation)));
        due = Earliest(due, await newYear.RunAsync(db, series, group, now, cancellation));
        if (due is { } at)
        {
            // Never at once again: a look that finds nothing to do waits a minute at least.
            await PlanAsync(db, series, Instant.Max(at, now + Duration.FromMinutes(1)), cancellation);
        }
    }

    /// <summary>The occurrences of the next 90 days, saved, with those in it who are always in.</summary>
    public async Task GrowAsync(CommunityDb db, MeetupSeries series, Chat group, Instant now, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        var made = await grow.RunAsync(db, series, group, now, cancellation);
        await db.SaveChangesAsync(cancellation);

        // Nobody can be "always in" before the series has had a card.
        if (made.Count > 0)
        {
            await fill.AllAsync(db, series, now, cancellation);
        }
    }

    private Task PlanAsync(CommunityDb db, MeetupSeries series, Instant due, CancellationToken cancellation) =>
        db.RingAtAsync(ids, Kind, series.Id, due.ToUnixTimeMilliseconds(), $"series:{series.Id}", cancellation);

    private static Instant? Earliest(Instant? one, Instant? other) => one is null ? other : other is null ? one : Instant.Min(one.Value, other.Value);
}
