using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Scheduling.Reminders;

/// <summary>
/// Reminders that could not be said before the start, because nothing ran or the platform was away (P6). Nobody is reminded of what has begun; each that was skipped
/// stays as a cancelled row, so that it can be counted, and its hosts hear of it once.
/// </summary>
public sealed class MissedReminders(Ids ids)
{
    /// <summary>Why such a row was cancelled; the same word as when it waited in the outbox until it was too late.</summary>
    public const string Why = "too-late";

    /// <summary>Days later it helps nobody to know.</summary>
    private static readonly Duration WorthSaying = Duration.FromDays(3);

    /// <summary>The meetup has begun; joins the caller's transaction.</summary>
    internal async Task NoteAsync(CommunityDb db, Meetup meetup, Reminder reminder, long now, CancellationToken cancellation)
    {
        var people = await ReminderPeople.OfAsync(db, meetup, reminder.Which, now, cancellation);
        var skipped = new List<Dispatch>();
        foreach (var person in people.InPrivate)
        {
            var to = (person.PrivateChatId!.Value, person.Id.ToString(CultureInfo.InvariantCulture));
            var row = ReminderWords.Row(ids, meetup, reminder, to, ReminderWords.ToPerson(meetup, people.Hosts.Contains(person.Id), today: true), reminder.DueAt);
            (row.State, row.LastError) = (DispatchState.Cancelled, Why);
            skipped.Add(row);
        }

        await db.SayOnceAsync(skipped, cancellation);

        if (people.Others > 0 || people.InPrivate.Any(person => !people.Hosts.Contains(person.Id)))
        {
            await TellHostAsync(db, meetup, now, cancellation);
        }
    }

    /// <summary>Once for each start, outside the quiet hours; nothing to a host who has no private chat.</summary>
    public async Task TellHostAsync(CommunityDb db, Meetup meetup, long now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(meetup);
        var hosts = await db.HostsAsync(meetup, cancellation);
        var reached = await db.Persons.AsNoTracking().Where(person => hosts.Contains(person.Id) && person.Reach == Reach.Open && person.PrivateChatId != null).ToListAsync(cancellation);
        var group = await db.Chats.AsNoTracking().SingleOrDefaultAsync(chat => chat.Id == meetup.ChatId && chat.State == ChatState.Active, cancellation);
        if (group is null || now - meetup.StartsAt > (long)WorthSaying.TotalMilliseconds)
        {
            return;
        }

        foreach (var host in reached)
        {
            var second = host.Id == meetup.HostId ? "" : string.Create(CultureInfo.InvariantCulture, $":{host.Id}");
            await db.SayOnceAsync(new Dispatch
            {
                Id = ids.Next(),
                ChatId = host.PrivateChatId!.Value,
                Content = new Saying([Line.Of("reminder.missed", ("title", meetup.Title), ("when", Moment.Of(meetup)))]).ToJson(),
                DueAt = Decency.Of(group).Next(Instant.FromUnixTimeMilliseconds(now)).ToUnixTimeMilliseconds(),
                Priority = Priority.Change,
                MeetupId = meetup.Id,
                DedupeKey = string.Create(CultureInfo.InvariantCulture, $"reminder-missed:{meetup.Id}:{meetup.StartsAt}{second}"),
            }, cancellation);
        }
    }
}
