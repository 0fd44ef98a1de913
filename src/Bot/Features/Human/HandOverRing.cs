using CommunityBot.Community.Human;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Human;

/// <summary>The contact person has been silent for as long as they usually need: the next one is asked. Twice is harmless: a hand-over that ended has no row.</summary>
internal sealed class HandOverRing(HandOvers handOvers) : IRing
{
    public const string Kind = HandOver.Rings;

    public async Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
    {
        if (await db.HandOvers.SingleOrDefaultAsync(row => row.Id == ring.Subject, cancellation) is { } open)
        {
            await handOvers.AskNextAsync(db, open, now, cancellation);
        }
    }
}
