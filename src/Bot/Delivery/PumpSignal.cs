namespace CommunityBot.Bot.Delivery;

/// <summary>Tells the pump that there may be something to say. Many signals are one; a lost one costs a second.</summary>
internal sealed class PumpSignal : IDisposable
{
    private readonly SemaphoreSlim waiting = new(0, 1);

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

    /// <summary>Returns at the next signal or after <paramref name="most"/> on the given clock.</summary>
    public async Task WaitAsync(TimeSpan most, TimeProvider clock, CancellationToken cancellation)
    {
        using var timer = clock.CreateTimer(_ => Wake(), null, most, Timeout.InfiniteTimeSpan);
        await waiting.WaitAsync(cancellation);
    }

    public void Dispose() => waiting.Dispose();
}
