using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Community.Meetups;

/// <summary>A rule as RFC 5545 writes it, both ways.</summary>
public static class RepeatText
{
    private static readonly string[] Codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <param name="text">An RRULE value, without <c>RRULE:</c>.</param>
    /// <param name="zone">The zone in which an UNTIL in UTC is a day.</param>
    /// <returns>Null when it holds something that no meetup needs (hours …) or can't be read.</returns>
    public static RepeatRule? Parse(string text, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(text);
        RepeatRule? rule = null;
        foreach (var part in text.Split(';'))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = at < 0 ? (part, "") : (part[..at], part[(at + 1)..]);
            rule = name == "FREQ" ? Unit(value) is { } unit ? new RepeatRule(unit) : null : rule is null ? null : With(rule, name, value, zone);
            if (rule is null)
            {
                return null;
            }
        }

        return rule;
    }

    /// <summary>For iCalendar: UNTIL is the end of the last local day, in UTC.</summary>
    public static string Of(RepeatRule rule, DateTimeZone zone) =>
        Write(rule, until => Utc.Format(until.PlusDays(1).AtMidnight().PlusSeconds(-1).InZoneLeniently(zone).ToInstant()));

    /// <summary>For words: UNTIL is the last local day.</summary>
    public static string OfLocal(RepeatRule rule) => Write(rule, Day.Format);

    private static string Write(RepeatRule rule, Func<LocalDate, string> until)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var text = new StringBuilder("FREQ=").Append(rule.Unit switch { RepeatUnit.Day => "DAILY", RepeatUnit.Week => "WEEKLY", RepeatUnit.Month => "MONTHLY", _ => "YEARLY" });
        Add(text, "INTERVAL", rule.Interval > 1 ? Number(rule.Interval) : "");
        Add(text, "BYMONTH", rule.Month > 0 ? Number(rule.Month) : "");
        Add(text, "BYWEEKNO", string.Join(',', rule.Weeks.Select(Number)));
        Add(text, "BYDAY", string.Join(',', rule.Days.Select(day => (day.Nth == 0 ? "" : Number(day.Nth)) + Codes[(int)day.Day - 1])));
        Add(text, "BYSETPOS", rule.Place != 0 ? Number(rule.Place) : "");
        Add(text, "BYMONTHDAY", rule.MonthDay != 0 ? Number(rule.MonthDay) : "");
        Add(text, "COUNT", rule.Count is { } count ? Number(count) : "");
        Add(text, "UNTIL", rule.Until is { } end ? until(end) : "");
        return text.ToString();
    }

    private static void Add(StringBuilder to, string name, string value)
    {
        if (value.Length > 0)
        {
            to.Append(';').Append(name).Append('=').Append(value);
        }
    }

    private static RepeatRule? With(RepeatRule rule, string name, string value, DateTimeZone zone) => name switch
    {
        "INTERVAL" when Read(value, 1, 400) is { } interval => rule with { Interval = interval },
        "COUNT" when Read(value, 1, 10_000) is { } count => rule with { Count = count },
        "BYMONTH" when Read(value, 1, 12) is { } month => rule with { Month = month },
        "BYMONTHDAY" when Read(value, -31, 31) is { } day and not 0 => rule with { MonthDay = day },
        "BYSETPOS" when rule is { Unit: RepeatUnit.Month, Days.Count: > 0 } && Read(value, -5, 5) is { } place and not 0 => rule with { Place = place },
        "BYWEEKNO" when All(value, text => Read(text, 1, 53)) is { } weeks => rule with { Weeks = weeks },
        "BYDAY" when All(value, WeekdayOf) is { } days => rule with { Days = days },
        "UNTIL" when Day.Parse(value) is { Success: true } day => rule with { Until = day.Value },
        "UNTIL" when Utc.Parse(value) is { Success: true } moment => rule with { Until = moment.Value.InZone(zone).Date },
        "WKST" when value == "MO" => rule,
        _ => null,
    };

    private static RepeatUnit? Unit(string value) => value switch
    {
        "DAILY" => RepeatUnit.Day,
        "WEEKLY" => RepeatUnit.Week,
        "MONTHLY" => RepeatUnit.Month,
        "YEARLY" => RepeatUnit.Year,
        _ => null,
    };

    private static RepeatDay? WeekdayOf(string text)
    {
        var day = text.Length < 2 ? -1 : Array.IndexOf(Codes, text[^2..]);
        return day < 0 ? null : text.Length == 2 ? new RepeatDay((IsoDayOfWeek)(day + 1)) : Read(text[..^2], -5, 5) is { } nth and not 0 ? new RepeatDay((IsoDayOfWeek)(day + 1), nth) : null;
    }

    private static List<T>? All<T>(string text, Func<string, T?> read) where T : struct
    {
        var values = text.Split(',').Select(read).ToList();
        return values.TrueForAll(value => value is not null) ? [.. values.Select(value => value!.Value)] : null;
    }

    private static int? Read(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
