using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Community.Growth;

/// <summary>Who holds a meetup: its host, and who shares the hosting. What the host is told or asked in private is told and asked to both.</summary>
public static class Hosting
{
    /// <summary>The host first.</summary>
    public static Task<IReadOnlyList<long>> HostsAsync(this CommunityDb db, Meetup meetup, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(meetup);
        return HostsAsync(db, meetup.HostId, SecondHost.SubjectOf(meetup), cancellation);
    }

    /// <summary>The host first.</summary>
    public static Task<IReadOnlyList<long>> HostsAsync(this CommunityDb db, MeetupSeries series, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(series);
        return HostsAsync(db, series.HostId, series.Id, cancellation);
    }

    private static async Task<IReadOnlyList<long>> HostsAsync(CommunityDb db, long host, long subject, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var second = await db.SecondHosts.AsNoTracking().Where(row => row.SubjectId == subject && row.Accepted && row.PersonId != host).Select(row => row.PersonId).ToListAsync(cancellation);
        return [host, .. second];
    }
}
