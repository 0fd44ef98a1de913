namespace CommunityBot.Scheduling.Clock;

/// <summary>
/// Development's clock: it begins at any moment, runs on at real speed, and can be jumped forward, never back.
/// Its timers (and so <c>Task.Delay(…, clock)</c>, <see cref="PeriodicTimer"/>, Quartz's waits) fire when a jump passes them.
/// </summary>
/// <remarks>
/// A jump moves the time first and fires afterwards, in the order in which the timers fell due, on the caller's thread; what the callbacks
/// start anew counts from the jump's end, so a jump over a year is as cheap as one over a minute. A periodic timer fires once in a jump,
/// however many of its periods it covers, and keeps its rhythm.
/// </remarks>
public sealed class DevelopmentClock : TimeProvider, IDisposable
{
    // A real timer takes at most 49 days; waking once a day to find nothing due costs nothing.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly Lock turn = new();
    private readonly SortedSet<DevelopmentTimer> waiting = new(DevelopmentTimer.InOrder);
    private readonly TimeProvider real;
    private readonly ITimer alarm;
    private readonly TimeSpan offset;
    private readonly long began;
    private long jumped;
    private long stamps;

    /// <param name="start">The moment at which it begins; null: the real time.</param>
    /// <param name="real">What makes it run; <see cref="TimeProvider.System"/> outside tests.</param>
    public DevelopmentClock(DateTimeOffset? start, TimeProvider real)
    {
        this.real = real;
        offset = start is null ? TimeSpan.Zero : start.Value - real.GetUtcNow();
        began = real.GetTimestamp();
        alarm = real.CreateTimer(_ => FireDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Raised after each jump, when the timers it passed have fired.</summary>
    public event EventHandler? Jumped;

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override long TimestampFrequency => real.TimestampFrequency;

    /// <summary>Time since the clock was made, jumps included: what timers are measured by, untouched by corrections of the real clock.</summary>
    internal TimeSpan Elapsed => real.GetElapsedTime(began) + Ahead;

    private TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref jumped));

    public override DateTimeOffset GetUtcNow() => (real.GetUtcNow() + offset + Ahead).ToUniversalTime();

    public override long GetTimestamp() =>
        real.GetTimestamp() + (long)((Int128)Interlocked.Read(ref jumped) * TimestampFrequency / TimeSpan.TicksPerSecond);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new DevelopmentTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Jumps forward; returns when the timers that the jump passed have been called.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative: time doesn't go backwards.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        Interlocked.Add(ref jumped, by.Ticks);
        FireDue();
        Jumped?.Invoke(this, EventArgs.Empty);
    }

    public void Dispose() => alarm.Dispose();

    /// <summary>Puts a timer in line; null takes it out.</summary>
    internal bool Schedule(DevelopmentTimer timer, TimeSpan? due, TimeSpan period)
    {
        lock (turn)
        {
            if (timer.Disposed)
            {
                return false;
            }

            waiting.Remove(timer);
            timer.Period = period;
            Enlist(timer, due);
            SetAlarm();
            return true;
        }
    }

    internal bool Retire(DevelopmentTimer timer)
    {
        lock (turn)
        {
            var first = !timer.Disposed;
            timer.Disposed = true;
            waiting.Remove(timer);
            return first;
        }
    }

    private void Enlist(DevelopmentTimer timer, TimeSpan? due)
    {
        timer.Due = due ?? TimeSpan.MaxValue;
        timer.Stamp = ++stamps;
        if (due is not null)
        {
            waiting.Add(timer);
        }
    }

    // One at a time, and only those set before this round began: a callback that sets itself anew for "at once" can't hold the round for ever,
    // and when a callback throws, the rest are still in line and the alarm takes them.
    private void FireDue()
    {
        var before = long.MaxValue;
        try
        {
            while (TakeDue(ref before) is { } timer)
            {
                timer.Call();
            }
        }
        finally
        {
            lock (turn)
            {
                SetAlarm();
            }
        }
    }

    private DevelopmentTimer? TakeDue(ref long before)
    {
        lock (turn)
        {
            before = Math.Min(before, stamps + 1);
            var now = Elapsed;
            foreach (var timer in waiting)
            {
                if (timer.Due > now)
                {
                    return null;
                }

                if (timer.Stamp < before)
                {
                    waiting.Remove(timer);
                    Enlist(timer, timer.DueAfter(now));
                    timer.Enter();
                    return timer;
                }
            }

            return null;
        }
    }

    private void SetAlarm()
    {
        var wait = waiting.Min is { } next ? next.Due - Elapsed : Timeout.InfiniteTimeSpan;
        alarm.Change(
            waiting.Count == 0 ? Timeout.InfiniteTimeSpan
            : wait <= TimeSpan.Zero ? TimeSpan.Zero
            : TimeSpan.FromMilliseconds(Math.Ceiling(Math.Min(wait.TotalMilliseconds, LongestWait.TotalMilliseconds))),
            Timeout.InfiniteTimeSpan);
    }
}
