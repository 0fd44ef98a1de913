using System.Globalization;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Scheduling.Reminders;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Health;

/// <summary>In /halsa: how many reminders of the group's meetups could not be said before the start (P6).</summary>
internal sealed class SkippedLine : IStateLine
{
    public async Task<Line?> SayAsync(CommunityDb db, Chat group, Instant now, CancellationToken cancellation)
    {
        var week = (now - Duration.FromDays(7)).ToUnixTimeMilliseconds();
        var skipped = await db.Dispatch.AsNoTracking().CountAsync(
            row => row.Priority == Priority.Reminder && row.State == DispatchState.Cancelled && row.LastError == MissedReminders.Why && row.DueAt > week && row.DedupeKey.StartsWith("reminder:")
                && db.Meetups.Any(meetup => meetup.Id == row.MeetupId && meetup.ChatId == group.Id), cancellation);
        return skipped == 0 ? null : Line.Of("health.skipped", ("n", skipped));
    }
}

/// <summary>The reminders were in the outbox, and the platform took none of them before the start: the host hears of it once.</summary>
internal sealed class TellOfSkipped(MissedReminders missed) : IAfterMeetup
{
    public async Task AfterAsync(CommunityDb db, Meetup meetup, Chat group, Instant now, CancellationToken cancellation)
    {
        var ofThisStart = string.Create(CultureInfo.InvariantCulture, $"reminder:{meetup.Id}:{meetup.StartsAt}:");
        var others = db.Persons.Where(person => person.Id != meetup.HostId && person.PrivateChatId != null).Select(person => person.PrivateChatId!.Value);
        if (await db.Dispatch.AnyAsync(
            row => row.MeetupId == meetup.Id && row.State == DispatchState.Cancelled && row.LastError == MissedReminders.Why && row.DedupeKey.StartsWith(ofThisStart) && others.Contains(row.ChatId), cancellation))
        {
            await missed.TellHostAsync(db, meetup, now.ToUnixTimeMilliseconds(), cancellation);
        }
    }
}
