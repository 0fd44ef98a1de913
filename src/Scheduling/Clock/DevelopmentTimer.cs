namespace CommunityBot.Scheduling.Clock;

/// <summary>A timer of the <see cref="DevelopmentClock"/>, with the manners of the system's: it runs in the context in which it was made.</summary>
internal sealed class DevelopmentTimer(DevelopmentClock clock, TimerCallback callback, object? state) : ITimer
{
    public static readonly IComparer<DevelopmentTimer> InOrder =
        Comparer<DevelopmentTimer>.Create((one, other) => (one.Due, one.Stamp).CompareTo((other.Due, other.Stamp)));

    // What the system's timers take: 0xFFFFFFFE milliseconds.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(4_294_967_294);

    private readonly ExecutionContext? context = ExecutionContext.Capture();
    private readonly TaskCompletionSource idle = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // One for its own life, one for each call under way: at zero nobody will be called again.
    private int holds = 1;

    // The four belong to the clock and are touched under its lock only.
    public TimeSpan Due { get; set; } = TimeSpan.MaxValue;
    public TimeSpan Period { get; set; }
    public long Stamp { get; set; }
    public bool Disposed { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        ThrowIfWrong(dueTime);
        ThrowIfWrong(period);
        return clock.Schedule(this, dueTime == Timeout.InfiniteTimeSpan ? null : clock.Elapsed + dueTime, period);
    }

    /// <summary>The next time of its rhythm after now; null for a timer that fires once.</summary>
    public TimeSpan? DueAfter(TimeSpan now) => Period <= TimeSpan.Zero ? null : Due + (Period * (((now - Due).Ticks / Period.Ticks) + 1));

    public void Enter() => Interlocked.Increment(ref holds);

    public void Call()
    {
        try
        {
            if (context is null)
            {
                callback(state);
            }
            else
            {
                ExecutionContext.Run(context, static timer => ((DevelopmentTimer)timer!).CallBack(), this);
            }
        }
        finally
        {
            Release();
        }
    }

    public void Dispose()
    {
        if (clock.Retire(this))
        {
            Release();
        }
    }

    /// <summary>Completes when no call is under way and none will come.</summary>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return new ValueTask(idle.Task);
    }

    private void CallBack() => callback(state);

    private void Release()
    {
        if (Interlocked.Decrement(ref holds) == 0)
        {
            idle.TrySetResult();
        }
    }

    private static void ThrowIfWrong(TimeSpan wait)
    {
        if (wait != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(wait, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(wait, LongestWait);
        }
    }
}
