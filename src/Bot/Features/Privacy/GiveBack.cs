using CommunityBot.Bot.Features.Human;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace CommunityBot.Bot.Features.Privacy;

/// <summary>
/// What others wait for goes on by its own way before a person is forgotten or is no longer in a group: seats to the next in line, those they were to meet to somebody else,
/// whoever asked for a contact person to the next one.
/// </summary>
internal sealed class GiveBack(Ids ids, SignUp signUp, OfferSeats offers, IEnumerable<ILeave> leaves, HandOvers handOvers)
{
    /// <param name="db">Inside a transaction; the caller saves.</param>
    /// <param name="person">Whose.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Stops it; roll back then.</param>
    /// <param name="group">Only what is ahead in this group, and what they were there; whoever had asked there for a human still gets one. Null: everything.</param>
    public async Task RunAsync(CommunityDb db, Person person, Instant now, CancellationToken cancellation, long? group = null)
    {
        var ms = now.ToUnixTimeMilliseconds();
        var ahead = db.Meetups.AsNoTracking().Where(row => row.State == MeetupState.Planned && row.StartsAt > ms && (group == null || row.ChatId == group));
        var guests = await ahead.Where(row => db.Rsvps.Any(rsvp => rsvp.MeetupId == row.Id && rsvp.BroughtBy == person.Id)).Select(row => row.Id).ToListAsync(cancellation);
        await db.Rsvps.Where(row => row.BroughtBy == person.Id && (group == null || guests.Contains(row.MeetupId))).ExecuteDeleteAsync(cancellation);
        foreach (var answer in await db.Rsvps.AsNoTracking().Where(row => row.PersonId == person.Id && row.Answer != Answer.No && ahead.Any(meetup => meetup.Id == row.MeetupId)).ToListAsync(cancellation))
        {
            _ = await signUp.GiveAsync(db, new SignUpAsk(answer.MeetupId, person, answer.Name, Answer.No), now, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        foreach (var meetup in await ahead.Where(row => db.MetWishes.Any(wish => wish.MeetupId == row.Id && (wish.PersonId == person.Id || wish.GreeterId == person.Id))).ToListAsync(cancellation))
        {
            // A host meets people too, and has no answer to take back.
            foreach (var leave in leaves)
            {
                await leave.LeftAsync(db, meetup, person, now, cancellation);
            }
        }

        await db.SaveChangesAsync(cancellation);
        await OfferAsync(db, guests, now, cancellation);
        await OfContactsAsync(db, person.Id, now, group, cancellation);
    }

    /// <summary>Seats that named guests had.</summary>
    private async Task OfferAsync(CommunityDb db, IReadOnlyList<long> meetups, Instant now, CancellationToken cancellation)
    {
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var id in meetups)
        {
            if (await PressStatements.LockAsync(transaction, id, now.ToUnixTimeMilliseconds(), cancellation) is { } meetup)
            {
                await offers.OfferAsync(db, meetup, now, cancellation);
                await LivingCards.MarkAsync(db, ids, id, now.ToUnixTimeMilliseconds(), cancellation);
            }
        }
    }

    private async Task OfContactsAsync(CommunityDb db, long person, Instant now, long? group, CancellationToken cancellation)
    {
        await db.Contacts.Where(row => row.PersonId == person && (group == null || row.ChatId == group)).ExecuteDeleteAsync(cancellation);
        foreach (var own in await db.HandOvers.Where(row => group == null && row.AskerId == person).ToListAsync(cancellation))
        {
            await handOvers.CallOffAsync(db, own, now, cancellation);
            await HandOvers.EndAsync(db, own, cancellation);
        }

        foreach (var open in await db.HandOvers.Where(row => row.ContactId == person && row.AskerId != person && (group == null || row.ChatId == group)).ToListAsync(cancellation))
        {
            await handOvers.AskNextAsync(db, open, now, cancellation);
        }
    }
}
