using NodaTime;

namespace CommunityBot.Content.TimeWords;

/// <summary>Named days of the year; the values are what the lexicons store.</summary>
internal enum HolidayName
{
    NewYearsDay = 1, TwelfthNight, Epiphany, Knut, Valentine, ShroveTuesday, AshWednesday, WomensDay, WaffleDay, PalmSunday, MaundyThursday,
    GoodFriday, EasterEve, EasterDay, EasterMonday, Walpurgis, MayDay, AscensionDay, MothersDay, WhitsunEve, Whitsun, NationalDay,
    MidsummerEve, MidsummerDay, CinnamonBunDay, AllSaintsEve, AllSaints, Halloween, FathersDay, MartinEve, FirstAdvent, SecondAdvent, ThirdAdvent, FourthAdvent,
    Lucia, DayBeforeChristmasEve, ChristmasEve, ChristmasDay, BoxingDay, NewYearsEve,
    SaintPatrick, BonfireNight, Thanksgiving, NobelDay,
}

/// <summary>The Swedish calendar's named days, computed for any year.</summary>
internal static class Holidays
{
    public static LocalDate On(HolidayName holiday, int year) => holiday switch
    {
        HolidayName.NewYearsDay => new(year, 1, 1),
        HolidayName.TwelfthNight => new(year, 1, 5),
        HolidayName.Epiphany => new(year, 1, 6),
        HolidayName.Knut => new(year, 1, 13),
        HolidayName.Valentine => new(year, 2, 14),
        HolidayName.ShroveTuesday => Easter(year).PlusDays(-47),
        HolidayName.AshWednesday => Easter(year).PlusDays(-46),
        HolidayName.WomensDay => new(year, 3, 8),
        HolidayName.WaffleDay => new(year, 3, 25),
        HolidayName.PalmSunday => Easter(year).PlusDays(-7),
        HolidayName.MaundyThursday => Easter(year).PlusDays(-3),
        HolidayName.GoodFriday => Easter(year).PlusDays(-2),
        HolidayName.EasterEve => Easter(year).PlusDays(-1),
        HolidayName.EasterDay => Easter(year),
        HolidayName.EasterMonday => Easter(year).PlusDays(1),
        HolidayName.Walpurgis => new(year, 4, 30),
        HolidayName.MayDay => new(year, 5, 1),
        HolidayName.AscensionDay => Easter(year).PlusDays(39),
        HolidayName.MothersDay => new LocalDate(year, 6, 1).Previous(IsoDayOfWeek.Sunday),
        HolidayName.WhitsunEve => Easter(year).PlusDays(48),
        HolidayName.Whitsun => Easter(year).PlusDays(49),
        HolidayName.NationalDay => new(year, 6, 6),
        HolidayName.MidsummerEve => OnOrAfter(year, 6, 19, IsoDayOfWeek.Friday),
        HolidayName.MidsummerDay => OnOrAfter(year, 6, 20, IsoDayOfWeek.Saturday),
        HolidayName.CinnamonBunDay => new(year, 10, 4),
        HolidayName.AllSaintsEve => OnOrAfter(year, 10, 30, IsoDayOfWeek.Friday),
        HolidayName.AllSaints => OnOrAfter(year, 10, 31, IsoDayOfWeek.Saturday),
        HolidayName.Halloween => new(year, 10, 31),
        HolidayName.FathersDay => OnOrAfter(year, 11, 8, IsoDayOfWeek.Sunday),
        HolidayName.SaintPatrick => new(year, 3, 17),
        HolidayName.BonfireNight => new(year, 11, 5),
        HolidayName.Thanksgiving => OnOrAfter(year, 11, 22, IsoDayOfWeek.Thursday),
        HolidayName.NobelDay => new(year, 12, 10),
        HolidayName.MartinEve => new(year, 11, 10),
        HolidayName.FirstAdvent => OnOrAfter(year, 11, 27, IsoDayOfWeek.Sunday),
        HolidayName.SecondAdvent => OnOrAfter(year, 12, 4, IsoDayOfWeek.Sunday),
        HolidayName.ThirdAdvent => OnOrAfter(year, 12, 11, IsoDayOfWeek.Sunday),
        HolidayName.FourthAdvent => OnOrAfter(year, 12, 18, IsoDayOfWeek.Sunday),
        HolidayName.Lucia => new(year, 12, 13),
        HolidayName.DayBeforeChristmasEve => new(year, 12, 23),
        HolidayName.ChristmasEve => new(year, 12, 24),
        HolidayName.ChristmasDay => new(year, 12, 25),
        HolidayName.BoxingDay => new(year, 12, 26),
        _ => new(year, 12, 31),
    };

    /// <summary>Whether work rests: Sundays aside, the red days by law and the eves that nearly everybody has off.</summary>
    public static bool IsRedDay(LocalDate date) => RedDays.Any(name => On(name, date.Year) == date);

    /// <summary>Whether it falls on the same day of the same month every year.</summary>
    public static bool IsSameEveryYear(HolidayName holiday) => Enumerable.Range(2024, 8).Select(year => On(holiday, year)).Select(static date => (date.Month, date.Day)).Distinct().Count() == 1;

    private static readonly HolidayName[] RedDays =
    [
        HolidayName.NewYearsDay, HolidayName.Epiphany, HolidayName.GoodFriday, HolidayName.EasterDay, HolidayName.EasterMonday, HolidayName.MayDay,
        HolidayName.AscensionDay, HolidayName.Whitsun, HolidayName.NationalDay, HolidayName.MidsummerEve, HolidayName.MidsummerDay, HolidayName.AllSaints,
        HolidayName.ChristmasEve, HolidayName.ChristmasDay, HolidayName.BoxingDay, HolidayName.NewYearsEve,
    ];

    private static LocalDate OnOrAfter(int year, int month, int day, IsoDayOfWeek weekday) =>
        new LocalDate(year, month, day).PlusDays(-1).Next(weekday);

    // The Gregorian computus (Meeus/Jones/Butcher).
    private static LocalDate Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var sum = epact + weekday - (7 * late) + 114;
        return new LocalDate(year, sum / 31, (sum % 31) + 1);
    }
}
