using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Runs;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Runs;

/// <summary>Who may go last: somebody with a seat, or a host. Hosts take no seat (decision 7), so a full run keeps no host from it.</summary>
internal static class WhoGoesLast
{
    /// <summary>The sweeper who still comes; null: nobody goes last.</summary>
    public static async Task<Sweeper?> FindAsync(CommunityDb db, Meetup meetup, CancellationToken cancellation)
    {
        var sweeper = await db.Sweepers.AsNoTracking().SingleOrDefaultAsync(row => row.MeetupId == meetup.Id, cancellation);
        return sweeper is not null && await MayAsync(db, meetup, sweeper.PersonId, cancellation) ? sweeper : null;
    }

    private static async Task<bool> MayAsync(CommunityDb db, Meetup meetup, long person, CancellationToken cancellation)
    {
        var given = await db.Rsvps.AsNoTracking().SingleOrDefaultAsync(rsvp => rsvp.MeetupId == meetup.Id && rsvp.PersonId == person, cancellation);
        return given?.Answer switch
        {
            Answer.Yes => true,
            null or Answer.Waiting => (await db.HostsAsync(meetup, cancellation)).Contains(person),
            _ => false,
        };
    }
}
