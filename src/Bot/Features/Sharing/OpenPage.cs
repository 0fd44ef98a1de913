using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary>Which meetup a page shows, and which page a meetup has. One that comes back has one page for all: it shows the next occurrence.</summary>
internal static class OpenPage
{
    /// <summary>Who comes late finds the way for so long; then a series' page shows the next occurrence.</summary>
    private static readonly Duration Late = Duration.FromHours(1);

    /// <summary>"All from here" changed more often than this is no neighbourhood's series.</summary>
    private const int LongestChain = 100;

    /// <summary>The meetup behind a code; null: none, or its answers have been forgotten already.</summary>
    public static async Task<Meetup?> ShownAsync(CommunityDb db, string code, Instant now, CancellationToken cancellation)
    {
        var meetup = await db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, cancellation)
            ?? (await db.Series.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, cancellation) is { } series ? await NextAsync(db, await NewestAsync(db, series, cancellation), now, cancellation) : null);
        return meetup?.StartsAt > (now - Duration.FromDays(Retention.AnswerDays)).ToUnixTimeMilliseconds() ? meetup : null;
    }

    public static async Task<string?> CodeOfAsync(CommunityDb db, Meetup meetup, CancellationToken cancellation) =>
        meetup.SeriesId is null ? meetup.Code : (await HolderAsync(db, meetup, cancellation))?.Code;

    /// <summary>The code of the meetup's page, drawn now when it has none. Saved by the caller.</summary>
    public static async Task<string> OpenAsync(CommunityDb db, Meetup meetup, CancellationToken cancellation) => await HolderAsync(db, meetup, cancellation) is { } series
        ? series.Code ??= PageCode.Make()
        : meetup.Code ??= PageCode.Make();

    /// <summary>The address leads nowhere from now on, and another opening gets another code.</summary>
    public static async Task CloseAsync(CommunityDb db, Meetup meetup, CancellationToken cancellation)
    {
        meetup.Code = null;
        if (await HolderAsync(db, meetup, cancellation) is { } series)
        {
            series.Code = null;
        }
    }

    /// <summary>The series that bears the code: this one, or the one that it took over from.</summary>
    private static async Task<MeetupSeries?> HolderAsync(CommunityDb db, Meetup meetup, CancellationToken cancellation)
    {
        var own = meetup.SeriesId is { } id ? await db.Series.SingleOrDefaultAsync(row => row.Id == id, cancellation) : null;
        var holder = own;
        for (var step = 0; holder is { Code: null, Follows: { } before } && step < LongestChain; step++)
        {
            holder = await db.Series.SingleOrDefaultAsync(row => row.Id == before, cancellation);
        }

        return holder?.Code is null ? own : holder;
    }

    private static async Task<long> NewestAsync(CommunityDb db, MeetupSeries series, CancellationToken cancellation)
    {
        var newest = series.Id;
        for (var step = 0; step < LongestChain && await db.Series.AsNoTracking().Where(row => row.Follows == newest).Select(row => (long?)row.Id).FirstOrDefaultAsync(cancellation) is { } next; step++)
        {
            newest = next;
        }

        return newest;
    }

    private static async Task<Meetup?> NextAsync(CommunityDb db, long series, Instant now, CancellationToken cancellation)
    {
        var late = (now - Late).ToUnixTimeMilliseconds();
        return await db.Meetups.AsNoTracking().Where(row => row.SeriesId == series && row.State == MeetupState.Planned && row.StartsAt > late).OrderBy(row => row.StartsAt).FirstOrDefaultAsync(cancellation)
            ?? await db.Meetups.AsNoTracking().Where(row => row.SeriesId == series).OrderByDescending(row => row.StartsAt).FirstOrDefaultAsync(cancellation);
    }
}
