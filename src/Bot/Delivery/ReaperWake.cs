using CommunityBot.Bot.Hosting;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Scheduling.Wakes;

namespace CommunityBot.Bot.Delivery;

/// <summary>Every 30 seconds: takes back what a node that died had claimed. Twice is harmless: only leases that have run out are touched.</summary>
internal sealed partial class ReaperWake(CommunityStore store, Reaper reaper, DispatchBoard board, Readiness readiness, PumpSignal signal, TimeProvider clock, ILogger<ReaperWake> log) : IWakeHandler
{
    public string Name => WakeNames.Reaper;

    public async ValueTask HandleAsync(Wake wake, CancellationToken cancellation)
    {
        if (!readiness.StoreIsOpen)
        {
            return;
        }

        await using var connection = await store.OpenAsync(cancellation);
        var reaped = await store.WriteOnAsync(connection, transaction => reaper.ReapAsync(transaction, clock.GetUtcNow().ToUnixTimeMilliseconds(), board.Node, cancellation), cancellation);
        if (reaped != new Reaped(0, 0, 0))
        {
            Took(reaped.Returned, reaped.SaidAgain, reaped.Unknown);
            signal.Wake();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Leases ran out: {Returned} rows returned, {SaidAgain} said again, {Unknown} left unknown")]
    private partial void Took(int returned, int saidAgain, int unknown);
}
