using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Series;

/// <summary>A week before somebody's six weeks are over they are asked in private; whoever doesn't answer is let go kindly when they are. Twice is harmless: the occasion names the weeks.</summary>
internal sealed class AskWhetherToGoOn(Ids ids, PrivateWord say) : IRing
{
    public const string Kind = "standing";
    private const long Week = 7 * 24 * 3_600_000L;

    /// <summary>So long a series without a date may find one before those who are always in are let go.</summary>
    private const long Patience = 4 * Week;

    public static long AskAt(Standing standing) => standing.CoversUntil - Week;

    public async Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
    {
        var standing = await db.Standings.SingleOrDefaultAsync(row => row.Id == ring.Subject, cancellation);
        var series = standing is null ? null : await db.Series.AsNoTracking().SingleOrDefaultAsync(row => row.Id == standing.SeriesId, cancellation);
        if (standing is null || series is null)
        {
            return;
        }

        var ms = now.ToUnixTimeMilliseconds();
        var over = standing.CoversUntil <= ms || series.State == SeriesState.Ended;
        var goesOn = series.State == SeriesState.Going && await GoesOnAsync(db, series, Math.Max(ms, standing.CoversUntil), cancellation);
        if (over && series.State == SeriesState.Going && !goesOn && ms < standing.CoversUntil + Patience)
        {
            // It has run out, and its host is being asked how it goes on: there is nothing to be "always in" at, nor to be let go from.
            await db.RingAtAsync(ids, Kind, standing.Id, ms + Week, $"standing:{standing.Id}", cancellation);
            return;
        }

        if (over)
        {
            db.Standings.Remove(standing);
        }
        else
        {
            await db.RingAtAsync(ids, Kind, standing.Id, standing.CoversUntil, $"standing:{standing.Id}", cancellation);
        }

        if (goesOn)
        {
            await AskAsync(db, series, standing, over, now, cancellation);
        }
    }

    /// <summary>Occurrences exist 90 days ahead, so after somebody's six weeks there is one, or the rule has more, or there will be none.</summary>
    private static async Task<bool> GoesOnAsync(CommunityDb db, MeetupSeries series, long after, CancellationToken cancellation) =>
        GrowSeries.NextDue(series) is not null || await db.Meetups.AsNoTracking().AnyAsync(row => row.SeriesId == series.Id && row.State == MeetupState.Planned && row.StartsAt > after, cancellation);

    private async Task AskAsync(CommunityDb db, MeetupSeries series, Standing standing, bool over, Instant now, CancellationToken cancellation)
    {
        var group = await db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == series.ChatId, cancellation);
        var args = ("title", series.Title);
        var saying = over
            ? new Saying([Line.Of("always.ended", args)], [[new Button(Line.Of("button.always"), AlwaysIn.Action, series.Id)]])
            : new Saying([Line.Of("always.ask", args)],
                [[new Button(Line.Of("button.six-weeks-more"), AlwaysIn.Action, series.Id, AlwaysIn.More), new Button(Line.Of("button.no-thanks"), AlwaysIn.Action, series.Id, AlwaysIn.NoThanks)]]);
        Instant? until = over ? null : Instant.FromUnixTimeMilliseconds(standing.CoversUntil);
        await say.SayAsync(
            db, standing.PersonId, saying, (Decency.Of(group).Next(now), until, Priority.Suggestion), null,
            string.Create(CultureInfo.InvariantCulture, $"standing:{standing.Id}:{standing.CoversUntil}:{(over ? "ended" : "ask")}"), cancellation);
    }
}
