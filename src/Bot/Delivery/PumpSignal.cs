namespace CommunityBot.Bot.Delivery;

/// <summary>Tells the pump that there may be something to say. Many signals are one; a lost one costs a few seconds.</summary>
internal sealed class PumpSignal : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    private readonly SemaphoreSlim waiting = new(0, 1);
    private int soon;

    public void Wake()
    {
        try
        {
            waiting.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }

    /// <summary>
    /// There may be a card to edit, for which nobody waits to the millisecond: all presses within a moment wake the pump once.
    /// With one press at a time the pump's look cost more than the press (bench/README.md).
    /// </summary>
    public void WakeSoon()
    {
        if (Interlocked.Exchange(ref soon, 1) == 0)
        {
            _ = WakeAfterAMomentAsync();
        }
    }

    /// <summary>Returns at the next signal or after <paramref name="most"/> on the given clock.</summary>
    public async Task WaitAsync(TimeSpan most, TimeProvider clock, CancellationToken cancellation)
    {
        using var timer = clock.CreateTimer(_ => Wake(), null, most, Timeout.InfiniteTimeSpan);
        await waiting.WaitAsync(cancellation);
    }

    public void Dispose() => waiting.Dispose();

    // Real time: a moment is a moment on a simulated clock too.
    private async Task WakeAfterAMomentAsync()
    {
        await Task.Delay(Moment, TimeProvider.System);
        Volatile.Write(ref soon, 0);
        Wake();
    }
}
