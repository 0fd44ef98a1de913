using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Delivery;

/// <summary>
/// A reminder that its platform didn't take in time. Where the meetup's later one is there too, that one alone is said (when the bot itself was away
/// the same is seen to where reminders are spread); else it says that it is late, and "tomorrow" has become today.
/// </summary>
internal static class LateReminder
{
    /// <summary>Why it isn't said.</summary>
    public const string Overtaken = "overtaken";

    /// <summary>Nobody notices a quarter of an hour.</summary>
    private const long LateAfter = 15 * 60_000L;

    private const long WaitedAfter = 60_000L;

    /// <returns>What it says by now; null: nothing any more.</returns>
    public static async Task<Saying?> ByNowAsync(CommunityDb db, Leased row, Saying saying, long now, CancellationToken cancellation)
    {
        // Each was put into the outbox when it fell due: what came after this one is later. Its own due time has moved with the tries.
        var overtaken = await db.Dispatch.AsNoTracking().AnyAsync(
            later => later.MeetupId == row.MeetupId && later.ChatId == row.ChatId && later.Id > row.Id && later.Priority == Priority.Reminder && later.NotAfter == row.NotAfter
                && later.DedupeKey.StartsWith("reminder:") && later.State != DispatchState.Cancelled && later.State != DispatchState.Dead,
            cancellation);
        if (overtaken)
        {
            // The group's line may have taken other meetups along, which have no line of their own.
            var along = saying.Lines.SkipWhile(line => line.Key.Length > 0).Skip(1).ToList();
            return along.Count == 0 ? null : Late(saying with { Lines = along }, now);
        }

        return now - Ids.MadeAt(row.Id) > LateAfter ? Late(saying, now) : saying;
    }

    /// <summary>Whether it is a reminder that was tried before, or has waited for another's tries: one in its time costs no look.</summary>
    public static bool Is(Leased row, Saying saying, long now) =>
        row is { Priority: Priority.Reminder, MeetupId: not null } && (row.Attempts > 0 || now - row.DueAt > WaitedAfter) && saying.Lines[0].Key is "reminder.late" or "reminder.today" or "reminder.tomorrow";

    private static Saying Late(Saying saying, long now)
    {
        var lines = saying.Lines.Select(line => line.Key == "reminder.tomorrow" && IsToday(line.Args!["when"], now) ? line with { Key = "reminder.today" } : line);
        return saying with { Lines = saying.Lines[0].Key == "reminder.late" ? [.. lines] : [Line.Of("reminder.late"), .. lines] };
    }

    /// <summary>A moment carries its wall time and its instant, and so how far its clock is from UTC.</summary>
    private static bool IsToday(string moment, long now)
    {
        var at = moment.Split('@');
        var local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(at[0]).Value;
        var ahead = local.InUtc().ToInstant() - Instant.FromUnixTimeSeconds(long.Parse(at[1], CultureInfo.InvariantCulture));
        return (Instant.FromUnixTimeMilliseconds(now) + ahead).InUtc().Date == local.Date;
    }
}
