using System.Data.Common;
using CommunityBot.Bot.Hosting;
using CommunityBot.Community.Outbox;
using CommunityBot.Scheduling.Timers;
using CommunityBot.Scheduling.Wakes;
using NodaTime;

namespace CommunityBot.Bot.Delivery;

/// <summary>
/// Knows when this node has something to do next, and tells the engine, so that on a cluster some node wakes for it even if the one that planned it is gone.
/// Moments nearer than a minute are the pump's own timer's business.
/// </summary>
internal sealed class NextDue(IWakeEngine wakes, ChannelPacer pacer, RingDue rings)
{
    private const long Near = 60_000;
    private long told;

    /// <returns>Unix milliseconds; null: nothing waits.</returns>
    public Task<long?> ReadAsync(DbConnection connection, long now, CancellationToken cancellation) => DueBoard.NextAsync(connection, (pacer.Channels, rings.Kinds), now, cancellation);

    public async Task TellAsync(long? next, long now, CancellationToken cancellation)
    {
        if (next is { } due && due > now + Near && due != told)
        {
            await wakes.AtAsync(WakeNames.NextDue, "pump", Instant.FromUnixTimeMilliseconds(due), cancellation);
            told = due;
        }
    }
}
