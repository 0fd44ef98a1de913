using NodaTime;

namespace CommunityBot.Content.TimeWords;

/// <summary>The eves and holidays on which people in Sweden are mostly with their own: something that comes back lands on one now and then. Computed for any year.</summary>
public static class RestDays
{
    private static readonly Dictionary<HolidayName, string> Named = new()
    {
        [HolidayName.NewYearsDay] = "new-years-day",
        [HolidayName.GoodFriday] = "good-friday",
        [HolidayName.EasterEve] = "easter-eve",
        [HolidayName.EasterDay] = "easter-day",
        [HolidayName.EasterMonday] = "easter-monday",
        [HolidayName.MidsummerEve] = "midsummer-eve",
        [HolidayName.MidsummerDay] = "midsummer-day",
        [HolidayName.ChristmasEve] = "christmas-eve",
        [HolidayName.ChristmasDay] = "christmas-day",
        [HolidayName.BoxingDay] = "boxing-day",
        [HolidayName.NewYearsEve] = "new-years-eve",
    };

    /// <summary>Which one it is; null: an ordinary day, also a red one on which people gladly meet (1 May, the national day).</summary>
    public static string? On(LocalDate date) => Named.Where(day => Holidays.On(day.Key, date.Year) == date).Select(day => day.Value).FirstOrDefault();
}
