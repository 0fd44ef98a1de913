using CommunityBot.Bot.Hosting;
using CommunityBot.Scheduling.Wakes;

namespace CommunityBot.Bot.Delivery;

/// <summary>At the next due moment the engine wakes the pump too; a doubled wake finds nothing to do.</summary>
internal sealed class NextDueWake(PumpSignal signal) : IWakeHandler
{
    public string Name => WakeNames.NextDue;

    public ValueTask HandleAsync(Wake wake, CancellationToken cancellation)
    {
        signal.Wake();
        return ValueTask.CompletedTask;
    }
}
