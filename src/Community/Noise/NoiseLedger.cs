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
    /// <param name="certain">Keeps room only for lines that somebody needs by now, see <see cref="PromisedAsync"/>.</param>
    public static async Task<NoiseBudget> ReadAsync(CommunityDb db, Chat group, Instant now, CancellationToken cancellation, long except = 0, bool certain = false)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(group);
        var week = (now - NoiseBudget.Week).ToUnixTimeMilliseconds();
        var rows = await db.Dispatch.AsNoTracking()
            .Where(row => row.ChatId == group.Id && row.Unasked && row.Id != except
                && (row.SentAt > week || row.State == DispatchState.Leased || row.State == DispatchState.Sending || (row.State == DispatchState.Unknown && row.StartedAt > week)))
            .Select(row => row.SentAt ?? (row.State == DispatchState.Leased ? null : row.StartedAt)).ToListAsync(cancellation);
        var said = rows.Select(at => at is { } moment ? Instant.FromUnixTimeMilliseconds(moment) : now);
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(group.TimeZone) ?? DateTimeZone.Utc;
        var promised = await PromisedAsync(db, group, now, certain, cancellation);
        return new NoiseBudget(group.PostsPerDay, group.PostsPerWeek, zone, [.. said], [.. promised.Select(line => line.At)]);
    }

    /// <summary>The group's coming reminder lines, soonest first. Meetups of one day share a line.</summary>
    /// <param name="db">The store; joins its transaction.</param>
    /// <param name="chat">The group.</param>
    /// <param name="now">The moment; two weeks are looked through.</param>
    /// <param name="certain">
    /// Only lines that somebody needs who has answered and has no private chat. Else every planned meetup's line, in a group where such a person could still answer.
    /// </param>
    /// <param name="cancellation">Stops waiting for the database.</param>
    public static async Task<IReadOnlyList<PromisedLine>> PromisedAsync(CommunityDb db, Chat chat, Instant now, bool certain, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(chat);
        var horizon = (now + NoiseBudget.Week + NoiseBudget.Week).ToUnixTimeMilliseconds();
        var unreached = db.Persons.Where(person => person.Reach != Reach.Open || person.PrivateChatId == null);
        var planned = await (
            from reminder in db.Reminders.AsNoTracking()
            join meetup in db.Meetups.AsNoTracking() on reminder.MeetupId equals meetup.Id
            where meetup.ChatId == chat.Id && meetup.State == MeetupState.Planned && meetup.StartsAt == reminder.StartsAt && reminder.DueAt < horizon
                && (unreached.Any(person => person.Id == meetup.HostId || db.SecondHosts.Any(row => row.SubjectId == (meetup.SeriesId ?? meetup.Id) && row.Accepted && row.PersonId == person.Id))
                    || (certain
                        ? db.Rsvps.Any(rsvp => rsvp.MeetupId == meetup.Id && (rsvp.Answer == Answer.Yes || rsvp.Answer == Answer.Maybe) && unreached.Any(person => person.Id == rsvp.PersonId))
                        : db.Memberships.Any(member => member.ChatId == chat.Id && unreached.Any(person => person.Id == member.PersonId))))
                && !db.Dispatch.Any(row => row.MeetupId == meetup.Id && row.ChatId == chat.Id && row.Priority == Priority.Reminder && row.NotAfter == meetup.StartsAt)
            select new { meetup.LocalStart, reminder.DueAt }).ToListAsync(cancellation);
        return [.. planned.GroupBy(row => row.LocalStart[..10]).Select(day => new PromisedLine(day.Key, Instant.FromUnixTimeMilliseconds(day.Min(row => row.DueAt)))).OrderBy(line => line.At)];
    }
}

/// <param name="Day">The meetups' day in the group's zone, <c>2026-11-26</c>.</param>
/// <param name="At">When the line is due.</param>
public sealed record PromisedLine(string Day, Instant At);
