using NodaTime;
using NodaTime.Calendars;

namespace CommunityBot.Community.Meetups;

/// <summary>What becomes of a rule when a series is cut, goes on, or moves to another day. Pure.</summary>
public static class RepeatChange
{
    /// <summary>Cuts before the occurrence <paramref name="at"/>: what comes earlier, and what comes from there on. Together they are the whole.</summary>
    public static (RepeatRule Before, RepeatRule From) Split(this RepeatRule rule, LocalDate start, LocalDate at)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var earlier = rule.Count is null ? 0 : rule.From(start).TakeWhile(date => date < at).Count();
        return (rule with { Count = null, Until = at.PlusDays(-1) }, rule with { Count = rule.Count - earlier });
    }

    /// <summary>The rule of a series whose occurrence on <paramref name="from"/> moves to <paramref name="to"/>, with all that follow. None is lost at its end: until Wednesday 16th becomes until Thursday 17th.</summary>
    public static RepeatRule Moved(this RepeatRule rule, LocalDate from, LocalDate to)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var moved = OnDay(rule, from, to);
        return rule.Until is { } until && to > from ? moved with { Until = LocalDate.Max(until, Last(rule, from, moved, to)) } : moved;
    }

    /// <summary>The last date of as many as there were. Two days that became one come more seldom: then as many days later.</summary>
    private static LocalDate Last(RepeatRule rule, LocalDate from, RepeatRule moved, LocalDate to)
    {
        var until = rule.Until!.Value;
        return rule.Place == 0 && moved.Days.Count < rule.Days.Count
            ? until.PlusDays(Period.DaysBetween(from, to))
            : (moved with { Until = null }).From(to).Take(rule.From(from).Count()).Append(until).Max();
    }

    private static RepeatRule OnDay(RepeatRule rule, LocalDate from, LocalDate to) => rule.Unit switch
    {
        _ when from == to => rule,
        RepeatUnit.Day => rule,

        // "The last weekday" moved to a Thursday is no longer that, but the Thursday that it is of its month.
        RepeatUnit.Month when rule.Place != 0 => rule with { Place = 0, Days = [InMonth(new RepeatDay(to.DayOfWeek, 1), to)] },
        RepeatUnit.Year when rule.Weeks.Count > 0 => rule with { Days = OnWeekday(rule, from, to), Weeks = Weeks(rule.Weeks, from, to) },
        RepeatUnit.Week => rule with { Days = rule.Days.Count == 0 ? [] : OnWeekday(rule, from, to) },
        _ when rule.Days.Count > 0 => rule with { Month = rule.Month == 0 ? 0 : to.Month, Days = [.. rule.Days.Select(day => IsOn(day, from) ? InMonth(day, to) : day).Distinct()] },
        _ => rule with { Month = rule.Month == 0 ? 0 : to.Month, MonthDay = rule.MonthDay == 0 ? 0 : rule.MonthDay < 0 && to.PlusDays(1).Day == 1 ? -1 : to.Day },
    };

    /// <summary>As long again, from the next date after the last one; null: the rule has no end, or nothing can follow.</summary>
    public static (RepeatRule Rule, LocalDate Start)? Again(this RepeatRule rule, LocalDate start, LocalDate notBefore)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var endless = rule with { Count = null, Until = null };
        var last = rule.From(start).Select(date => (LocalDate?)date).LastOrDefault();
        if (!rule.Ends || last is not { } end || endless.Next(start, end > notBefore ? end : notBefore) is not { } next)
        {
            return null;
        }

        return (rule with { Until = rule.Until is { } until ? next.PlusDays(Period.DaysBetween(start, until)) : null }, next);
    }

    /// <summary>Where the dates of one rule lie in the other: the first in the first, the second in the second …; dates beside the old rule go, and those after the other's end.</summary>
    /// <param name="rule">The rule before.</param>
    /// <param name="from">Its first date.</param>
    /// <param name="other">The rule after.</param>
    /// <param name="to">Its first date.</param>
    /// <param name="last">The last date to place.</param>
    /// <param name="without">Dates that the other rule leaves out.</param>
    public static IReadOnlyDictionary<LocalDate, LocalDate> Onto(this RepeatRule rule, LocalDate from, RepeatRule other, LocalDate to, LocalDate last, IReadOnlyList<LocalDate>? without = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(other);
        return rule.From(from).TakeWhile(date => date <= last).Zip(other.From(to).Where(date => without?.Contains(date) != true)).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    /// <summary>The other rule's dates in weeks (of a rule by the month: in months) of which this one leaves out every date. Nobody has seen those dates as meetups: it was the week that was left out.</summary>
    /// <param name="rule">The rule before.</param>
    /// <param name="from">Its first date.</param>
    /// <param name="leftOut">Its dates left out.</param>
    /// <param name="after">Those up to this date are placed by <see cref="Onto"/>.</param>
    /// <param name="other">The rule after.</param>
    /// <param name="to">Its first date.</param>
    public static IEnumerable<LocalDate> Spared(this RepeatRule rule, LocalDate from, IReadOnlyList<LocalDate> leftOut, LocalDate after, RepeatRule other, LocalDate to)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(leftOut);
        LocalDate Around(LocalDate date) => rule.Unit is RepeatUnit.Day or RepeatUnit.Week ? date.PlusDays(1 - (int)date.DayOfWeek) : date.PlusDays(1 - date.Day);
        var ahead = leftOut.Where(date => date > after).ToList();
        if (ahead.Count == 0)
        {
            return [];
        }

        var last = ahead.Max().PlusMonths(1);
        var spared = rule.From(from).TakeWhile(date => date <= last).GroupBy(Around).Where(dates => dates.All(leftOut.Contains) && dates.Any(ahead.Contains)).Select(dates => dates.Key).ToHashSet();
        return other.From(to).TakeWhile(date => date <= last).Where(date => spared.Contains(Around(date)));
    }

    private static List<RepeatDay> OnWeekday(RepeatRule rule, LocalDate from, LocalDate to) =>
        [.. (rule.Days.Count == 0 ? [new RepeatDay(from.DayOfWeek)] : rule.Days).Select(day => day.Day == from.DayOfWeek ? new RepeatDay(to.DayOfWeek) : day).Distinct().OrderBy(day => day.Day)];

    private static bool IsOn(RepeatDay day, LocalDate date) => day.Day == date.DayOfWeek && (day.Nth == 0 || RepeatRule.NthOf(date, day.Nth < 0) == day.Nth);

    /// <summary>The last stays the last where it can; a fifth one, which few months have, becomes the last.</summary>
    private static RepeatDay InMonth(RepeatDay day, LocalDate to)
    {
        var fromEnd = RepeatRule.NthOf(to, fromEnd: true);
        var nth = RepeatRule.NthOf(to, fromEnd: false);
        return new RepeatDay(to.DayOfWeek, day.Nth == 0 ? 0 : (day.Nth < 0 && fromEnd == -1) || nth == 5 ? -1 : nth);
    }

    /// <summary>Odd weeks become even ones when the new day lies in an even week.</summary>
    private static IReadOnlyList<int> Weeks(IReadOnlyList<int> weeks, LocalDate from, LocalDate to)
    {
        var week = WeekYearRules.Iso.GetWeekOfWeekYear(to);
        return weeks.Contains(week) || WeekYearRules.Iso.GetWeekOfWeekYear(from) % 2 == week % 2 ? weeks : [.. Enumerable.Range(1, 53).Where(number => number % 2 == week % 2)];
    }
}
