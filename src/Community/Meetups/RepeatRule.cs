using NodaTime;
using NodaTime.Calendars;

namespace CommunityBot.Community.Meetups;

public enum RepeatUnit
{
    Day = 0,
    Week = 1,
    Month = 2,
    Year = 3,
}

/// <summary>A weekday of a rule; in a month the nth of it, -1 the last, 0 every one.</summary>
public readonly record struct RepeatDay(IsoDayOfWeek Day, int Nth = 0);

/// <summary>How something comes back: the part of RFC 5545's RRULE that people say about meetups. Dates only; the hour is the series' own.</summary>
/// <remarks>Days are counted on the calendar of the wall, so a clock change can't move anything (docs/decisions/0025-series.md).</remarks>
public sealed record RepeatRule(RepeatUnit Unit)
{
    /// <summary>29 February comes back after eight years at most; a rule with a longer gap never comes back.</summary>
    private const int LongestGap = (8 * 366) + 1;

    public int Interval { get; init; } = 1;

    /// <summary>Empty: the first occurrence's own weekday, or day of the month.</summary>
    public IReadOnlyList<RepeatDay> Days { get; init; } = [];

    /// <summary>Which of all its days of the month, -1 the last: "the last weekday" is Monday to Friday and -1; 0: not said.</summary>
    public int Place { get; init; }

    /// <summary>Day of the month, -1 the last; 0: not said.</summary>
    public int MonthDay { get; init; }

    /// <summary>Month of a yearly rule; 0: not said.</summary>
    public int Month { get; init; }

    /// <summary>ISO week numbers of a yearly rule ("odd weeks"); empty: none.</summary>
    public IReadOnlyList<int> Weeks { get; init; } = [];

    /// <summary>How many times, left-out ones included; null: not said.</summary>
    public int? Count { get; init; }

    /// <summary>The last possible day; null: not said.</summary>
    public LocalDate? Until { get; init; }

    public bool Ends => Count is not null || Until is not null;

    /// <summary>Every date of the rule from its first occurrence on. Endless unless the rule ends: take what is needed.</summary>
    public IEnumerable<LocalDate> From(LocalDate start)
    {
        var found = 0;
        var last = start;
        for (var date = start; Period.DaysBetween(last, date) <= LongestGap && !(date > Until) && !(found >= Count); date = date.PlusDays(1))
        {
            if (Fits(date, start))
            {
                (found, last) = (found + 1, date);
                yield return date;
            }
        }
    }

    /// <summary>The first date after this one; null: there is none.</summary>
    public LocalDate? Next(LocalDate start, LocalDate after) => From(start).Where(date => date > after).Select(date => (LocalDate?)date).FirstOrDefault();

    private bool Fits(LocalDate date, LocalDate start) => Unit switch
    {
        RepeatUnit.Day => Period.DaysBetween(start, date) % Interval == 0 && (Days.Count == 0 || OnDay(date)),
        RepeatUnit.Week => Period.DaysBetween(Monday(start), Monday(date)) / 7 % Interval == 0 && OnWeekday(date, start),
        RepeatUnit.Month => MonthsBetween(start, date) % Interval == 0 && InMonth(date, start),
        _ when Weeks.Count > 0 => Weeks.Contains(WeekYearRules.Iso.GetWeekOfWeekYear(date)) && OnWeekday(date, start),
        _ => (date.Year - start.Year) % Interval == 0 && date.Month == (Month == 0 ? start.Month : Month) && InMonth(date, start),
    };

    private bool OnWeekday(LocalDate date, LocalDate start) => Days.Count == 0 ? date.DayOfWeek == start.DayOfWeek : OnDay(date);

    private bool OnDay(LocalDate date) => Days.Any(day => day.Day == date.DayOfWeek);

    private bool InMonth(LocalDate date, LocalDate start)
    {
        var length = date.Calendar.GetDaysInMonth(date.Year, date.Month);
        if (Place != 0)
        {
            var fitting = Enumerable.Range(1, length).Select(day => new LocalDate(date.Year, date.Month, day)).Where(OnDay).ToList();
            return OnDay(date) && fitting.IndexOf(date) == (Place > 0 ? Place - 1 : fitting.Count + Place);
        }

        if (Days.Count > 0)
        {
            return Days.Any(day => day.Day == date.DayOfWeek && (day.Nth == 0 || NthOf(date, day.Nth < 0) == day.Nth));
        }

        return date.Day == (MonthDay == 0 ? start.Day : MonthDay < 0 ? length + 1 + MonthDay : MonthDay);
    }

    /// <summary>Which of its month's such weekdays a date is: 1 the first, or from the end -1 the last.</summary>
    internal static int NthOf(LocalDate date, bool fromEnd) =>
        fromEnd ? -(((date.Calendar.GetDaysInMonth(date.Year, date.Month) - date.Day) / 7) + 1) : ((date.Day - 1) / 7) + 1;

    private static LocalDate Monday(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    private static int MonthsBetween(LocalDate from, LocalDate to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;
}
