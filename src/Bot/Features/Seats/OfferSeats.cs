using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Seats;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>Offers free seats to those who wait: first who fits first, each with a deadline. The seats are theirs until then.</summary>
/// <remarks>Who can't be written to keeps their place and is passed by; the group hears, without a name, that a seat is free.</remarks>
internal sealed class OfferSeats(Ids ids, SeatMail mail, PrivateWord say)
{
    /// <summary>The kind of the ring at an offer's deadline; its subject is the meetup.</summary>
    public const string Kind = "seat-offer";

    /// <param name="db">Inside a transaction in which the meetup's row is locked.</param>
    /// <param name="meetup">The meetup as it is now.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How many were offered a seat.</returns>
    public async Task<int> OfferAsync(CommunityDb db, Meetup meetup, Instant now, CancellationToken cancellation)
    {
        var answers = await db.Rsvps.AsNoTracking().Where(rsvp => rsvp.MeetupId == meetup.Id && rsvp.Answer >= Answer.Yes).ToListAsync(cancellation);
        var reached = (await SeatMail.ReachedAsync(db, WaitingLine.InOrder(answers).Select(rsvp => rsvp.PersonId), cancellation)).ToDictionary(person => person.Id);
        var next = WaitingLine.Next(meetup, answers, rsvp => reached.ContainsKey(rsvp.PersonId));
        var group = await SeatMail.GroupAsync(db, meetup, cancellation);
        var time = OfferTime.Of(now, SeatMail.StartOf(meetup), Decency.Of(group));
        foreach (var rsvp in next)
        {
            await PutAsync(db, meetup, rsvp, reached[rsvp.PersonId], time, cancellation);
        }

        var unreached = answers.Where(rsvp => !next.Contains(rsvp)).ToList();
        if (unreached.Exists(rsvp => rsvp.Waits && !reached.ContainsKey(rsvp.PersonId)) && WaitingLine.Next(meetup, [.. unreached, .. next.Select(Seated)], _ => true).Count > 0)
        {
            await SayFreeAsync(db, meetup, group, now, cancellation);
        }

        return next.Count;
    }

    private async Task PutAsync(CommunityDb db, Meetup meetup, Rsvp rsvp, Person person, OfferTime time, CancellationToken cancellation)
    {
        var until = time.Until.ToUnixTimeMilliseconds();
        await db.Rsvps.Where(row => row.MeetupId == meetup.Id && row.PersonId == rsvp.PersonId).ExecuteUpdateAsync(set => set.SetProperty(row => row.OfferUntil, until), cancellation);
        await db.RingAtAsync(ids, Kind, meetup.Id, until, string.Create(CultureInfo.InvariantCulture, $"{Kind}:{meetup.Id}:{rsvp.PersonId}"), cancellation);
        var zone = SeatMail.ZoneOf(meetup);
        var today = time.Until.InZone(zone).Date == time.Say.InZone(zone).Date;
        var saying = new Saying(
            [
                Line.Of("seats.offer", ("n", rsvp.Party), ("title", meetup.Title), ("when", Moment.Of(meetup))),
                Line.Of(today ? "seats.until-today" : "seats.until", ("until", SeatMail.Wall(time.Until, meetup))),
            ],
            [[new Button(Line.Of("button.take-seat"), OfferPress.Action, meetup.Id, OfferPress.Take)], [new Button(Line.Of("button.no-thanks"), OfferPress.Action, meetup.Id, OfferPress.PassOn)]]);
        await say.SayAsync(
            db, person, saying, (time.Say, time.Until, Priority.Reminder), meetup.Id, string.Create(CultureInfo.InvariantCulture, $"offer:{meetup.Id}:{meetup.Version}:{rsvp.PersonId}"), cancellation);
    }

    /// <summary>Every seat is taken again: a line that still waits for room in the day would say what is no longer true.</summary>
    public static Task<int> TakeBackAsync(CommunityDb db, long meetupId, CancellationToken cancellation)
    {
        var free = Free(meetupId);
        return db.Dispatch.Where(row => row.MeetupId == meetupId && row.State == DispatchState.Pending && row.DedupeKey.StartsWith(free)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Nobody stands alone for not hearing it, and the card says it too: it waits its turn in the group's noise budget, one at a time.</summary>
    private async Task SayFreeAsync(CommunityDb db, Meetup meetup, Chat group, Instant now, CancellationToken cancellation)
    {
        var free = Free(meetup.Id);
        if (await db.Dispatch.AnyAsync(row => row.MeetupId == meetup.Id && row.State == DispatchState.Pending && row.DedupeKey.StartsWith(free), cancellation))
        {
            return;
        }

        var due = Decency.Of(group).BeforeStart(meetup, now);
        var day = due.InZone(SeatMail.ZoneOf(meetup)).Date;
        await db.SayOnceAsync(
            mail.ToGroup(
                meetup, group, new Saying([Line.Of("seats.free", ("title", meetup.Title), ("when", Moment.Of(meetup))), .. MeetupFacts.Rest(meetup)], [[new Button(Line.Of("button.coming"), AnswerMeetup.Action, meetup.Id, (int)Answer.Yes)]]),
                due, string.Create(CultureInfo.InvariantCulture, $"{free}{day:uuuu-MM-dd}"), Priority.Suggestion),
            cancellation);
    }

    private static string Free(long meetupId) => string.Create(CultureInfo.InvariantCulture, $"seat-free:{meetupId}:");

    private static Rsvp Seated(Rsvp rsvp) => new()
    {
        MeetupId = rsvp.MeetupId, PersonId = rsvp.PersonId, Name = rsvp.Name, AnsweredAt = rsvp.AnsweredAt, Answer = Answer.Yes, Guests = rsvp.Guests, Newcomer = rsvp.Newcomer,
    };
}
