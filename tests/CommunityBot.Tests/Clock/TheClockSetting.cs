using CommunityBot.Scheduling.Clock;

namespace CommunityBot.Tests.Clock;

public sealed class TheClockSetting
{
    [Theory]
    [InlineData("2026-11-21T14:00:00+01:00", "2026-11-21T13:00:00Z")]
    [InlineData("2026-11-21T14:00+01:00", "2026-11-21T13:00:00Z")]
    [InlineData("2026-11-21T13:00:00Z", "2026-11-21T13:00:00Z")]
    [InlineData("2026-11-21T14:00:00.5+01:00", "2026-11-21T13:00:00.5Z")]
    public void Takes_a_moment_with_its_offset(string start, string expected)
    {
        var options = new ClockOptions { Start = start };

        Assert.Null(options.Fault(development: true));
        Assert.Equal(DateTimeOffset.Parse(expected, null), options.Moment());
    }

    [Theory]
    [InlineData("2026-11-21T14:00:00")]
    [InlineData("2026-11-21")]
    [InlineData("tomorrow")]
    [InlineData("2026-13-21T14:00:00+01:00")]
    [InlineData("21/11/2026 14:00 +01:00")]
    public void Names_itself_when_it_is_no_such_moment(string start) =>
        Assert.StartsWith("Clock:Start must be", new ClockOptions { Start = start }.Fault(development: true), StringComparison.Ordinal);

    [Fact]
    public void Is_refused_outside_Development() =>
        Assert.StartsWith("Clock:Start is for Development only", new ClockOptions { Start = "2026-11-21T14:00:00+01:00" }.Fault(development: false), StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void May_be_left_out_anywhere(string? start)
    {
        Assert.Null(new ClockOptions { Start = start }.Fault(development: false));
        Assert.Null(new ClockOptions { Start = start }.Moment());
    }
}
