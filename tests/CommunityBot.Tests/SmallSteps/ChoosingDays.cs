using CommunityBot.Community.SmallSteps;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CommunityBot.Tests.SmallSteps;

public sealed class ChoosingDays
{
    private static readonly LocalTime Evening = new(19, 0);

    [Theory]
    [InlineData("2026-05-05T10:00", 0b0000010, "2026-05-05T19:00")] // a Tuesday morning, Tuesdays: this evening
    [InlineData("2026-05-05T19:00", 0b0000010, "2026-05-12T19:00")] // at seven sharp: next week
    [InlineData("2026-05-05T20:00", 0b1000001, "2026-05-10T19:00")] // Sundays and Mondays: Sunday comes first
    public void Means_the_first_chosen_evening_to_come(string now, int days, string next) =>
        Assert.Equal(Local(next), CheckInDays.Next(days, Local(now), Evening));

    [Fact]
    public void Means_never_when_none_is_chosen() => Assert.Null(CheckInDays.Next(0, Local("2026-05-05T10:00"), Evening));

    [Fact]
    public void Is_undone_by_pressing_the_day_again()
    {
        var once = CheckInDays.Toggle(0b0000101, IsoDayOfWeek.Sunday);

        Assert.True(CheckInDays.Has(once, IsoDayOfWeek.Sunday));
        Assert.Equal(0b0000101, CheckInDays.Toggle(once, IsoDayOfWeek.Sunday));
    }

    [Fact]
    public void Finds_a_chosen_day_within_a_week() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, CheckInDays.All).SelectMany(days => Gen.Choose(0, 500_000).Select(minutes => (days, minutes))).ToArbitrary(),
        pair =>
        {
            var now = Local("2026-01-01T00:00").PlusMinutes(pair.minutes);
            var next = CheckInDays.Next(pair.days, now, Evening)!.Value;
            return next > now && next <= now.PlusDays(7) && CheckInDays.Has(pair.days, next.DayOfWeek) && next.TimeOfDay == Evening;
        }));

    private static LocalDateTime Local(string iso) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm").Parse(iso).Value;
}
