using System.Diagnostics;

namespace CommunityBot.Bench;

/// <summary>Counts Npgsql's own activities: one a command.</summary>
internal sealed class StatementCounter : IDisposable
{
    private readonly ActivityListener listener;
    private int count;

    public StatementCounter()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref _) => ActivitySamplingResult.PropagationData,
            ActivityStopped = _ => Interlocked.Increment(ref count),
        };
        ActivitySource.AddActivityListener(listener);
    }

    public int Count => count;

    public void Reset() => count = 0;

    public void Dispose() => listener.Dispose();
}
