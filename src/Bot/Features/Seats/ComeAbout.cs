using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>The moment at which a meetup that needs a number of people has them: everybody who said yes, and the host, are told once.</summary>
/// <remarks>It stays so when somebody leaves afterwards: people have made their plans.</remarks>
internal sealed class ComeAbout(PrivateWord say)
{
    public static bool Undecided(Meetup meetup) => meetup is { Least: not null, GoesAhead: false };

    /// <param name="db">Inside a transaction in which the meetup's row is locked.</param>
    /// <param name="meetup">The meetup; knows afterwards that it goes ahead.</param>
    /// <param name="coming">How many come now.</param>
    /// <param name="last">Whose answer it was: a toast tells them; null: nobody's.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>True when it has just come about.</returns>
    public async Task<bool> WithAsync(CommunityDb db, Meetup meetup, int coming, Person? last, Instant now, CancellationToken cancellation)
    {
        if (!Undecided(meetup) || coming < meetup.Least)
        {
            return false;
        }

        meetup.GoesAhead = true;
        await db.Meetups.Where(row => row.Id == meetup.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.GoesAhead, true), cancellation);
        await db.StopTimersAsync(LeastRing.Kind, meetup.Id, cancellation);
        var yes = await db.Rsvps.AsNoTracking().Where(rsvp => rsvp.MeetupId == meetup.Id && rsvp.Answer == Answer.Yes && rsvp.BroughtBy == null).Select(rsvp => rsvp.PersonId).ToListAsync(cancellation);
        var group = await SeatMail.GroupAsync(db, meetup, cancellation);
        var hosts = await db.HostsAsync(meetup, cancellation);
        foreach (var person in await SeatMail.ReachedAsync(db, yes.Concat(hosts).Where(id => id != last?.Id).Distinct(), cancellation))
        {
            await say.SayAsync(
                db, person, Words(meetup, hosts.Contains(person.Id)), (Decency.Of(group).BeforeStart(meetup, now), SeatMail.StartOf(meetup), Priority.Change), meetup.Id,
                string.Create(CultureInfo.InvariantCulture, $"goes-ahead:{meetup.Id}:{person.Id}"), cancellation);
        }

        return true;
    }

    /// <summary>A host who can't come has more to do than to say so.</summary>
    private static Saying Words(Meetup meetup, bool hosts) => new(
        [Line.Of("least.goes-ahead", ("title", meetup.Title), ("when", Moment.Of(meetup))), .. MeetupFacts.Place(meetup)],
        [[hosts ? new Button(Line.Of("button.manage"), ManageMeetup.Action, meetup.Id) : new Button(Line.Of("button.cant-any-more"), AnswerMeetup.Action, meetup.Id, (int)Answer.No)]]);
}
