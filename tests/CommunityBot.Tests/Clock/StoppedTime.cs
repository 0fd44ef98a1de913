namespace CommunityBot.Tests.Clock;

/// <summary>Real time that stands still until it is told to pass: under a development clock it leaves jumps as the only movement.</summary>
internal sealed class StoppedTime(DateTimeOffset now) : TimeProvider
{
    private readonly List<Alarm> alarms = [];
    private TimeSpan passed;

    public override long TimestampFrequency => 1_000_000_000;

    public override DateTimeOffset GetUtcNow() => now + passed;

    public override long GetTimestamp() => passed.Ticks * 100;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        alarms.Add(alarm);
        return alarm;
    }

    public void Pass(TimeSpan time)
    {
        passed += time;
        foreach (var alarm in alarms.Where(alarm => alarm.Due <= passed).ToList())
        {
            alarm.Ring();
        }
    }

    private sealed class Alarm(StoppedTime time, Action ring) : ITimer
    {
        public TimeSpan? Due { get; private set; }

        public void Ring()
        {
            Due = null;
            ring();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan ? null : time.passed + dueTime;
            return true;
        }

        public void Dispose() => Due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
