using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CommunityBot.Scheduling.Reminders;

/// <summary>
/// At start-up, after a release with newer time zone data: the wall time that people agreed on stands, its instant is computed anew, and with it
/// reminders and cards. Twice is harmless: the second time nothing differs.
/// </summary>
public sealed partial class RecomputeStarts(CommunityStore store, ReminderPlan reminders, ILogger<RecomputeStarts> log)
{
    /// <returns>How many meetups start at another instant than was stored.</returns>
    public Task<int> RunAsync(Instant now, CancellationToken cancellation) => store.WriteAsync(async db =>
    {
        var ms = now.ToUnixTimeMilliseconds();
        var ahead = await db.Meetups.AsNoTracking().Where(row => row.State == MeetupState.Planned && row.StartsAt > ms).Select(row => new { row.Id, row.LocalStart, row.Zone, row.StartsAt }).ToListAsync(cancellation);
        var moved = ahead.Where(row => StartOf(row.LocalStart, row.Zone) is { } start && start != row.StartsAt).ToList();
        foreach (var row in moved)
        {
            var meetup = await db.Meetups.SingleAsync(meetup => meetup.Id == row.Id, cancellation);
            meetup.StartsAt = StartOf(row.LocalStart, row.Zone)!.Value;
            await reminders.PlanAsync(db, meetup, await db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == meetup.ChatId, cancellation), now, cancellation);
            await db.Cards.Where(card => card.MeetupId == row.Id && card.MessageId != null).ExecuteUpdateAsync(set => set.SetProperty(card => card.Version, card => card.Version + 1), cancellation);
            Moved(row.Id, row.StartsAt, meetup.StartsAt);
        }

        return moved.Count;
    }, cancellation);

    /// <summary>A zone that the data no longer knows leaves the start as it was.</summary>
    private static long? StartOf(string localStart, string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } known
        ? Meetup.InstantOf(Meetup.LocalOf(localStart), known).ToUnixTimeMilliseconds()
        : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Meetup {Id} starts at another instant by today's time zone data: {Before} became {After}")]
    private partial void Moved(long id, long before, long after);
}
