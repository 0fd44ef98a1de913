using CommunityBot.Scheduling.Clock;

namespace CommunityBot.Tests.Clock;

public sealed class JumpingStepByStep
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);

    private readonly StoppedTime real = new(Start);
    private readonly DevelopmentClock clock;

    public JumpingStepByStep() => clock = new(Start, real);

    [Fact]
    public async Task Stops_at_each_due_moment_and_waits_there()
    {
        var work = new Calendar(clock, 30, 90, 600);

        var now = await Jump(work).AheadAsync(TimeSpan.FromHours(2), default);

        Assert.Equal(Start.AddHours(2), now);
        Assert.Equal([30, 90], work.DoneAtMinute);
    }

    [Fact]
    public async Task Takes_what_comes_up_on_the_way()
    {
        var work = new Calendar(clock, 30);
        work.Then(30, 45);
        work.Then(45, 120);

        await Jump(work).AheadAsync(TimeSpan.FromHours(2), default);

        Assert.Equal([30, 45, 120], work.DoneAtMinute);
    }

    [Fact]
    public async Task Minds_all_who_have_due_work()
    {
        var one = new Calendar(clock, 30, 60);
        var other = new Calendar(clock, 20, 45);

        await Jump(one, other).AheadAsync(TimeSpan.FromHours(1), default);

        Assert.Equal([30, 60], one.DoneAtMinute);
        Assert.Equal([20, 45], other.DoneAtMinute);
    }

    [Fact]
    public async Task Settles_what_is_due_already_even_when_it_goes_nowhere()
    {
        var work = new Calendar(clock, 0);

        await Jump(work).AheadAsync(TimeSpan.Zero, default);

        Assert.Equal([0], work.DoneAtMinute);
    }

    [Fact]
    public async Task Gives_what_waits_for_its_lane_a_moment_and_goes_on()
    {
        var work = new Calendar(clock, 10, 40) { NeedsSeconds = 5 };

        var now = await Jump(work).AheadAsync(TimeSpan.FromHours(1), default);

        Assert.Equal(Start.AddHours(1), now);
        Assert.Equal([10, 40], work.DoneAtMinute);
    }

    [Fact]
    public async Task Arrives_although_something_is_due_for_ever()
    {
        var work = new Calendar(clock, 10) { NeedsSeconds = int.MaxValue };

        var now = await Jump(work).AheadAsync(TimeSpan.FromDays(365), default);

        Assert.Equal(Start.AddDays(365), now);
        Assert.InRange(work.Questions, 1, TimeJump.MostSteps + 1);
    }

    [Fact]
    public async Task Arrives_although_the_work_never_settles()
    {
        var jump = Jump(new Stubborn()).AheadAsync(TimeSpan.FromHours(1), default);

        Assert.False(jump.IsCompleted);
        real.Pass(TimeJump.Patience);

        Assert.Equal(Start.AddHours(1), await jump);
    }

    [Fact]
    public async Task Lets_jumps_asked_for_at_once_follow_one_another()
    {
        using var jump = Jump(new Calendar(clock, 30, 90, 150));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => jump.AheadAsync(TimeSpan.FromHours(1), default))));

        Assert.Equal(Start.AddHours(3), clock.GetUtcNow());
    }

    [Fact]
    public async Task Refuses_to_go_backwards() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Jump().AheadAsync(TimeSpan.FromSeconds(-1), default));

    private TimeJump Jump(params IDueWork[] work) => new(clock, work, real);

    /// <summary>Work due at given minutes after the start; it notes the minute at which it was done.</summary>
    private sealed class Calendar(DevelopmentClock clock, params int[] minutes) : IDueWork
    {
        private readonly SortedSet<int> waiting = [.. minutes];
        private readonly Dictionary<int, int> after = [];

        public List<int> DoneAtMinute { get; } = [];

        public int NeedsSeconds { get; init; }

        public int Questions { get; private set; }

        public void Then(int minute, int next) => after[minute] = next;

        public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation)
        {
            Questions++;
            return Task.FromResult<DateTimeOffset?>(waiting.Count == 0 ? null : Start.AddMinutes(waiting.Min));
        }

        public Task SettleAsync(CancellationToken cancellation)
        {
            while (waiting.Count > 0 && Start.AddMinutes(waiting.Min).AddSeconds(NeedsSeconds) <= clock.GetUtcNow())
            {
                var minute = waiting.Min;
                waiting.Remove(minute);
                DoneAtMinute.Add((int)(clock.GetUtcNow() - Start).TotalMinutes);
                if (after.TryGetValue(minute, out var next))
                {
                    waiting.Add(next);
                }
            }

            return Task.CompletedTask;
        }
    }

    private sealed class Stubborn : IDueWork
    {
        public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(null);

        public Task SettleAsync(CancellationToken cancellation) => new TaskCompletionSource().Task;
    }
}
