using CommunityBot.Content.TimeWords;
using NodaTime;

namespace CommunityBot.Tests.TimeWords;

/// <summary>Dates looked up in printed almanacs, not computed.</summary>
public sealed class HolidayTable
{
    [Theory]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2028, 4, 16)]
    [InlineData(2030, 4, 21)]
    [InlineData(2038, 4, 25)]
    public void Easter_falls_where_the_almanac_says(int year, int month, int day)
    {
        var easter = new LocalDate(year, month, day);

        Assert.Equal(easter, Holidays.On(HolidayName.EasterDay, year));
        Assert.Equal(easter.PlusDays(-2), Holidays.On(HolidayName.GoodFriday, year));
        Assert.Equal(easter.PlusDays(1), Holidays.On(HolidayName.EasterMonday, year));
        Assert.Equal(easter.PlusDays(39), Holidays.On(HolidayName.AscensionDay, year));
        Assert.Equal(easter.PlusDays(49), Holidays.On(HolidayName.Whitsun, year));
    }

    [Theory]
    [InlineData(2024, "06-21", "11-02", "12-01", "05-26", "11-10")]
    [InlineData(2025, "06-20", "11-01", "11-30", "05-25", "11-09")]
    [InlineData(2026, "06-19", "10-31", "11-29", "05-31", "11-08")]
    [InlineData(2027, "06-25", "11-06", "11-28", "05-30", "11-14")]
    [InlineData(2028, "06-23", "11-04", "12-03", "05-28", "11-12")]
    public void Days_that_move_fall_where_the_almanac_says(int year, string midsummerEve, string allSaints, string firstAdvent, string mothersDay, string fathersDay)
    {
        HolidayName[] names = [HolidayName.MidsummerEve, HolidayName.AllSaints, HolidayName.FirstAdvent, HolidayName.MothersDay, HolidayName.FathersDay];

        var dates = names.Select(name => Holidays.On(name, year)).Select(static date => $"{date.Month:00}-{date.Day:00}");

        Assert.Equal([midsummerEve, allSaints, firstAdvent, mothersDay, fathersDay], dates);
    }
}
