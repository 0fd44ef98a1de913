using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Scheduling.Reminders;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Tests.Afterchat;

/// <summary>The afterchat's line to the group: two hours after the start, the same evening, over when the quiet hours begin.</summary>
public sealed class TheTimeOfTheLine
{
    private static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];
    private static readonly Decency Evenings = new(new QuietHours(new TimeOnly(21, 0), new TimeOnly(8, 0)), Stockholm), Always = new(default, Stockholm);

    [Theory]
    [InlineData("2026-11-25T16:00", "2026-11-25T18:00")]
    [InlineData("2026-11-25T18:29", "2026-11-25T20:29")]
    [InlineData("2026-11-25T18:30", "2026-11-25T20:29")]
    [InlineData("2026-11-25T19:00", "2026-11-25T20:29")]
    [InlineData("2026-11-25T19:29", "2026-11-25T20:29")]
    [InlineData("2026-11-25T19:30", null)]
    [InlineData("2026-11-25T22:00", null)]
    [InlineData("2026-11-25T05:00", null)]
    [InlineData("2026-11-25T05:45", null)]
    [InlineData("2026-11-25T06:00", "2026-11-25T08:00")]
    public void Is_in_time_to_be_over_when_the_quiet_hours_begin(string start, string? line)
    {
        Assert.Equal(line is null ? null : At(line), AfterchatTime.Of(At(start), Evenings));
    }

    [Fact]
    public void Is_two_hours_after_the_start_where_no_hour_is_quiet() =>
        Assert.Equal(At("2026-11-26T01:00"), AfterchatTime.Of(At("2026-11-25T23:00"), Always));

    [Fact]
    public void Keeps_two_hours_on_the_night_that_the_clock_goes_back() =>
        Assert.Equal(At("2026-10-25T01:30") + Duration.FromHours(2), AfterchatTime.Of(At("2026-10-25T01:30"), Always));

    private static Instant At(string local) => Meetup.InstantOf(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value, Stockholm);
}
