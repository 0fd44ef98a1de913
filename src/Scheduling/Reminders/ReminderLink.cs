using CommunityBot.Community.Meetups;
using CommunityBot.Community.Online;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Scheduling.Reminders;

/// <summary>The way in from afar, for the last reminder before the start: only to those who said yes, and to whoever holds it.</summary>
internal sealed record ReminderLink(MeetupLink Link, IReadOnlySet<long> Holders)
{
    /// <returns>Null: the meetup has no link, or it is too early for it.</returns>
    public static async Task<ReminderLink?> OfAsync(CommunityDb db, Meetup meetup, ReminderKind which, CancellationToken cancellation)
    {
        if (!meetup.Hybrid || which == ReminderKind.DayBefore || await db.MeetupLinks.AsNoTracking().SingleOrDefaultAsync(row => row.MeetupId == meetup.Id, cancellation) is not { } link)
        {
            return null;
        }

        return new ReminderLink(link, await db.LinkHoldersAsync(meetup, cancellation));
    }

    public MeetupLink? For(long personId) => Holders.Contains(personId) ? Link : null;
}
