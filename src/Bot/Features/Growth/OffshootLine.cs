using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Suggestions;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Suggestions;
using CommunityBot.Content.Activities;
using CommunityBot.Scheduling.Suggestions;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Growth;

/// <summary>The one line that the group hears of an offshoot: within its noise budget, outside its quiet hours, a day before the proposed time at the latest.</summary>
internal sealed class OffshootLine(Ids ids)
{
    private static readonly Duration TooLate = Duration.FromHours(24);

    /// <summary>Enough want the same. No line when there is no time for it within ten days.</summary>
    public async Task WishAsync(CommunityDb db, MeetupSeries series, Chat group, Activity wished, Instant now, CancellationToken cancellation)
    {
        var zone = Turn.ZoneOf(group);
        var moment = now.ToUnixTimeMilliseconds();
        var planned = await db.Meetups.AsNoTracking().Where(row => row.ChatId == group.Id && row.State == MeetupState.Planned && row.StartsAt > moment).Select(row => row.LocalStart).ToListAsync(cancellation);
        var local = now.InZone(zone).LocalDateTime;
        if ((Pick([.. planned.Select(Meetup.LocalOf)]) ?? Pick([])) is not { } chosen)
        {
            return;
        }

        var offshoot = New(series, OffshootKind.Wish, wished.Id, Meetup.Iso(chosen.Start), Meetup.InstantOf(chosen.Start, zone), now);
        db.Offshoots.Add(offshoot);

        // The weekly suggestion doesn't come with the same.
        db.Suggestions.Add(new Suggestion { Id = offshoot.Id, ChatId = group.Id, Activity = wished.Id, LocalStart = offshoot.LocalStart, StartsAt = offshoot.StartsAt, MadeAt = moment });
        await SayAsync(db, series, offshoot, new Saying(
            [Line.Of("more.enough", ("what", wished.Wish.In(group.Language))), Line.Of("more.when", ("when", Moment.Of(chosen.Start, zone)))],
            [[new Button(Line.Of("button.me"), TakeUp.Action, offshoot.Id, TakeUp.Host), new Button(Line.Of("button.take-turns"), TakeUp.Action, offshoot.Id, TakeUp.Turns)]]), now, cancellation);

        (Activity What, LocalDateTime Start)? Pick(IReadOnlyCollection<LocalDateTime> others) =>
            SuggestionPick.Pick([wished], new Dictionary<string, int> { [wished.Id] = Offshoot.Enough }, new Dictionary<string, LocalDate>(), others, local);
    }

    /// <summary>The series is full with a line: who could hold a second one?</summary>
    /// <returns>False when it has no time that is far enough ahead.</returns>
    public async Task<bool> SplitAsync(CommunityDb db, MeetupSeries series, Instant now, CancellationToken cancellation)
    {
        var soonest = (now + TooLate + TooLate).ToUnixTimeMilliseconds();
        var next = await db.Meetups.AsNoTracking().Where(row => row.SeriesId == series.Id && row.State == MeetupState.Planned && row.StartsAt > soonest).OrderBy(row => row.StartsAt).FirstOrDefaultAsync(cancellation);
        if (next is null || series.State != SeriesState.Going)
        {
            return false;
        }

        var offshoot = New(series, OffshootKind.Split, "", next.LocalStart, Instant.FromUnixTimeMilliseconds(next.StartsAt), now);
        db.Offshoots.Add(offshoot);
        await SayAsync(db, series, offshoot, new Saying(
            [Line.Of("split.ask", ("title", series.Title)), Line.Of("split.how")], [[new Button(Line.Of("button.one-more"), TakeUp.Action, offshoot.Id, TakeUp.Another)]]), now, cancellation);
        return true;
    }

    /// <summary>Somebody holds it.</summary>
    public Task SettleAsync(CommunityDb db, Offshoot offshoot, Line instead, Instant now, CancellationToken cancellation) => SettledLine.SayAsync(db, ids, OccasionOf(offshoot.Id), instead, now, cancellation);

    private static string OccasionOf(long offshoot) => string.Create(CultureInfo.InvariantCulture, $"offshoot:{offshoot}");

    private Offshoot New(MeetupSeries series, OffshootKind kind, string activity, string localStart, Instant start, Instant now) => new()
    {
        Id = ids.Next(), ChatId = series.ChatId, SeriesId = series.Id, Kind = kind, Activity = activity, LocalStart = localStart, StartsAt = start.ToUnixTimeMilliseconds(), MadeAt = now.ToUnixTimeMilliseconds(),
    };

    private async Task SayAsync(CommunityDb db, MeetupSeries series, Offshoot offshoot, Saying what, Instant now, CancellationToken cancellation) => await db.SayOnceAsync(new Dispatch
    {
        Id = ids.Next(),
        ChatId = series.ChatId,
        Thread = series.Thread,
        Content = what.ToJson(),
        DueAt = now.ToUnixTimeMilliseconds(),
        NotAfter = offshoot.StartsAt - (long)TooLate.TotalMilliseconds,
        Priority = Priority.Suggestion,
        WhenUnknown = WhenUnknown.LeaveIt,
        Unasked = true,
        DedupeKey = OccasionOf(offshoot.Id),
    }, cancellation);
}
