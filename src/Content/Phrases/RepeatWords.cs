using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;

namespace CommunityBot.Content.Phrases;

/// <summary>Says how something comes back: "varje onsdag kl. 18.00, till 19 juni, inte 23 dec (vecka 52)".</summary>
internal static class RepeatWords
{
    private const int MostLeftOut = 4;

    /// <param name="value">Rule, first start and dates left out: <c>FREQ=WEEKLY;BYDAY=WE@2026-11-25T18:00@2026-12-23</c>.</param>
    /// <param name="language">sv, sv-lattlast or en.</param>
    /// <param name="capital">Begins a sentence.</param>
    public static string Say(string value, string language, bool capital)
    {
        var parts = value.Split('@');
        var rule = parts[0].Split(';').Select(part => part.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        var start = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(parts[1]).Value;
        var leftOut = parts[2].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(text => LocalDatePattern.Iso.Parse(text).Value).ToList();
        var words = RepeatTongue.Of(language);
        var said = words.Days(rule, start.Date) + words.At(start.TimeOfDay) + End(rule, start.Date, words) + LeftOut(rule, leftOut, words);
        return capital ? char.ToUpperInvariant(said[0]) + said[1..] : said;
    }

    private static string End(Dictionary<string, string> rule, LocalDate start, RepeatTongue words)
    {
        if (rule.TryGetValue("COUNT", out var count))
        {
            return words.Times(count);
        }

        if (!rule.TryGetValue("UNTIL", out var until))
        {
            return "";
        }

        // "till 19 juni" is clear within the year to come; a day further away needs its year.
        var last = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Parse(until).Value;
        return words.Until(last, withYear: last > start.PlusMonths(11));
    }

    /// <summary>Where it comes once a week, a date left out is a week left out: people know both.</summary>
    private static string LeftOut(Dictionary<string, string> rule, List<LocalDate> dates, RepeatTongue words)
    {
        var weekly = rule["FREQ"] == "WEEKLY" && !(rule.TryGetValue("BYDAY", out var days) && days.Contains(',', StringComparison.Ordinal));
        var said = dates.Take(MostLeftOut).Select(date => words.ShortDate(date) + (weekly && dates.Count <= 2 ? words.InWeek(WeekYearRules.Iso.GetWeekOfWeekYear(date)) : "")).ToList();
        return dates.Count == 0 ? "" : words.Not(dates.Count > MostLeftOut ? words.AndMore(string.Join(", ", said), dates.Count - MostLeftOut) : words.List(said));
    }
}

/// <summary>What a language needs to say a rule.</summary>
internal abstract class RepeatTongue
{
    private static readonly RepeatTongue Swedish = new SwedishRepeats(), Easy = new EasyRepeats(), English = new EnglishRepeats();
    private static readonly string[] Codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static RepeatTongue Of(string language) => language == Phrasebook.Easy ? Easy : language.StartsWith("en", StringComparison.Ordinal) ? English : Swedish;

    /// <summary>The days of the rule, without the hour.</summary>
    public string Days(IReadOnlyDictionary<string, string> rule, LocalDate start)
    {
        var every = rule.TryGetValue("INTERVAL", out var interval) ? int.Parse(interval, CultureInfo.InvariantCulture) : 1;
        var days = rule.TryGetValue("BYDAY", out var byDay) ? byDay.Split(',') : [];
        var weekdays = days.Length > 0 ? days.Select(Weekday).Distinct().ToList() : [(int)start.DayOfWeek];
        var nths = days.Where(day => day.Length > 2).GroupBy(Weekday).Select(group => (group.Key, group.Select(day => int.Parse(day[..^2], CultureInfo.InvariantCulture)).ToList())).ToList();
        var monthDay = rule.TryGetValue("BYMONTHDAY", out var said) ? int.Parse(said, CultureInfo.InvariantCulture) : start.Day;
        var month = rule.TryGetValue("BYMONTH", out var named) ? int.Parse(named, CultureInfo.InvariantCulture) : start.Month;
        return rule["FREQ"] switch
        {
            "DAILY" => EveryDay(every),
            "WEEKLY" => EveryWeek(every, weekdays),
            "MONTHLY" when rule.TryGetValue("BYSETPOS", out var place) => EveryMonth(every, Workday(int.Parse(place, CultureInfo.InvariantCulture))),
            "MONTHLY" when nths.Count > 0 => EveryMonth(every, NthDays(nths)),
            "MONTHLY" when days.Length > 0 => EveryWeek(1, weekdays),
            "MONTHLY" => EveryMonthOn(every, monthDay),
            _ when rule.TryGetValue("BYWEEKNO", out var weeks) => InWeeks(weekdays, [.. weeks.Split(',').Select(week => int.Parse(week, CultureInfo.InvariantCulture))]),
            _ when nths.Count > 0 => EveryYear(every, NthDays(nths), month),
            _ => EveryYearOn(every, monthDay, month),
        };
    }

    public abstract string At(LocalTime time);

    public abstract string Times(string count);

    public abstract string Until(LocalDate last, bool withYear);

    public abstract string ShortDate(LocalDate date);

    public abstract string InWeek(int week);

    public abstract string Not(string dates);

    public abstract string AndMore(string dates, int more);

    public abstract string List(IReadOnlyList<string> words);

    protected abstract string EveryDay(int every);

    protected abstract string EveryWeek(int every, IReadOnlyList<int> weekdays);

    protected abstract string EveryMonth(int every, string days);

    protected abstract string EveryMonthOn(int every, int day);

    protected abstract string EveryYear(int every, string days, int month);

    protected abstract string EveryYearOn(int every, int day, int month);

    protected abstract string InWeeks(IReadOnlyList<int> weekdays, IReadOnlyList<int> weeks);

    /// <summary>The nth weekday from Monday to Friday.</summary>
    protected abstract string Workday(int nth);

    protected abstract string NthDays(IReadOnlyList<(int Weekday, List<int> Nths)> days);

    /// <summary>-1: all odd, 1: all even, 0: neither.</summary>
    protected static int Parity(IReadOnlyList<int> weeks) => weeks.Count < 20 ? 0 : weeks.All(week => week % 2 == 1) ? -1 : weeks.All(week => week % 2 == 0) ? 1 : 0;

    protected static bool IsWorkdays(IReadOnlyList<int> weekdays) => weekdays.Order().SequenceEqual([1, 2, 3, 4, 5]);

    private static int Weekday(string day) => Array.IndexOf(Codes, day[^2..]) + 1;
}
