using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>Puts somebody without an account on the list by name, and takes them off. Their seat is a row like everybody's.</summary>
/// <remarks>Whom a member brings comes and goes with that member; whom the host or an organiser writes down stands for themselves.</remarks>
internal sealed class NameGuest(Ids ids, OfferSeats offers, ComeAbout comeAbout)
{
    /// <returns>How many come now.</returns>
    public async Task<Outcome<int>> AddAsync(CommunityDb db, long meetupId, Person by, bool asHost, string name, Instant now, CancellationToken cancellation)
    {
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        if (await PressStatements.LockAsync(transaction, meetupId, now.ToUnixTimeMilliseconds(), cancellation) is not { } meetup)
        {
            return new Refusal("rsvp.too-late");
        }

        var own = await PressStatements.AnswerOfAsync(transaction, meetup.Id, by.Id, cancellation);
        if (!asHost && own is not { Answer: Answer.Yes })
        {
            return new Refusal("guest.come-first");
        }

        if (!asHost && own!.Guests + await db.Rsvps.CountAsync(rsvp => rsvp.MeetupId == meetup.Id && rsvp.BroughtBy == by.Id, cancellation) >= Rsvp.MostGuests)
        {
            return new Refusal("rsvp.too-many-guests");
        }

        var count = await PressStatements.OthersSeatsAsync(transaction, meetup.Id, 0, cancellation);
        if (count.LeftFor(meetup, newcomer: asHost) < 1)
        {
            return new Refusal(asHost ? "guest.full-host" : "guest.full");
        }

        db.Rsvps.Add(new Rsvp
        {
            MeetupId = meetup.Id, PersonId = ids.Next(), Answer = Answer.Yes, Name = name, AnsweredAt = now.ToUnixTimeMilliseconds(), BroughtBy = asHost ? meetup.HostId : by.Id, Newcomer = asHost && meetup.HeldSeats > 0,
        });
        await db.SaveChangesAsync(cancellation);
        if (!meetup.NamedGuests)
        {
            await db.Meetups.Where(row => row.Id == meetup.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.NamedGuests, true), cancellation);
        }

        await comeAbout.WithAsync(db, meetup, count.Coming + 1, null, now, cancellation);
        await LivingCards.MarkAsync(db, ids, meetup.Id, now.ToUnixTimeMilliseconds(), cancellation);
        return count.Coming + 1;
    }

    /// <returns>False when the guest was not on the list any more.</returns>
    public async Task<bool> RemoveAsync(CommunityDb db, long meetupId, long guestId, Instant now, CancellationToken cancellation)
    {
        var meetup = await PressStatements.LockAsync(db.Database.CurrentTransaction!.GetDbTransaction(), meetupId, now.ToUnixTimeMilliseconds(), cancellation);
        if (meetup is null || await db.Rsvps.Where(rsvp => rsvp.MeetupId == meetupId && rsvp.PersonId == guestId && rsvp.BroughtBy != null).ExecuteDeleteAsync(cancellation) == 0)
        {
            return false;
        }

        if (meetup.Capacity is not null)
        {
            await offers.OfferAsync(db, meetup, now, cancellation);
        }

        await LivingCards.MarkAsync(db, ids, meetup.Id, now.ToUnixTimeMilliseconds(), cancellation);
        return true;
    }
}
