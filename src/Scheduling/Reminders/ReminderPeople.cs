using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Scheduling.Reminders;

/// <summary>Whom one reminder of a meetup concerns: those who said yes or maybe, and its hosts unless they said no.</summary>
/// <param name="InPrivate">Those who want this kind of reminder, aren't paused, and have a private chat.</param>
/// <param name="Others">How many want it and can't be reached in private: the group's line is for them.</param>
/// <param name="Coming">How many come so far.</param>
/// <param name="Hosts">Who holds it.</param>
internal sealed record ReminderPeople(IReadOnlyList<Person> InPrivate, int Others, int Coming, IReadOnlyList<long> Hosts)
{
    public static async Task<ReminderPeople> OfAsync(CommunityDb db, Meetup meetup, ReminderKind which, long now, CancellationToken cancellation)
    {
        var answers = await db.Rsvps.AsNoTracking().Where(rsvp => rsvp.MeetupId == meetup.Id).ToListAsync(cancellation);
        var wanted = answers.Where(rsvp => rsvp.Answer is Answer.Yes or Answer.Maybe).Select(rsvp => rsvp.PersonId).ToHashSet();
        var hosts = await db.HostsAsync(meetup, cancellation);
        wanted.UnionWith(hosts.Where(host => answers.All(rsvp => rsvp.PersonId != host)));

        var people = (await db.Persons.AsNoTracking().Where(person => wanted.Contains(person.Id)).ToListAsync(cancellation)).Where(person => Wants(person, which, now)).ToList();
        var reached = people.Where(person => person is { Reach: Reach.Open, PrivateChatId: not null }).ToList();
        return new ReminderPeople(reached, people.Count - reached.Count, answers.Sum(rsvp => rsvp.Heads), hosts);
    }

    private static bool Wants(Person person, ReminderKind which, long now) => !(person.PausedUntil > now) && which switch
    {
        ReminderKind.DayBefore => person.RemindDayBefore,
        ReminderKind.TwoHours => person.RemindTwoHours,
        _ => person.RemindDayBefore || person.RemindTwoHours,
    };
}
