using CommunityBot.Community.Meetups;
using CommunityBot.Community.Online;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Online;

/// <summary>Somebody no longer shares the hosting: they had the link as a host, and whoever doesn't come by themselves has it no longer.</summary>
internal sealed class LinkOfSecondHost(LinkMail mail)
{
    /// <param name="db">Inside a transaction, when they are no second host any more.</param>
    /// <param name="subjects">What they shared.</param>
    /// <param name="personId">Who.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Whether a link there is their own: it stays, for those who come by it.</returns>
    public async Task<bool> TakeBackAsync(CommunityDb db, IReadOnlyCollection<long> subjects, long personId, Instant now, CancellationToken cancellation)
    {
        var (ms, theirs) = (now.ToUnixTimeMilliseconds(), false);
        var person = await db.Persons.AsNoTracking().SingleAsync(row => row.Id == personId, cancellation);
        foreach (var meetup in await db.Meetups.AsNoTracking().Where(row => (subjects.Contains(row.Id) || subjects.Contains(row.SeriesId ?? 0)) && row.Hybrid && row.State == MeetupState.Planned && row.StartsAt > ms).ToListAsync(cancellation))
        {
            theirs |= await db.MeetupLinks.AnyAsync(link => link.MeetupId == meetup.Id && link.UrlBy == personId, cancellation);
            if (!(await db.LinkHoldersAsync(meetup, cancellation)).Contains(personId))
            {
                await mail.WithdrawAsync(db, meetup, person, "online.no-host", now, cancellation);
            }
        }

        return theirs;
    }
}
