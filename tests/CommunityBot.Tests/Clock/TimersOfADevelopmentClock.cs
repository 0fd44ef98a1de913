using CommunityBot.Scheduling.Clock;

namespace CommunityBot.Tests.Clock;

/// <summary>Timers that misbehave, end, or meet many threads.</summary>
public sealed class TimersOfADevelopmentClock
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 14, 0, 0, TimeSpan.FromHours(1));
    private static readonly TimeSpan Never = Timeout.InfiniteTimeSpan;

    private readonly StoppedTime real = new(new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly DevelopmentClock clock;

    public TimersOfADevelopmentClock() => clock = new(Start, real);

    [Fact]
    public void Ends_a_round_although_a_timer_sets_itself_anew_for_at_once()
    {
        var fired = 0;
        ITimer? timer = null;
        timer = clock.CreateTimer(_ => { fired++; timer!.Change(TimeSpan.Zero, Never); }, null, TimeSpan.FromMinutes(1), Never);

        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1, fired);
    }

    [Fact]
    public void Keeps_the_others_in_line_when_a_callback_throws()
    {
        var fired = 0;
        clock.CreateTimer(_ => throw new InvalidOperationException(), null, TimeSpan.FromMinutes(1), Never);
        clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(2), Never);

        Assert.Throws<InvalidOperationException>(() => clock.Advance(TimeSpan.FromHours(1)));
        real.Pass(TimeSpan.Zero);

        Assert.Equal(1, fired);
    }

    [Fact]
    public void Forgets_a_timer_that_is_disposed_or_stopped()
    {
        var fired = 0;
        var disposed = clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), Never);
        var stopped = clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

        disposed.Dispose();
        stopped.Change(Never, Never);
        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, fired);
        Assert.False(disposed.Change(TimeSpan.Zero, Never));
        Assert.True(stopped.Change(TimeSpan.Zero, Never));
    }

    [Fact]
    public async Task Lets_a_timer_be_disposed_only_when_its_call_has_ended()
    {
        using var entered = new ManualResetEventSlim();
        using var leave = new ManualResetEventSlim();
        var timer = clock.CreateTimer(_ => { entered.Set(); leave.Wait(); }, null, TimeSpan.FromMinutes(1), Never);
        var jump = Task.Run(() => clock.Advance(TimeSpan.FromHours(1)));
        entered.Wait();

        var disposal = timer.DisposeAsync();
        Assert.False(disposal.IsCompleted);
        leave.Set();

        await disposal;
        await jump;
    }

    [Fact]
    public void Runs_a_timer_in_the_context_in_which_it_was_made()
    {
        var whose = new AsyncLocal<string> { Value = "maker" };
        string? seen = null;
        clock.CreateTimer(_ => seen = whose.Value, null, TimeSpan.FromMinutes(1), Never);
        whose.Value = "jumper";

        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal("maker", seen);
    }

    [Fact]
    public void Says_that_it_has_jumped_when_the_timers_have_fired()
    {
        var order = new List<string>();
        clock.CreateTimer(_ => order.Add("timer"), null, TimeSpan.FromMinutes(1), Never);
        clock.Jumped += (_, _) => order.Add("jumped");

        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(["timer", "jumped"], order);
    }

    [Fact]
    public async Task Fires_each_timer_exactly_once_whoever_jumps_changes_and_disposes_at_the_same_time()
    {
        const int Count = 2_000;
        var calls = new int[Count];
        var timers = Enumerable.Range(0, Count)
            .Select(n => clock.CreateTimer(_ => Interlocked.Increment(ref calls[n]), null, TimeSpan.FromSeconds(1 + (n * 7 % Count)), Never)).ToArray();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
        {
            for (var n = worker; n < Count; n += 8)
            {
                clock.Advance(TimeSpan.FromSeconds(1));
                clock.CreateTimer(_ => { }, null, TimeSpan.FromMilliseconds(n), TimeSpan.FromMilliseconds(n)).Dispose();
            }
        })));

        Assert.All(calls, count => Assert.Equal(1, count));
        Assert.Equal(Start.AddSeconds(Count), clock.GetUtcNow());
        Assert.All(timers, timer => Assert.True(timer.Change(Never, Never)));
    }
}
