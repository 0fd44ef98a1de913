namespace CommunityBot.Content.TimeWords;

/// <summary>What comes back: "varje torsdag", "varannan vecka", "vardagar", "första måndagen i månaden", "den 15:e varje månad", "jämna veckor".</summary>
internal static class SeriesRules
{
    private static readonly int[] MondayToFriday = [1, 2, 3, 4, 5];

    public static Piece? Read(Terms terms, int at, Grammar grammar)
    {
        var first = terms.Skip(at, Sense.On, Sense.In);
        var term = terms[first];
        var found = term.Sense switch
        {
            Sense.Every => Every(terms, first),
            Sense.EveryOther => Unit(terms, first + 1, term.Value),
            Sense.WeekdayPlural => Weekdays(terms, first, 1),
            Sense.Weekday => List(terms, first),
            Sense.Workdays => (Weekly(MondayToFriday, term.Extra), first + 1),
            Sense.WeekendPlural => (Weekly([6, 7]), first + 1),
            Sense.Cycle => (new Series(term.Value % 40, term.Value > 40 ? 2 : 1), first + 1),
            Sense.Odd or Sense.Even => Parity(terms, first),
            Sense.RedDayFree => RedDayFree(terms, first),
            Sense.Ordinal => MonthlyRules.Ordinal(terms, first),
            Sense.Number => MonthlyRules.Day(terms, first) ?? CountedDays.Read(terms, at),
            _ => null,
        };
        return found is var (series, to) ? new SeriesPiece(series) { To = to, Weak = series.IsBare } : null;
    }

    private static Series Weekly(IReadOnlyList<int> weekdays, int part = 0, int interval = 1) =>
        new(TimeUnit.Week, interval) { Weekdays = weekdays, Part = part == 100 ? 0 : part };

    private static (Series, int)? Every(Terms terms, int at)
    {
        var next = at + 1;
        if (terms[next] is { Sense: Sense.Ordinal, Value: >= 2 } ordinal && Unit(terms, next + 1, ordinal.Value) is { } spaced && !MonthlyRules.IsOfMonth(terms, spaced.Item2, out _))
        {
            return spaced;
        }

        if (terms.Has(next, Sense.Ordinal))
        {
            return terms[next + 1].Sense == Sense.Weekday ? (new Series(TimeUnit.Month) { Weekdays = [terms[next + 1].Value], Nths = [terms[next].Value] }, MonthlyRules.IsOfMonth(terms, next + 2, out var end) ? end : next + 2) : null;
        }

        // "var 14:e dag", "every 2 weeks"
        if (terms[next] is { Sense: Sense.Number, Value: >= 2 and <= 60 } number && Unit(terms, FigureRules.Suffix(terms, next + 1), number.Value) is { } counted)
        {
            return counted;
        }

        // "see you all Friday 27 Nov": whom, and not how often.
        if (terms[at].Folded is "all" && terms.Has(next, Sense.Weekday))
        {
            return null;
        }

        // "var onsdag kl 10" is every Wednesday; "det var onsdag" was one.
        return terms[at].Value == 1 && !(terms.Has(next, Sense.Weekday) && terms[at - 1].Sense is Sense.Unknown or Sense.Symbol or Sense.End) ? null : Unit(terms, next, 1);
    }

    // A weekday or a unit with its interval: "onsdag", "vecka", "dag", "månad", "kväll".
    private static (Series, int)? Unit(Terms terms, int at, int interval)
    {
        if (terms[at].Sense is Sense.Weekday or Sense.WeekdayPlural)
        {
            return Weekdays(terms, at, interval);
        }

        if (terms.Has(at, Sense.RedDayFree))
        {
            return RedDayFree(terms, at);
        }

        return terms[at] switch
        {
            { Sense: Sense.Week } or { Sense: Sense.Unit, Value: TimeUnit.Week } when OnAWeekday(terms, at + 1) is { } day => Weekdays(terms, day, interval),
            { Sense: Sense.Part } part => (new Series(TimeUnit.Day, interval) { Part = part.Value }, at + 1),
            { Sense: Sense.Unit, Value: TimeUnit.Day } when interval % 7 == 0 => (new Series(TimeUnit.Week, interval / 7), at + 1),
            { Sense: Sense.Unit, Value: TimeUnit.Day or TimeUnit.Month or TimeUnit.Year or TimeUnit.Week } unit => (new Series(unit.Value, interval), at + 1),
            { Sense: Sense.Week } => (new Series(TimeUnit.Week, interval), at + 1),
            { Sense: Sense.Workdays } => (Weekly(MondayToFriday), at + 1),
            { Sense: Sense.Weekend } => (Weekly([6, 7], 0, interval), at + 1),
            { Sense: Sense.Holiday } day when interval == 1 && Holidays.IsSameEveryYear((HolidayName)day.Value) && Holidays.On((HolidayName)day.Value, 2027) is var date =>
                (new Series(TimeUnit.Year) { Month = date.Month, MonthDays = [date.Day] }, at + 1),
            { Sense: Sense.Month } month when interval == 1 => (new Series(TimeUnit.Year) { Month = month.Value, MonthDays = [1] }, at + 1),
            _ => null,
        };
    }

