using System.Globalization;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community;
using CommunityBot.Community.Greeting;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Greeting;

/// <summary>Nobody has said that they will meet the person: a day ahead the host is asked, four hours ahead the person is told how it is.</summary>
internal sealed class MetRing(Ids ids, MetMail mail) : IRing, IFollowMeetup
{
    public const string Kind = "met";

    /// <summary>When the host is asked, when the person is told, and how near the start neither helps any more (our choice).</summary>
    private static readonly Duration Host = Duration.FromHours(24), Told = Duration.FromHours(4), Least = Duration.FromMinutes(30);

    public Task PlanAsync(CommunityDb db, Meetup meetup, Instant now, CancellationToken cancellation)
    {
        var start = SeatMail.StartOf(meetup);
        var due = start - Host > now ? start - Host : start - Told > now ? start - Told : now + ((start - now) / 2);
        return db.RingAtAsync(ids, Kind, meetup.Id, due.ToUnixTimeMilliseconds(), string.Create(CultureInfo.InvariantCulture, $"{Kind}:{meetup.Id}"), cancellation);
    }

    /// <summary>Who has been promised an answer gets it before the new start. Nearer than a day the hosts are asked at once.</summary>
    public async Task MovedAsync(CommunityDb db, Meetup meetup, Instant now, CancellationToken cancellation)
    {
        if (!await db.MetWishes.AnyAsync(row => row.MeetupId == meetup.Id && row.State == MetState.Asking, cancellation))
        {
            return;
        }

        await PlanAsync(db, meetup, now, cancellation);
        var group = await SeatMail.GroupAsync(db, meetup, cancellation);
        if (SeatMail.StartOf(meetup) - now < Host && Decency.Of(group).BeforeStart(meetup, now) < SeatMail.StartOf(meetup) - Told)
        {
            await db.RingAtAsync(ids, Kind, meetup.Id, now.ToUnixTimeMilliseconds(), string.Create(CultureInfo.InvariantCulture, $"{Kind}:{meetup.Id}"), cancellation);
        }
    }

    public async Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
    {
        var meetup = await db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == ring.Subject, cancellation);
        var open = await db.MetWishes.Where(row => row.MeetupId == ring.Subject && row.State == MetState.Asking).ToListAsync(cancellation);
        if (meetup is not { State: MeetupState.Planned } || open.Count == 0 || SeatMail.StartOf(meetup) - now < Least)
        {
            return;
        }

        var group = await SeatMail.GroupAsync(db, meetup, cancellation);
        var left = SeatMail.StartOf(meetup) - now;
        if (left > Host)
        {
            // Moved on since this was planned.
            await PlanAsync(db, meetup, now, cancellation);
        }
        else if (left > Told && Decency.Of(group).BeforeStart(meetup, now) < SeatMail.StartOf(meetup) - Told)
        {
            foreach (var wish in open)
            {
                await mail.AskHostsAsync(db, meetup, wish, now, cancellation);
            }

            await db.RingAtAsync(ids, Kind, meetup.Id, (SeatMail.StartOf(meetup) - Told).ToUnixTimeMilliseconds(), ring.Occasion, cancellation);
        }
        else
        {
            foreach (var wish in open)
            {
                wish.State = MetState.NobodyCould;
                await mail.TellAsync(
                    db, meetup, wish, Line.Of("met.nobody", ("title", meetup.Title), ("host", FirstName.Of(meetup.HostName))),
                    ChangeNotice.Buttons(meetup)[0], now, cancellation);
            }
        }
    }
}
