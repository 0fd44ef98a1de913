namespace CommunityBot.Content.TimeWords;

/// <summary>What comes back every month: "första måndagen i månaden", "sista vardagen varje månad", "den 1:a och 15:e varje månad".</summary>
internal static class MonthlyRules
{
    private static readonly int[] MondayToFriday = [1, 2, 3, 4, 5];

    // "första måndagen i månaden", "första och tredje tisdagen varje månad", "sista dagen i månaden"
    public static (Series, int)? Ordinal(Terms terms, int at)
    {
        List<int> nths = [terms[at].Value];
        var to = at + 1;
        while (terms.Has(to, Sense.And) && terms.Has(to + 1, Sense.Ordinal))
        {
            nths.Add(terms[to + 1].Value);
            to += 2;
        }

        if (IsOfMonth(terms, to, out var days))
        {
            // "den sista i varje månad", "den femtonde varje månad"
            return (new Series(TimeUnit.Month) { MonthDays = nths }, days);
        }

        var weekday = terms[to];
        if (weekday.Folded is "vardagen" or "arbetsdagen" or "weekday" or "workday" && nths is [>= -1 and <= 3 and var place] && IsOfMonth(terms, to + 1, out var after))
        {
            return (new Series(TimeUnit.Month) { Weekdays = MondayToFriday, Place = place }, after);
        }

        if (weekday.Sense is not (Sense.Weekday or Sense.WeekdayPlural) && !(weekday.Sense == Sense.Unit && weekday.Value == TimeUnit.Day))
        {
            return null;
        }

        if (!IsOfMonth(terms, to + 1, out var end))
        {
            return null;
        }

        return weekday.Sense == Sense.Unit
            ? (new Series(TimeUnit.Month) { MonthDays = [nths[0]] }, end)
            : (new Series(TimeUnit.Month) { Weekdays = [weekday.Value], Nths = nths, Part = weekday.Extra == 100 ? 0 : weekday.Extra }, end);
    }

    // "den 15:e varje månad", "the 15th of each month", "den 1:a i månaden"
    public static (Series, int)? Day(Terms terms, int at)
    {
        // "den 1:a och 15:e varje månad"
        var (days, to) = (new List<int>(), at);
        while (terms[to] is { Sense: Sense.Number, Written: true, Value: >= 1 and <= 31 } day)
        {
            days.Add(day.Value);
            var after = FigureRules.Suffix(terms, to + 1);
            if (IsOfMonth(terms, after, out var end))
            {
                return (new Series(TimeUnit.Month) { MonthDays = days }, end);
            }

            to = terms.Has(after, Sense.And) ? terms.Skip(after + 1, Sense.On) : terms.Count;
        }

        return null;
    }

    // "i månaden", "varje månad", "i varje månad", "of the month", "varannan månad" is left to the pieces.
    public static bool IsOfMonth(Terms terms, int at, out int to)
    {
        var next = at;
        while (next < at + 3 && terms[next].Sense is Sense.In or Sense.On or Sense.Every)
        {
            next++;
        }

        to = next + 1;
        return next > at && terms[next] is { Sense: Sense.Unit, Value: TimeUnit.Month };
    }
}
