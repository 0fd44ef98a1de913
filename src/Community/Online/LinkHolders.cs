using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Community.Online;

/// <summary>Who has a meetup's link: those who said yes, and whoever holds it unless they said no. Without it a second host can't open the room.</summary>
public static class LinkHolders
{
    public static async Task<HashSet<long>> LinkHoldersAsync(this CommunityDb db, Meetup meetup, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(meetup);
        var answers = await db.Rsvps.AsNoTracking().Where(rsvp => rsvp.MeetupId == meetup.Id && rsvp.BroughtBy == null).Select(rsvp => new { rsvp.PersonId, rsvp.Answer }).ToListAsync(cancellation);
        var holders = answers.Where(rsvp => rsvp.Answer == Answer.Yes).Select(rsvp => rsvp.PersonId).ToHashSet();
        holders.UnionWith((await db.HostsAsync(meetup, cancellation)).Where(host => answers.TrueForAll(rsvp => rsvp.PersonId != host || rsvp.Answer != Answer.No)));
        return holders;
    }
}
