using CommunityBot.Community.Groups;
using CommunityBot.Scheduling.Seats;
using NodaTime;

namespace CommunityBot.Tests.Seats;

public sealed class OfferingASeat
{
    private static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];
    private static readonly Decency Nights = new(new QuietHours(new TimeOnly(21, 0), new TimeOnly(8, 0)), Stockholm);

    [Theory]
    [InlineData("05-05 10:02", "05-09 12:00", "05-05 10:02", "05-05 13:00")] // by day: three hours, in whole five minutes
    [InlineData("05-05 19:30", "05-09 12:00", "05-05 19:30", "05-06 09:30")] // the night doesn't count
    [InlineData("05-05 23:00", "05-09 12:00", "05-06 08:00", "05-06 11:00")] // told in the morning, three hours from then
    [InlineData("05-09 09:30", "05-09 12:00", "05-09 09:30", "05-09 11:00")] // never later than an hour before
    [InlineData("05-09 11:30", "05-09 12:00", "05-09 11:30", "05-09 11:40")] // near the start: a third of what is left
    [InlineData("05-08 22:00", "05-09 07:00", "05-08 22:00", "05-09 06:00")] // an early run: told at night, or not in time at all
    public void Gives_three_open_hours_but_never_too_few_to_those_who_come_next(string now, string start, string say, string until)
    {
        var time = OfferTime.Of(At(now), At(start), Nights);

        Assert.Equal((At(say), At(until)), (time.Say, time.Until));
    }

    [Theory]
    [InlineData("05-05 10:00", "05-09 18:00", "05-08 17:00")] // an hour ahead of the reminder of the day before
    [InlineData("05-05 10:00", "05-09 08:00", "05-07 20:59")] // not in the quiet hours: the evening before
    [InlineData("05-09 10:00", "05-09 18:00", "05-09 14:00")] // near: halfway
    public void Decides_a_threshold_while_there_is_time_for_other_plans(string now, string start, string decided) =>
        Assert.Equal(At(decided), LeastTime.Of(At(now), At(start), Nights));

    private static Instant At(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse("2026-" + text).Value.InZoneLeniently(Stockholm).ToInstant();
}
