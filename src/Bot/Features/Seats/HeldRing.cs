using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>A day before the start the seats held for newcomers go to everybody; those in line first. Twice is harmless: there is nothing left to release.</summary>
internal sealed class HeldRing(Ids ids, OfferSeats offers) : IRing
{
    public const string Kind = "seat-held";

    /// <summary>Elapsed time before the start, so that whoever waits has a day to plan.</summary>
    public static readonly Duration Before = Duration.FromHours(24);

    /// <summary>A new meetup keeps so many, unless that moment has passed already.</summary>
    public static void Hold(Meetup meetup, int seats, Instant now) =>
        (meetup.HeldSeats, meetup.HeldReleased) = SeatMail.StartOf(meetup) - Before > now ? (seats, 0) : (0, seats);

    public async Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
    {
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        if (await PressStatements.LockAsync(transaction, ring.Subject, now.ToUnixTimeMilliseconds(), cancellation) is not { HeldSeats: > 0 } meetup)
        {
            return;
        }

        var released = meetup.HeldSeats;
        meetup.HeldSeats = 0;
        await db.Meetups.Where(row => row.Id == meetup.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.HeldSeats, 0).SetProperty(row => row.HeldReleased, released), cancellation);
        await offers.OfferAsync(db, meetup, now, cancellation);
        await LivingCards.MarkAsync(db, ids, meetup.Id, now.ToUnixTimeMilliseconds(), cancellation);
    }
}
