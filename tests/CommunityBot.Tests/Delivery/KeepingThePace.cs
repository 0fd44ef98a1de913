using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Delivery;

namespace CommunityBot.Tests.Delivery;

public sealed class KeepingThePace
{
    private static readonly Pace Group = new(TimeSpan.FromSeconds(3.6), 3);

    [Fact]
    public void Never_sends_more_than_twenty_within_any_minute()
    {
        var sent = new List<long>();
        long now = 0, pacedTo = 0;
        while (sent.Count < 200)
        {
            sent.Add(now);
            (now, pacedTo) = Pacing.Take(Group, pacedTo, now);
        }

        Assert.All(sent, start => Assert.True(sent.Count(at => at >= start && at < start + 60_000) <= 20));
    }

    [Fact]
    public void Lets_a_burst_go_after_a_rest()
    {
        var (first, paced) = Pacing.Take(Group, 0, now: 100_000);
        var (second, pacedMore) = Pacing.Take(Group, paced, first);
        var (third, _) = Pacing.Take(Group, pacedMore, second);

        Assert.Equal((100_000, 100_000), (first, second));
        Assert.Equal(103_600, third);
    }

    [Theory]
    [InlineData(0, 30)]
    [InlineData(1_000, 0)]
    [InlineData(500, 15)]
    public void Tells_how_many_may_go_now(long usedAhead, int expected) =>
        Assert.InRange(Pacing.Allowed(new Pace(TimeSpan.FromMilliseconds(1000.0 / 30), 30), 50_000 + usedAhead, now: 50_000, most: 64), expected - 1, expected + 1);

    [Fact]
    public void Does_not_slow_a_channel_without_limits() => Assert.Equal(64, Pacing.Allowed(Pace.Unlimited, 0, now: 1, most: 64));
}
