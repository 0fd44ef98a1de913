using System.Data.Common;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>
/// The one way in for an answer to a meetup: a press, a web page, a standing sign-up. Seats, line, threshold, reminders and cards in the caller's transaction.
/// </summary>
internal sealed class SignUp(Ids ids, OfferSeats offers, ComeAbout comeAbout, LateNote late, IEnumerable<ILeave> leaves)
{
    /// <param name="db">Inside a transaction; what is added to it is saved by the caller.</param>
    /// <param name="ask">Who answers what.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Stops it; roll back then.</param>
    /// <returns>A refusal when the meetup is over, when too many guests are brought, or when somebody who has a seat wants more than there are.</returns>
    public async Task<Outcome<SignedUp>> GiveAsync(CommunityDb db, SignUpAsk ask, Instant now, CancellationToken cancellation)
    {
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction() ?? throw new InvalidOperationException("An answer is given in a transaction.");
        var nowMs = now.ToUnixTimeMilliseconds();

        // Raising the version first is the lock: eight people at once wait for each other here, and each sees the others' seats.
        if (await PressStatements.LockAsync(transaction, ask.MeetupId, nowMs, cancellation) is not { } meetup)
        {
            return new Refusal("rsvp.too-late");
        }

        var before = await PressStatements.AnswerOfAsync(transaction, meetup.Id, ask.Person.Id, cancellation);
        var others = meetup.Capacity is null && !ComeAbout.Undecided(meetup) ? default : await PressStatements.OthersSeatsAsync(transaction, meetup.Id, ask.Person.Id, cancellation);
        var newcomer = before?.Newcomer == true || (ask.Answer == Answer.Yes && meetup.HeldSeats > 0 && await Newcomers.IsOneAsync(db, meetup, ask.Person.Id, cancellation));
        var guests = ask.OneMore ? (before?.Guests ?? 0) + 1 : ask.AsBefore ? before?.Guests ?? 0 : ask.Guests;
        var byLink = ask.ByLink || (ask.AsBefore && meetup.Hybrid && before?.ByLink == true);
        if (Attendance.Give(meetup, before, others, (ask.Person.Id, ask.Name, nowMs), ask.Answer, guests, newcomer, byLink).IsRefused(out var why, out var given))
        {
            return why;
        }

        await PressStatements.SaveAsync(transaction, given, cancellation);
        var alongWith = await TidyAsync(db, transaction, meetup, ask.Person, before, given, cancellation);
        if (given.Seats > (before?.Seats ?? 0) && meetup.Capacity <= others.Reserved + given.Seats)
        {
            await OfferSeats.TakeBackAsync(db, meetup.Id, cancellation);
        }

        var passedOn = (alongWith > 0 || before?.Reserved > given.Reserved) && others.Waiting > 0 && await offers.OfferAsync(db, meetup, now, cancellation) > 0;
        var cameAbout = given.Heads > 0 && await comeAbout.WithAsync(db, meetup, others.Coming + given.Heads, ask.Person, now, cancellation);
        if (alongWith > 0 || before?.Seats > given.Seats)
        {
            await late.TellHostsAsync(db, meetup, ask.Person.Id, now, cancellation);
        }

        // A no takes back also what somebody does without having said yes: a host is on no list, and may have promised to meet somebody.
        if (given.Answer == Answer.No || (before?.Answer == Answer.Yes && (given.Answer != Answer.Yes || (given.ByLink && !before.ByLink))))
        {
            foreach (var leave in leaves.Where(leave => given.Answer != Answer.Yes || leave.AlsoForTheLink))
            {
                await leave.LeftAsync(db, meetup, ask.Person, now, cancellation);
            }
        }

        await LivingCards.MarkAsync(db, ids, meetup.Id, nowMs, cancellation);
        return new SignedUp(meetup, before, given, given.Waits ? await PlaceAsync(transaction, given, cancellation) : 0, passedOn, cameAbout);
    }

    /// <summary>What belonged to the answer before: named guests who came along, an offer on its way, reminders to somebody who said no.</summary>
    /// <returns>How many named guests' seats became free; of whoever takes part by link that is all that does.</returns>
    private static async Task<int> TidyAsync(CommunityDb db, DbTransaction transaction, Meetup meetup, Person person, Rsvp? before, Rsvp given, CancellationToken cancellation)
    {
        var guests = 0;
        if (meetup.NamedGuests && given.Answer is Answer.No or Answer.Maybe && person.Id != meetup.HostId)
        {
            guests = await transaction.ExecuteAsync("DELETE FROM rsvps WHERE meetup_id = @p0 AND brought_by = @p1", cancellation, meetup.Id, person.Id);
        }

        if (person.PrivateChatId is { } chat && (given.Answer == Answer.No || before?.OfferUntil is not null))
        {
            // Never a reminder to somebody who said no, not even one that is on its way out; an offer travels as one.
            await db.Dispatch.Where(row => row.MeetupId == meetup.Id && row.ChatId == chat && row.Priority == Priority.Reminder
                    && (row.State == DispatchState.Pending || row.State == DispatchState.Leased))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DispatchState.Cancelled), cancellation);
        }

        return guests;
    }

    private static async Task<int> PlaceAsync(DbTransaction transaction, Rsvp given, CancellationToken cancellation) => (await transaction.QueryAsync(
        "SELECT COUNT(*) FROM rsvps WHERE meetup_id = @p0 AND answer = 3 AND offer_until IS NULL AND in_line <= @p1", row => (int)row.GetInt64(0), cancellation, given.MeetupId, given.InLine)).Single();
}
