using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace CommunityBot.Bot.Features.Series;

/// <summary>Signs those who are "always in" up for a series' occurrences of their six weeks, while there are seats. Who has answered already keeps that answer.</summary>
internal sealed class FillSeats
{
    public async Task AllAsync(CommunityDb db, MeetupSeries series, Instant now, CancellationToken cancellation)
    {
        foreach (var standing in await db.Standings.AsNoTracking().Where(row => row.SeriesId == series.Id).OrderBy(row => row.Since).ToListAsync(cancellation))
        {
            await OneAsync(db, standing, now, cancellation);
        }
    }

    /// <returns>The meetups that had no seat left.</returns>
    public async Task<int> OneAsync(CommunityDb db, Standing standing, Instant now, CancellationToken cancellation)
    {
        var ms = now.ToUnixTimeMilliseconds();
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var full = 0;
        var ahead = await db.Meetups.AsNoTracking().Where(row => row.SeriesId == standing.SeriesId && row.State == MeetupState.Planned && row.StartsAt > ms && row.StartsAt <= standing.CoversUntil
                && !db.Rsvps.Any(rsvp => rsvp.MeetupId == row.Id && rsvp.PersonId == standing.PersonId))
            .OrderBy(row => row.StartsAt).Select(row => row.Id).ToListAsync(cancellation);
        foreach (var id in ahead)
        {
            if (await PressStatements.LockAsync(transaction, id, ms, cancellation) is not { } meetup)
            {
                continue;
            }

            var others = meetup.Capacity is null ? 0 : await PressStatements.OthersSeatsAsync(transaction, id, standing.PersonId, cancellation);
            if (Attendance.Give(meetup, null, others, (standing.PersonId, standing.Name, ms), Answer.Yes, 0).IsRefused(out _, out var given))
            {
                full++;
                continue;
            }

            await PressStatements.SaveAsync(transaction, given, cancellation);
            await PressStatements.MarkCardsAsync(transaction, id, cancellation);
        }

        return full;
    }
}
