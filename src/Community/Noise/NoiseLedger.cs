using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Community.Noise;

/// <summary>Reads from the outbox what a group has heard unasked, and from the reminders what it will hear.</summary>
public static class NoiseLedger
{
    /// <param name="db">The store; joins its transaction.</param>
    /// <param name="group">The group.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Stops waiting for the database.</param>
    /// <param name="except">A row of the outbox that doesn't count: the one that is being measured.</param>
    public static async Task<NoiseBudget> ReadAsync(CommunityDb db, Chat group, Instant now, CancellationToken cancellation, long except = 0)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(group);
        var week = (now - NoiseBudget.Week).ToUnixTimeMilliseconds();
        var rows = await db.Dispatch.AsNoTracking()
            .Where(row => row.ChatId == group.Id && row.Unasked && row.Id != except
                && (row.SentAt > week || row.State == DispatchState.Leased || row.State == DispatchState.Sending || (row.State == DispatchState.Unknown && row.StartedAt > week)))
            .Select(row => row.SentAt ?? row.StartedAt).ToListAsync(cancellation);
        var said = rows.Select(at => at is { } moment ? Instant.FromUnixTimeMilliseconds(moment) : now);
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(group.TimeZone) ?? DateTimeZone.Utc;
        return new NoiseBudget(group.PostsPerDay, group.PostsPerWeek, zone, [.. said], await PromisedAsync(db, group, now, cancellation));
    }

    /// <summary>Reminders that will need the group's one line, because somebody who wants them has no private chat. Meetups of one day share a line.</summary>
    private static async Task<IReadOnlyCollection<Instant>> PromisedAsync(CommunityDb db, Chat chat, Instant now, CancellationToken cancellation)
    {
        var horizon = (now + NoiseBudget.Week + NoiseBudget.Week).ToUnixTimeMilliseconds();
        var planned = await (
            from reminder in db.Reminders.AsNoTracking()
            join meetup in db.Meetups.AsNoTracking() on reminder.MeetupId equals meetup.Id
            where meetup.ChatId == chat.Id && meetup.State == MeetupState.Planned && meetup.StartsAt == reminder.StartsAt && reminder.DueAt < horizon
                && (db.Persons.Any(person => person.Id == meetup.HostId && (person.Reach != Reach.Open || person.PrivateChatId == null))
                    || db.Rsvps.Any(rsvp => rsvp.MeetupId == meetup.Id && (rsvp.Answer == Answer.Yes || rsvp.Answer == Answer.Maybe)
                        && db.Persons.Any(person => person.Id == rsvp.PersonId && (person.Reach != Reach.Open || person.PrivateChatId == null))))
                && !db.Dispatch.Any(row => row.MeetupId == meetup.Id && row.ChatId == chat.Id && row.Priority == Priority.Reminder && row.NotAfter == meetup.StartsAt)
            select new { meetup.LocalStart, reminder.DueAt }).ToListAsync(cancellation);
        return [.. planned.GroupBy(row => row.LocalStart[..10]).Select(day => Instant.FromUnixTimeMilliseconds(day.Min(row => row.DueAt)))];
    }
}
