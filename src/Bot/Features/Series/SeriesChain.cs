using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Series;

/// <summary>What people call one series may be several rows: each change of all from here begins another, and the times until then stay with the one before.</summary>
internal static class SeriesChain
{
    /// <summary>"All from here" changed more often than this is no neighbourhood's series.</summary>
    private const int Longest = 100;

    /// <summary>This one, those that it took over from, and those that took over; the first first.</summary>
    public static async Task<IReadOnlyList<long>> OfAsync(CommunityDb db, long series, CancellationToken cancellation)
    {
        List<long> chain = [series];
        for (var first = series; chain.Count < Longest && await db.Series.AsNoTracking().Where(row => row.Id == first).Select(row => row.Follows).SingleOrDefaultAsync(cancellation) is { } before; first = before)
        {
            chain.Insert(0, before);
        }

        for (var last = series; chain.Count < Longest && await db.Series.AsNoTracking().Where(row => row.Follows == last).Select(row => (long?)row.Id).FirstOrDefaultAsync(cancellation) is { } next; last = next)
        {
            chain.Add(next);
        }

        return chain;
    }
}
