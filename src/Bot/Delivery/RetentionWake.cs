using CommunityBot.Bot.Hosting;
using CommunityBot.Community.Store;
using CommunityBot.Scheduling.Wakes;

namespace CommunityBot.Bot.Delivery;

/// <summary>Every six hours: forgets what is no longer needed. Twice is harmless.</summary>
internal sealed partial class RetentionWake(CommunityStore store, Readiness readiness, TimeProvider clock, ILogger<RetentionWake> log) : IWakeHandler
{
    public string Name => WakeNames.Retention;

    public async ValueTask HandleAsync(Wake wake, CancellationToken cancellation)
    {
        if (readiness.StoreIsOpen)
        {
            Forgot(await store.WriteAsync(db => Retention.RunAsync(db, clock.GetUtcNow().ToUnixTimeMilliseconds(), cancellation), cancellation));
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Forgot {Count} rows that are no longer needed")]
    private partial void Forgot(int count);
}
