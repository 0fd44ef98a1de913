using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>An offer's deadline: who was silent leaves the line, kindly, and the next one is asked. Rung for nothing it does nothing.</summary>
/// <remarks>Out of the line and not to its end: a line of silent people would otherwise keep a seat empty for ever. One press brings them back.</remarks>
internal sealed class OfferRing(Ids ids, OfferSeats offers, PrivateWord say) : IRing
{
    /// <summary>Rung later than this, the bot was away, and whoever pressed meanwhile has not been heard yet.</summary>
    private static readonly Duration Away = Duration.FromMinutes(5);

    /// <summary>Time for what platforms hold back to arrive.</summary>
    private static readonly Duration ToBeHeard = Duration.FromMinutes(10);

    public async Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
    {
        var nowMs = now.ToUnixTimeMilliseconds();
        if (await PressStatements.LockAsync(db.Database.CurrentTransaction!.GetDbTransaction(), ring.Subject, nowMs, cancellation) is not { } meetup)
        {
            return;
        }

        var silent = await db.Rsvps.AsNoTracking().Where(rsvp => rsvp.MeetupId == meetup.Id && rsvp.Answer == Answer.Waiting && rsvp.OfferUntil <= nowMs).Select(rsvp => rsvp.PersonId).ToListAsync(cancellation);
        if (silent.Count == 0)
        {
            return;
        }

        if (now - Instant.FromUnixTimeMilliseconds(ring.DueAt) > Away)
        {
            var later = (now + ToBeHeard).ToUnixTimeMilliseconds();
            await db.Rsvps.Where(rsvp => rsvp.MeetupId == meetup.Id && silent.Contains(rsvp.PersonId)).ExecuteUpdateAsync(set => set.SetProperty(rsvp => rsvp.OfferUntil, later), cancellation);
            await db.RingAtAsync(ids, OfferSeats.Kind, meetup.Id, later, ring.Occasion, cancellation);
            return;
        }

        await db.Rsvps.Where(rsvp => rsvp.MeetupId == meetup.Id && silent.Contains(rsvp.PersonId)).ExecuteDeleteAsync(cancellation);
        var group = await SeatMail.GroupAsync(db, meetup, cancellation);
        var saying = new Saying(
            [Line.Of("seats.went-on", ("title", meetup.Title))], [[new Button(Line.Of("button.queue-me"), AnswerMeetup.Action, meetup.Id, (int)Answer.Yes)], [new Button(Line.Of("button.not-now"), Close.Action)]]);
        foreach (var person in await SeatMail.ReachedAsync(db, silent, cancellation))
        {
            await say.SayAsync(
                db, person, saying, (Decency.Of(group).BeforeStart(meetup, now), SeatMail.StartOf(meetup), Priority.Answer), meetup.Id,
                string.Create(CultureInfo.InvariantCulture, $"seat-went-on:{meetup.Id}:{meetup.Version}:{person.Id}"), cancellation);
        }

        await offers.OfferAsync(db, meetup, now, cancellation);
        await LivingCards.MarkAsync(db, ids, meetup.Id, nowMs, cancellation);
    }
}
