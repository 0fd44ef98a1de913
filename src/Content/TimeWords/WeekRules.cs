using Found = CommunityBot.Content.TimeWords.DateRules.Found;

namespace CommunityBot.Content.TimeWords;

/// <summary>Weeks by number or beside a holiday: "v 49", "vecka 27-32", "veckan efter nästa", "veckan efter påsk".</summary>
internal static class WeekRules
{
    /// <summary>Weeks: "v 52-1" goes on into the next year, "v 3-1" is no time at all.</summary>
    private const int HalfAYear = 26;

    // "v 49", "vecka 27-32", "onsdag i vecka 49"; "i veckan" is loose.
    public static Found? Read(Terms terms, int at, int start)
    {
        if (terms[at].Value == 2)
        {
            return new Found(new WeekSpec(0, 2), at + 1);
        }

        if (Beside(terms, at) is { } beside)
        {
            return beside;
        }

        var number = terms.SkipDot(at + 1);
        if (terms[number] is not { Sense: Sense.Number, Value: >= 1 and <= 53 } week)
        {
            return start < at && terms.Has(start, Sense.In) && terms[at].Folded == "veckan" ? new Found(new WeekSpec(0), at + 1, Loose: true) : null;
        }

        if (!terms[number + 1].Is('-') && !ClockRules.Stops(terms, number + 1, firm: true) && !terms.Has(number + 1, Sense.Number))
        {
            return null;
        }

        if ((terms[number + 1].Is('-') || terms.Has(number + 1, Sense.Until)) && terms[number + 2] is { Sense: Sense.Number, Value: >= 1 and <= 53 } last && (last.Value > week.Value || week.Value - last.Value > HalfAYear))
        {
            return new Found(new WeekSpec(week.Value, LastNumber: last.Value), number + 3);
        }

        return new Found(new WeekSpec(week.Value), FigureRules.Year(terms, number + 1, out var year)) is var found && year != 0
            ? found with { Spec = new WeekSpec(week.Value, Year: year) }
            : found;
    }

    /// <summary>"lördagen före jul", "the Sunday after Easter"; <paramref name="at"/> is the weekday.</summary>
    public static Found? BesideHoliday(Terms terms, int at)
    {
        var after = terms.Has(at + 1, Sense.After);
        var day = terms.Skip(at + 2, Sense.On);
        return (after || terms[at + 1] is { Sense: Sense.Before, Folded: not "to" }) && terms[day].Sense is Sense.Holiday or Sense.LooseHoliday
            ? new Found(new WeekdayBeside((HolidayName)terms[day].Value, terms[at].Value, after), day + 1, Part: terms[at].Extra % 100)
            : null;
    }

    private static Found? Beside(Terms terms, int at)
    {
        var after = terms.Has(at + 1, Sense.After);
        var day = terms.Skip(at + 2, Sense.On);
        return (after || terms.Has(at + 1, Sense.Before)) && terms[day].Sense is Sense.Holiday or Sense.LooseHoliday && terms[at].Folded is "veckan" or "vecka" or "week"
            ? new Found(new HolidayWeek((HolidayName)terms[day].Value, after ? 1 : -1), day + 1)
            : null;
    }
}
