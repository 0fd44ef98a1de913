using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>Changes what a meetup says about its seats: those in line get what becomes free, nobody loses a seat.</summary>
internal sealed class ChangeSeats(Ids ids, OfferSeats offers, ComeAbout comeAbout, SeatPlan plan)
{
    /// <summary>The speaker's right has been asked.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="meetupId">The meetup.</param>
    /// <param name="what">One of <see cref="SeatChoice"/>.</param>
    /// <param name="value">The number; null: none.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The key of what to say.</returns>
    public Task<Outcome<string>> ApplyAsync(Turn turn, long meetupId, int what, int? value, CancellationToken cancellation) =>
        ApplyAsync(turn.Db, meetupId, what, value, turn.Now, cancellation);

    public async Task<Outcome<string>> ApplyAsync(CommunityDb db, long meetupId, int what, int? value, Instant now, CancellationToken cancellation)
    {
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        if (await PressStatements.LockAsync(transaction, meetupId, now.ToUnixTimeMilliseconds(), cancellation) is not { } meetup)
        {
            return new Refusal("meetup.over");
        }

        var count = await PressStatements.OthersSeatsAsync(transaction, meetup.Id, 0, cancellation);
        if (Set(meetup, what, value, count, now) is { } fault)
        {
            return fault;
        }

        if (what == SeatChoice.Held && meetup.HeldSeats > 0)
        {
            await Newcomers.NoteAsync(db, meetup, cancellation);
        }

        var group = await SeatMail.GroupAsync(db, meetup, cancellation);
        await plan.PlanAsync(db, meetup, group, now, cancellation);
        await SaveAsync(db, meetup, cancellation);
        if (what == SeatChoice.Held || (what == SeatChoice.Seats && value is null))
        {
            // Said anew: what was released is no longer what its host wants.
            await db.Meetups.Where(row => row.Id == meetup.Id && row.HeldReleased > 0).ExecuteUpdateAsync(set => set.SetProperty(row => row.HeldReleased, 0), cancellation);
        }

        if (count.Waiting > 0)
        {
            await offers.OfferAsync(db, meetup, now, cancellation);
        }

        await comeAbout.WithAsync(db, meetup, count.Coming, null, now, cancellation);
        await LivingCards.MarkAsync(db, ids, meetup.Id, now.ToUnixTimeMilliseconds(), cancellation);
        return Done(meetup, what);
    }

    private static Refusal? Set(Meetup meetup, int what, int? value, SeatCount count, Instant now)
    {
        switch (what)
        {
            case SeatChoice.Seats when SeatRules.Fault(meetup, value, count.Reserved) is { } fault:
                return fault;
            case SeatChoice.Seats:
                (meetup.Capacity, meetup.HeldSeats) = (value, value is null ? 0 : meetup.HeldSeats);
                return null;
            case SeatChoice.Held when value is not null && SeatMail.StartOf(meetup) - HeldRing.Before <= now:
                return new Refusal("seats.held-too-late");
            case SeatChoice.Held when SeatRules.Fault(meetup.Capacity, null, value ?? 0) is { } fault:
                return fault;
            case SeatChoice.Held:
                meetup.HeldSeats = value ?? 0;
                return null;
            case SeatChoice.Least when meetup.GoesAhead:
                return new Refusal("least.is-on");
            case SeatChoice.Least when SeatRules.Fault(meetup.Capacity, value, 0) is { } fault:
                return fault;
            case SeatChoice.Least:
                meetup.Least = value;
                return null;
            default:
                meetup.NamesHidden = value switch { SeatChoice.Hide => true, SeatChoice.Show => false, _ => !meetup.NamesHidden };
                return null;
        }
    }

    private static Task<int> SaveAsync(CommunityDb db, Meetup meetup, CancellationToken cancellation) => db.Meetups.Where(row => row.Id == meetup.Id).ExecuteUpdateAsync(
        set => set.SetProperty(row => row.Capacity, meetup.Capacity).SetProperty(row => row.HeldSeats, meetup.HeldSeats).SetProperty(row => row.Least, meetup.Least)
            .SetProperty(row => row.LeastBy, meetup.LeastBy).SetProperty(row => row.NamesHidden, meetup.NamesHidden),
        cancellation);

    private static string Done(Meetup meetup, int what) => what switch
    {
        SeatChoice.Names when meetup.NamesHidden => "seats.done-unnamed",
        SeatChoice.Names => "seats.done-named",
        SeatChoice.Held when meetup.HeldSeats > 0 => "seats.done-held",
        _ => "seats.done",
    };
}