    // "every three weeks on a Sunday"
    private static int? OnAWeekday(Terms terms, int at) =>
        terms.Has(at, Sense.On) && terms[at + 1] is { Sense: Sense.Number, Written: false, Value: 1 } && terms.Has(at + 2, Sense.Weekday) ? at + 2 : null;

    private static (Series, int)? Weekdays(Terms terms, int at, int interval)
    {
        var (days, part, to) = (new List<int> { terms[at].Value }, terms[at].Extra, at + 1);
        to = terms[at].Folded.Length <= 5 && !terms[at + 2].Is('.') && terms[to].Is('.') ? to + 1 : to;
        while (Joined(terms, to, out var next))
        {
            days.Add(terms[next].Value);
            (part, to) = (terms[next].Extra % 100 == 0 ? part : terms[next].Extra, next + 1);
        }

        if (days.Count == 1 && (terms[to].Is('-') || terms.Has(to, Sense.Until)) && terms[to + 1].Sense is Sense.Weekday or Sense.WeekdayPlural && terms[to + 1].Value > days[0])
        {
            days = [.. Enumerable.Range(days[0], terms[to + 1].Value - days[0] + 1)];
            to += 2;
        }

        return (Weekly([.. days.Distinct().Order()], part, interval), to);
    }

    // "tisdag- och torsdagskvällar": the plural at the end makes it a series.
    private static (Series, int)? List(Terms terms, int at)
    {
        var end = at + 1;
        var plural = false;
        while (Joined(terms, end, out var next))
        {
            plural |= terms.Has(next, Sense.WeekdayPlural);
            end = next + 1;
        }

        return plural || IsTimetable(terms, at, end) || IsTheWeekend(terms, at, end) ? Weekdays(terms, at, 1) : null;
    }

    // "mån, ons och fre 06.30", "Mon + Wed 17.00": three days, or two that are added, with one hour.
    private static bool IsTimetable(Terms terms, int at, int end)
    {
        var added = terms[at + 1].Is('+') || terms[at + 2].Is('+');
        var days = Enumerable.Range(at, end - at).Count(day => terms.Has(day, Sense.Weekday));
        var clock = terms.Skip(end, Sense.Clock, Sense.At);
        return (added || (days > 2 && Enumerable.Range(at, end - at).Any(day => terms.Has(day, Sense.And)))) && terms[clock] is { Sense: Sense.Number, Written: true };
    }

    // "lö & sö kl 14 varje helg": both days, and how often said after the hour.
    private static bool IsTheWeekend(Terms terms, int at, int end) =>
        Enumerable.Range(at, end - at).All(day => terms[day] is not { Sense: Sense.Weekday, Value: < 6 }) && end > at + 1
        && Enumerable.Range(end, FarthestEvery).Any(often => terms.Has(often, Sense.WeekendPlural) || terms.Has(often, Sense.Every) && terms[often + 1] is { Sense: Sense.Weekend } or { Sense: Sense.Unit, Value: TimeUnit.Week });

    private const int FarthestEvery = 6;

    private static bool Joined(Terms terms, int at, out int next)
    {
        next = terms[at].Is('-') && terms.Has(at + 1, Sense.And) ? at + 2 : at + 1;
        next = terms[at].Is(',') && terms.Has(next, Sense.And) ? next + 1 : next;
        next = terms.Skip(next, Sense.On);
        return (terms.Has(at, Sense.And) || terms[at].Is(',') || terms[at].Is('&') || terms[at].Is('+') || terms[at].Is('/') || next > at + 1) && terms[next].Sense is Sense.Weekday or Sense.WeekdayPlural
            && (terms.Has(at, Sense.And) || terms[at].Sense == Sense.Symbol);
    }

    // "jämna veckor", "udda vecka på torsdagar": weekdays that follow join in when the pieces are put together.
    private static (Series, int)? Parity(Terms terms, int at)
    {
        var parity = terms.Has(at, Sense.Odd) ? 1 : 2;
        var to = terms[at + 1].Sense == Sense.Week || terms[at + 1] is { Sense: Sense.Unit, Value: TimeUnit.Week } ? at + 2 : at + 1;
        var named = terms[at].End - terms[at].Start > 6;
        if (to == at + 1 && !named)
        {
            return terms[at + 1].Sense is Sense.Weekday or Sense.WeekdayPlural && Weekdays(terms, at + 1, 1) is var (series, end) ? (series with { Parity = parity }, end) : null;
        }

        return (new Series(TimeUnit.Week) { Parity = parity }, to);
    }

    private static (Series, int)? RedDayFree(Terms terms, int at)
    {
        var days = terms[at + 1].Sense switch
        {
            Sense.Weekday or Sense.WeekdayPlural => Weekdays(terms, at + 1, 1),
            Sense.Workdays => (Weekly(MondayToFriday), at + 2),
            Sense.Unit when terms[at + 1].Value == TimeUnit.Day => (Weekly(MondayToFriday), at + 2),
            _ => ((Series, int)?)null,
        };
        return days is var (series, to) ? (series with { SkipsRedDays = true }, to) : null;
    }
}
