using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>Whether a person who says yes now would have to stand in line: then nobody tells them to say yes first.</summary>
internal static class Room
{
    /// <param name="db">The store.</param>
    /// <param name="meetup">The meetup.</param>
    /// <param name="personId">Who.</param>
    /// <param name="given">Their answer until now; null: none.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<bool> IsLackingForAsync(CommunityDb db, Meetup meetup, long personId, Rsvp? given, CancellationToken cancellation)
    {
        if (meetup.Capacity is null || given?.Reserved > 0)
        {
            return false;
        }

        var others = SeatCount.Of(await db.Rsvps.AsNoTracking().Where(rsvp => rsvp.MeetupId == meetup.Id && rsvp.PersonId != personId).ToListAsync(cancellation));
        var newcomer = given?.Newcomer == true || (meetup.HeldSeats > 0 && await Newcomers.IsOneAsync(db, meetup, personId, cancellation));
        return others.LeftFor(meetup, newcomer) < 1;
    }
}
