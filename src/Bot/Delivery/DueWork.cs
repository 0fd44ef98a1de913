using CommunityBot.Community.Store;
using CommunityBot.Scheduling.Clock;

namespace CommunityBot.Bot.Delivery;

/// <summary>Tells a jump of the development clock when the next thing falls due, and when all that is due has been said.</summary>
internal sealed class DueWork(CommunityStore store, NextDue nextDue, Completions completions, Readiness readiness, PumpSignal signal, TimeProvider clock) : IDueWork
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation) =>
        await NextAsync(cancellation) is { } next ? DateTimeOffset.FromUnixTimeMilliseconds(next) : null;

    public async Task SettleAsync(CancellationToken cancellation)
    {
        await readiness.OpenedAsync(cancellation);
        // The store first: what is no longer due there has been counted as under way before it was claimed.
        // And before it: a lane that the store shows as taken may be free, and its next row due, by the time that its send is no longer counted.
        while (completions.Open > 0 || await NextAsync(cancellation) <= clock.GetUtcNow().ToUnixTimeMilliseconds() || completions.Open > 0)
        {
            signal.Wake();
            await Task.Delay(Glance, TimeProvider.System, cancellation);
        }
    }

    private async Task<long?> NextAsync(CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        return await nextDue.ReadAsync(connection, clock.GetUtcNow().ToUnixTimeMilliseconds(), cancellation);
    }
}
