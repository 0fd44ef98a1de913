using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Growth;

/// <summary>Who hosts together with the host. Asked at every press.</summary>
internal static class SecondHosts
{
    public static Task<bool> SharesAsync(CommunityDb db, Meetup meetup, long personId, CancellationToken cancellation) => SharesAsync(db, SecondHost.SubjectOf(meetup), personId, cancellation);

    /// <param name="db">The store.</param>
    /// <param name="subject">A series, or a meetup that happens once.</param>
    /// <param name="personId">Who.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Task<bool> SharesAsync(CommunityDb db, long subject, long personId, CancellationToken cancellation) =>
        db.SecondHosts.AsNoTracking().AnyAsync(row => row.SubjectId == subject && row.PersonId == personId && row.Accepted, cancellation);

    /// <summary>The series and meetups that a person shares.</summary>
    public static async Task<IReadOnlySet<long>> OfAsync(CommunityDb db, long personId, CancellationToken cancellation) =>
        await db.SecondHosts.AsNoTracking().Where(row => row.PersonId == personId && row.Accepted).Select(row => row.SubjectId).ToHashSetAsync(cancellation);
}
