using System.Globalization;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Seats;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>When held seats are released and when a threshold is decided, planned anew whenever the start or the options change.</summary>
internal sealed class SeatPlan(Ids ids, OfferSeats offers, IEnumerable<IFollowMeetup> followers)
{
    /// <summary>For a new meetup, or one whose options changed; joins the caller's transaction. The meetup's row is not saved here.</summary>
    public async Task PlanAsync(CommunityDb db, Meetup meetup, Chat group, Instant now, CancellationToken cancellation)
    {
        await db.StopTimersAsync(HeldRing.Kind, meetup.Id, cancellation);
        await db.StopTimersAsync(LeastRing.Kind, meetup.Id, cancellation);
        if (meetup.HeldSeats > 0)
        {
            await db.RingAtAsync(ids, HeldRing.Kind, meetup.Id, (SeatMail.StartOf(meetup) - HeldRing.Before).ToUnixTimeMilliseconds(), Occasion(HeldRing.Kind, meetup), cancellation);
        }

        meetup.LeastBy = ComeAbout.Undecided(meetup) ? LeastTime.Of(now, SeatMail.StartOf(meetup), Decency.Of(group)).ToUnixTimeMilliseconds() : null;
        if (meetup.LeastBy is { } decided)
        {
            await db.RingAtAsync(ids, LeastRing.Kind, meetup.Id, decided, Occasion(LeastRing.Kind, meetup), cancellation);
        }
    }

    /// <summary>The start moved: offers made for the old one are made again for the new, to whoever is first in line; what else was planned or waits to be said follows.</summary>
    public async Task MovedAsync(CommunityDb db, Meetup meetup, Chat group, Instant now, CancellationToken cancellation)
    {
        await PlanAsync(db, meetup, group, now, cancellation);
        await db.StopTimersAsync(OfferSeats.Kind, meetup.Id, cancellation);
        await db.Rsvps.Where(rsvp => rsvp.MeetupId == meetup.Id && rsvp.OfferUntil != null).ExecuteUpdateAsync(set => set.SetProperty(rsvp => rsvp.OfferUntil, (long?)null), cancellation);
        if (await db.Rsvps.AsNoTracking().AnyAsync(rsvp => rsvp.MeetupId == meetup.Id && rsvp.Answer == Answer.Waiting, cancellation))
        {
            await offers.OfferAsync(db, meetup, now, cancellation);
        }

        await WaitingWords.FollowAsync(db, meetup, cancellation);
        foreach (var follower in followers)
        {
            await follower.MovedAsync(db, meetup, now, cancellation);
        }
    }

    /// <summary>Nothing of this happens any more: it is cancelled.</summary>
    public static async Task ForgetAsync(CommunityDb db, long meetupId, CancellationToken cancellation)
    {
        await db.StopTimersAsync(HeldRing.Kind, meetupId, cancellation);
        await db.StopTimersAsync(LeastRing.Kind, meetupId, cancellation);
        await db.StopTimersAsync(OfferSeats.Kind, meetupId, cancellation);
    }

    private static string Occasion(string kind, Meetup meetup) => string.Create(CultureInfo.InvariantCulture, $"{kind}:{meetup.Id}");
}
