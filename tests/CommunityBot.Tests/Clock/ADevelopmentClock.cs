using CommunityBot.Scheduling.Clock;

namespace CommunityBot.Tests.Clock;

public sealed class ADevelopmentClock
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 14, 0, 0, TimeSpan.FromHours(1));
    private static readonly TimeSpan Never = Timeout.InfiniteTimeSpan;

    private readonly StoppedTime real = new(new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly DevelopmentClock clock;

    public ADevelopmentClock() => clock = new(Start, real);

    [Fact]
    public void Begins_where_it_is_told_and_runs_on_with_the_real_time()
    {
        Assert.Equal(Start, clock.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, clock.GetUtcNow().Offset);

        real.Pass(TimeSpan.FromSeconds(90));

        Assert.Equal(Start.AddSeconds(90), clock.GetUtcNow());
    }

    [Fact]
    public void Is_the_real_time_when_no_start_is_given() =>
        Assert.Equal(real.GetUtcNow(), new DevelopmentClock(null, real).GetUtcNow());

    [Fact]
    public void Jumps_forward_and_its_timestamps_with_it()
    {
        var before = clock.GetTimestamp();

        clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromTicks(1));
        real.Pass(TimeSpan.FromSeconds(1));

        Assert.Equal(Start.AddDays(7).AddSeconds(1).AddTicks(1), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1) + TimeSpan.FromTicks(1), clock.GetElapsedTime(before));
    }

    [Fact]
    public void Refuses_to_go_backwards()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromTicks(-1)));

        Assert.Equal(Start, clock.GetUtcNow());
    }

    [Fact]
    public void Fires_what_a_jump_passes_in_order_and_once()
    {
        var fired = new List<string>();
        foreach (var (name, minutes) in new[] { ("third", 30), ("first", 10), ("not yet", 60), ("second", 20), ("fourth", 30) })
        {
            clock.CreateTimer(_ => fired.Add(name), null, TimeSpan.FromMinutes(minutes), Never);
        }

        clock.Advance(TimeSpan.FromMinutes(59));
        clock.Advance(TimeSpan.FromSeconds(59));

        Assert.Equal(["first", "second", "third", "fourth"], fired);
    }

    [Fact]
    public void Shows_its_timers_the_time_after_the_jump()
    {
        DateTimeOffset? seen = null;
        clock.CreateTimer(_ => seen = clock.GetUtcNow(), null, TimeSpan.FromMinutes(1), Never);

        clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(Start.AddHours(2), seen);
    }

    [Fact]
    public void Fires_without_a_jump_when_the_real_time_gets_there()
    {
        var fired = 0;
        clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), Never);
        clock.Advance(TimeSpan.FromSeconds(50));

        real.Pass(TimeSpan.FromSeconds(9.9));
        Assert.Equal(0, fired);
        real.Pass(TimeSpan.FromSeconds(0.2));

        Assert.Equal(1, fired);
    }

    [Fact]
    public void Wakes_for_a_timer_further_away_than_a_real_timer_reaches()
    {
        var fired = 0;
        clock.CreateTimer(_ => fired++, null, TimeSpan.FromDays(45), Never);

        for (var day = 0; day < 45; day++)
        {
            Assert.Equal(0, fired);
            real.Pass(TimeSpan.FromDays(1));
        }

        Assert.Equal(1, fired);
    }

    [Fact]
    public void Fires_a_periodic_timer_once_in_a_jump_and_keeps_its_rhythm()
    {
        var fired = 0;
        clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

        clock.Advance(TimeSpan.FromMinutes(10.5));
        Assert.Equal(1, fired);
        clock.Advance(TimeSpan.FromMinutes(0.4));
        Assert.Equal(1, fired);
        clock.Advance(TimeSpan.FromMinutes(0.1));

        Assert.Equal(2, fired);
    }

    [Fact]
    public async Task Drives_delays_and_periodic_timers()
    {
        var delay = Task.Delay(TimeSpan.FromHours(3), clock);
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        var tick = timer.WaitForNextTickAsync().AsTask();

        clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await tick);
        Assert.False(delay.IsCompleted);
        clock.Advance(TimeSpan.FromHours(2));

        await delay;
    }
}
