using CommunityBot.Bot.Hosting;
using CommunityBot.Scheduling.Wakes;
using NodaTime;

namespace CommunityBot.Bot.Delivery;

/// <summary>
/// Tells the engine the next due moment, so that on a cluster some node wakes for it even if the one that planned it is gone.
/// Moments nearer than a minute are the pump's own timer's business.
/// </summary>
internal sealed class NextDue(IWakeEngine wakes)
{
    private const long Near = 60_000;
    private long told;

    public async Task TellAsync(long? next, long now, CancellationToken cancellation)
    {
        if (next is { } due && due > now + Near && due != told)
        {
            await wakes.AtAsync(WakeNames.NextDue, "pump", Instant.FromUnixTimeMilliseconds(due), cancellation);
            told = due;
        }
    }
}
