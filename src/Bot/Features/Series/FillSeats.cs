using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Series;

/// <summary>Signs those who are "always in" up for a series' occurrences of their six weeks, also those before a change of it; where there is no seat they stand in line. Who has answered already keeps that answer.</summary>
internal sealed class FillSeats(SignUp signUp)
{
    public async Task AllAsync(CommunityDb db, MeetupSeries series, Instant now, CancellationToken cancellation)
    {
        foreach (var standing in await db.Standings.AsNoTracking().Where(row => row.SeriesId == series.Id).OrderBy(row => row.Since).ToListAsync(cancellation))
        {
            await OneAsync(db, standing, now, cancellation);
        }
    }

    /// <returns>How many meetups had no seat left.</returns>
    public async Task<int> OneAsync(CommunityDb db, Standing standing, Instant now, CancellationToken cancellation)
    {
        var ms = now.ToUnixTimeMilliseconds();
        var chain = await SeriesChain.OfAsync(db, standing.SeriesId, cancellation);
        var person = await db.Persons.SingleAsync(row => row.Id == standing.PersonId, cancellation);
        var ahead = await db.Meetups.AsNoTracking().Where(row => row.SeriesId != null && chain.Contains(row.SeriesId.Value) && row.State == MeetupState.Planned && row.StartsAt > ms && row.StartsAt <= standing.CoversUntil && (row.Hybrid || !standing.ByLink)
                && !db.Rsvps.Any(rsvp => rsvp.MeetupId == row.Id && rsvp.PersonId == standing.PersonId))
            .OrderBy(row => row.StartsAt).Select(row => row.Id).ToListAsync(cancellation);
        var full = 0;
        foreach (var id in ahead)
        {
            full += (await signUp.GiveAsync(db, new SignUpAsk(id, person, standing.Name, Answer.Yes, ByLink: standing.ByLink), now, cancellation)).IsRefused(out _, out var given) || given.Given.Waits ? 1 : 0;
        }

        return full;
    }

    /// <summary>Takes back what was signed up for after the next time; each seat goes to whoever waits.</summary>
    public async Task FreeAsync(CommunityDb db, Standing standing, Instant now, CancellationToken cancellation)
    {
        var ms = now.ToUnixTimeMilliseconds();
        var chain = await SeriesChain.OfAsync(db, standing.SeriesId, cancellation);
        var person = await db.Persons.SingleAsync(row => row.Id == standing.PersonId, cancellation);
        var later = await db.Meetups.AsNoTracking().Where(row => row.SeriesId != null && chain.Contains(row.SeriesId.Value) && row.State == MeetupState.Planned && row.StartsAt > ms).OrderBy(row => row.StartsAt).Skip(1)
            .Where(row => db.Rsvps.Any(rsvp => rsvp.MeetupId == row.Id && rsvp.PersonId == standing.PersonId && rsvp.Answer >= Answer.Yes)).Select(row => row.Id).ToListAsync(cancellation);
        foreach (var id in later)
        {
            await signUp.GiveAsync(db, new SignUpAsk(id, person, standing.Name, Answer.No), now, cancellation);
        }

        // They never said no; nothing was answered.
        await db.Rsvps.Where(rsvp => later.Contains(rsvp.MeetupId) && rsvp.PersonId == standing.PersonId && rsvp.Answer == Answer.No).ExecuteDeleteAsync(cancellation);
    }
}
