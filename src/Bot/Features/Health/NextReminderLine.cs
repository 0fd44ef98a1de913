using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Health;

/// <summary>When the group's next reminder goes out.</summary>
internal sealed class NextReminderLine : IStateLine
{
    public async Task<Line?> SayAsync(CommunityDb db, Chat group, Instant now, CancellationToken cancellation)
    {
        var moment = now.ToUnixTimeMilliseconds();
        var next = await db.Reminders.AsNoTracking()
            .Where(row => row.DueAt > moment && db.Meetups.Any(meetup => meetup.Id == row.MeetupId && meetup.ChatId == group.Id && meetup.State == MeetupState.Planned))
            .OrderBy(row => row.DueAt).Select(row => (long?)row.DueAt).FirstOrDefaultAsync(cancellation);
        var zone = Turn.ZoneOf(group);
        return next is { } due
            ? Line.Of("health.next-reminder", ("when", Moment.Of(Instant.FromUnixTimeMilliseconds(due).InZone(zone).LocalDateTime, zone)))
            : Line.Of("health.no-reminder");
    }
}
