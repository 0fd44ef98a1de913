using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace CommunityBot.Content.TimeWords;

/// <summary>Something that comes back, as said. <paramref name="Unit"/> is a <see cref="TimeUnit"/> from day to year.</summary>
internal sealed record Series(int Unit, int Interval = 1)
{
    /// <summary>Weekdays 1-7; for a month's series with <see cref="Nths"/>.</summary>
    public IReadOnlyList<int> Weekdays { get; init; } = [];

    /// <summary>Which of the month's such weekdays, -1 the last.</summary>
    public IReadOnlyList<int> Nths { get; init; } = [];

    /// <summary>Which of all its weekdays of the month, -1 the last: "sista vardagen"; 0 none.</summary>
    public int Place { get; init; }

    /// <summary>Days of the month, -1 the last.</summary>
    public IReadOnlyList<int> MonthDays { get; init; } = [];

    /// <summary>Month of a yearly series; 0 none.</summary>
    public int Month { get; init; }

    /// <summary>1 for odd ISO weeks, 2 for even ones, 0 for all.</summary>
    public int Parity { get; init; }

    public bool SkipsRedDays { get; init; }

    /// <summary>How many times, when that was said with the days ("fyra onsdagar"); 0 for no end.</summary>
    public int Count { get; init; }

    public int Part { get; init; }

    /// <summary>A bare "varje vecka" says how often but not when.</summary>
    public bool IsBare => Weekdays.Count == 0 && MonthDays.Count == 0 && Parity == 0 && Part == 0;

    /// <summary>The recurrence rule without its end. A start fills in what was not said (the weekday of "varje vecka").</summary>
    public string Rule(LocalDate start)
    {
        var byDay = string.Join(',', Nths.Count > 0
            ? Nths.SelectMany(nth => Weekdays.Select(day => string.Create(CultureInfo.InvariantCulture, $"{nth}{Code(day)}")))
            : Weekdays.Select(Code));
        if (Parity != 0)
        {
            // RFC 5545 allows week numbers in yearly rules only; this one is right across week 53 as well.
            var weeks = string.Join(',', Enumerable.Range(1, 53).Where(week => week % 2 == Parity % 2));
            return $"FREQ=YEARLY;BYWEEKNO={weeks};BYDAY={(byDay.Length > 0 ? byDay : Code((int)start.DayOfWeek))}";
        }

        var rule = "FREQ=" + Unit switch { TimeUnit.Day => "DAILY", TimeUnit.Week => "WEEKLY", TimeUnit.Month => "MONTHLY", _ => "YEARLY" };
        rule += Interval > 1 ? string.Create(CultureInfo.InvariantCulture, $";INTERVAL={Interval}") : "";
        rule += Month != 0 ? string.Create(CultureInfo.InvariantCulture, $";BYMONTH={Month}") : "";
        rule += byDay.Length > 0 ? $";BYDAY={byDay}" : "";
        rule += Place != 0 ? string.Create(CultureInfo.InvariantCulture, $";BYSETPOS={Place}") : "";
        return rule + (MonthDays.Count > 0 ? ";BYMONTHDAY=" + string.Join(',', MonthDays.Select(static day => day.ToString(CultureInfo.InvariantCulture))) : "");
    }

    /// <summary>Occurrences from <paramref name="from"/>, which also anchors every second week; at most <paramref name="days"/> days on.</summary>
    public IEnumerable<LocalDate> Occurrences(LocalDate from, int days)
    {
        var monday = from.PlusDays(1 - (int)from.DayOfWeek);
        for (var day = 0; day < days; day++)
        {
            var date = from.PlusDays(day);
            var fits = Unit switch
            {
                _ when Parity != 0 => WeekYearRules.Iso.GetWeekOfWeekYear(date) % 2 == Parity % 2 && OnWeekday(date, from),
                TimeUnit.Day => day % Interval == 0,
                TimeUnit.Week => Period.DaysBetween(monday, date) / 7 % Interval == 0 && OnWeekday(date, from),
                _ => OnMonthDay(date, from) && MonthsSince(from, date) % (Interval * (Unit == TimeUnit.Year ? 12 : 1)) == 0,
            };
            if (fits)
            {
                yield return date;
            }
        }
    }

    private bool OnWeekday(LocalDate date, LocalDate from) =>
        Weekdays.Count == 0 ? date.DayOfWeek == from.DayOfWeek : Weekdays.Contains((int)date.DayOfWeek);

    private bool OnMonthDay(LocalDate date, LocalDate from)
    {
        if (Month != 0 && date.Month != Month)
        {
            return false;
        }

        if (Place != 0)
        {
            var first = new LocalDate(date.Year, date.Month, 1);
            var fitting = Enumerable.Range(0, first.Calendar.GetDaysInMonth(date.Year, date.Month)).Select(first.PlusDays).Where(day => Weekdays.Contains((int)day.DayOfWeek)).ToList();
            return date == fitting[Place > 0 ? Place - 1 : fitting.Count + Place];
        }

        if (Nths.Count > 0)
        {
            var left = date.Calendar.GetDaysInMonth(date.Year, date.Month) - date.Day;
            return OnWeekday(date, from) && Nths.Any(nth => nth > 0 ? (date.Day - 1) / 7 == nth - 1 : left / 7 == -nth - 1);
        }

        return MonthDays.Count == 0 ? date.Day == from.Day : MonthDays.Any(day => day < 0 ? date.PlusDays(1).Day == 1 : date.Day == day);
    }

    // A yearly series said with its month is anchored by that month, whatever month it is said in.
    private int MonthsSince(LocalDate from, LocalDate date) => Unit == TimeUnit.Year && Month != 0 ? 0 : ((date.Year - from.Year) * 12) + date.Month - from.Month;

    private static string Code(int weekday) => weekday switch { 1 => "MO", 2 => "TU", 3 => "WE", 4 => "TH", 5 => "FR", 6 => "SA", _ => "SU" };
}
