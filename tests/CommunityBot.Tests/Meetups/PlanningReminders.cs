using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Scheduling.Reminders;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Tests.Meetups;

public sealed class PlanningReminders
{
    private static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];
    private static readonly Decency Nights = new(new QuietHours(new TimeOnly(21, 0), new TimeOnly(8, 0)), Stockholm);
    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    [Theory]
    [InlineData("2026-11-26 18:00", "DayBefore 2026-11-25 18:00, TwoHours 2026-11-26 16:00")] // an evening walk
    [InlineData("2026-11-28 07:00", "EveningBefore 2026-11-27 20:59")] // an early run: once, the evening before, in place of both
    [InlineData("2026-11-28 09:59", "EveningBefore 2026-11-27 20:59")] // two hours before is 07.59: still quiet
    [InlineData("2026-11-28 10:00", "DayBefore 2026-11-27 10:00, TwoHours 2026-11-28 08:00")]
    [InlineData("2026-11-28 23:30", "DayBefore 2026-11-27 20:59, TwoHours 2026-11-28 20:59")] // a late meetup: before the quiet hours begin
    public void Keeps_the_quiet_hours(string start, string expected) => Assert.Equal(expected, Plan(start));

    [Theory]
    [InlineData("2027-03-28 10:00", "DayBefore 2027-03-27 10:00, TwoHours 2027-03-28 08:00")] // spring: the same wall time, 23 elapsed hours
    [InlineData("2027-10-31 18:00", "DayBefore 2027-10-30 18:00, TwoHours 2027-10-31 16:00")] // autumn: 25 elapsed hours
    public void Counts_the_day_before_on_the_wall_and_two_hours_on_the_watch(string start, string expected) => Assert.Equal(expected, Plan(start));

    [Fact]
    public void Moves_a_start_that_does_not_exist_forward_by_the_gap() =>
        Assert.Equal(Instant.FromUtc(2027, 3, 28, 1, 30), Meetup.InstantOf(new LocalDateTime(2027, 3, 28, 2, 30), Stockholm));

    [Fact]
    public void Takes_the_first_of_a_start_that_happens_twice() =>
        Assert.Equal(Instant.FromUtc(2027, 10, 31, 0, 30), Meetup.InstantOf(new LocalDateTime(2027, 10, 31, 2, 30), Stockholm));

    [Fact]
    public void Leaves_out_what_has_passed() => Assert.Equal("TwoHours 2026-11-26 16:00", Plan("2026-11-26 18:00", "2026-11-26 10:00"));

    [Fact]
    public void Is_silent_when_the_meetup_is_within_two_hours() => Assert.Equal("", Plan("2026-11-26 18:00", "2026-11-26 16:30"));

    [Fact]
    public void Reminds_at_any_hour_when_there_are_no_quiet_hours()
    {
        var none = new Decency(new QuietHours(new TimeOnly(8, 0), new TimeOnly(8, 0)), Stockholm);

        var moments = ReminderPlan.Moments(new LocalDateTime(2026, 11, 28, 7, 0), Stockholm, none, Instant.FromUtc(2026, 11, 1, 0, 0));

        Assert.Equal([ReminderKind.DayBefore, ReminderKind.TwoHours], moments.Select(moment => moment.Which));
    }

    [Fact]
    public void Never_comes_in_quiet_hours_nor_after_the_start_for_any_minute_of_a_year()
    {
        var first = new LocalDateTime(2027, 1, 1, 0, 0);
        for (var minute = 0; minute < 366 * 24 * 60; minute += 7)
        {
            var start = first.PlusMinutes(minute);
            foreach (var (_, due) in ReminderPlan.Moments(start, Stockholm, Nights, Instant.MinValue))
            {
                Assert.True(Nights.Allows(due), $"{start}: {due} is quiet");
                Assert.True(due < Meetup.InstantOf(start, Stockholm), $"{start}: {due} is too late");
            }
        }
    }

    private static string Plan(string start, string now = "2026-11-01 12:00") => string.Join(", ", ReminderPlan
        .Moments(Wall.Parse(start).Value, Stockholm, Nights, Meetup.InstantOf(Wall.Parse(now).Value, Stockholm))
        .Select(moment => $"{moment.Which} {Wall.Format(moment.Due.InZone(Stockholm).LocalDateTime)}"));
}
