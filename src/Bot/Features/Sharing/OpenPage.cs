using CommunityBot.Bot.Features.Series;
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

    /// <summary>The meetup behind a code; null: none, or its answers have been forgotten already.</summary>
    public static async Task<Meetup?> ShownAsync(CommunityDb db, string code, Instant now, CancellationToken cancellation)
    {
        var meetup = await db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, cancellation)
            ?? (await db.Series.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, cancellation) is { } series ? await NextAsync(db, await SeriesChain.OfAsync(db, series.Id, cancellation), now, cancellation) : null);
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

    /// <summary>The series that bears the code: this one, or one that it took over from or that took over, the nearest of the past first.</summary>
    private static async Task<MeetupSeries?> HolderAsync(CommunityDb db, Meetup meetup, CancellationToken cancellation)
    {
        var own = meetup.SeriesId is { } id ? await db.Series.SingleOrDefaultAsync(row => row.Id == id, cancellation) : null;
        if (own is not { Code: null })
        {
            return own;
        }

        var chain = await SeriesChain.OfAsync(db, own.Id, cancellation);
        var at = chain.ToList().IndexOf(own.Id);
        var coded = await db.Series.Where(row => chain.Contains(row.Id) && row.Code != null).ToListAsync(cancellation);
        return chain.Take(at).Reverse().Concat(chain.Skip(at)).Select(link => coded.Find(row => row.Id == link)).OfType<MeetupSeries>().FirstOrDefault() ?? own;
    }

    /// <summary>The soonest of the chain: a change from a later time on leaves the times until then where they were.</summary>
    private static async Task<Meetup?> NextAsync(CommunityDb db, IReadOnlyList<long> chain, Instant now, CancellationToken cancellation)
    {
        var late = (now - Late).ToUnixTimeMilliseconds();
        var all = db.Meetups.AsNoTracking().Where(row => row.SeriesId != null && chain.Contains(row.SeriesId.Value));
        return await all.Where(row => row.State == MeetupState.Planned && row.StartsAt > late).OrderBy(row => row.StartsAt).FirstOrDefaultAsync(cancellation)
            ?? await all.OrderByDescending(row => row.StartsAt).FirstOrDefaultAsync(cancellation);
    }
}
