using Found = CommunityBot.Content.TimeWords.DateRules.Found;

namespace CommunityBot.Content.TimeWords;

/// <summary>Dates in figures: 2026-12-03, 3/12, "den 3:e december", "December 3rd, 2026", "3-5 december".</summary>
internal static class FigureRules
{
    public static Found? Figures(Terms terms, int at, int start, Grammar grammar) => terms[at].Written
        ? Iso(terms, at) ?? Slashed(terms, at, start, grammar) ?? DayMonth(terms, at) ?? BareDay(terms, at, start)
        : DayMonth(terms, at);

    /// <summary>A year from 2000 to 2199 after a date, and where it ends.</summary>
    public static int Year(Terms terms, int at, out int year)
    {
        if ((terms[at].Is('-') || terms[at].Is('\'')) && !terms[at].Glued && terms[at + 1] is { Written: true, Glued: true, Folded.Length: 2, Value: >= 24 and <= 60 } brief && !terms[at + 2].Glued)
        {
            // "20 mars -27"
            year = 2000 + brief.Value;
            return at + 2;
        }

        var next = terms[at].Is(',') ? at + 1 : at;
        year = terms[next] is { Written: true, Folded.Length: 4, Value: (>= 2000 and < 2200) or (>= 1960 and <= 1999) } found && !terms[next + 1].Is(':') ? found.Value : 0;
        return year == 0 ? at : next + 1;
    }

    /// <summary>"December 3rd, 2026", "i december"; the month is the first word.</summary>
    public static Found? MonthFirst(Terms terms, int at, int start)
    {
        var month = terms[at].Value;
        var day = terms.Skip(terms.SkipDot(at + 1), Sense.On);
        if (terms[day] is { Sense: Sense.Number, Written: true, Value: >= 1 and <= 31, Folded.Length: <= 2 } number && !IsClock(terms, day))
        {
            var to = Year(terms, Suffix(terms, day + 1), out var year);
            return new Found(new MonthDay(number.Value, month, year), to);
        }

        if (terms[day] is { Sense: Sense.Ordinal, Value: > 0 } ordinal)
        {
            return new Found(new MonthDay(ordinal.Value, month, Year(terms, day + 1, out var year) is var _ ? year : 0), Year(terms, day + 1, out _));
        }

        var end = Year(terms, at + 1, out var said);
        return said != 0 || (start < at && terms.Has(at - 1, Sense.In)) || terms[at - 1].Folded is "under" or "hela" || terms.Has(start - 1, Sense.Except) || terms.Has(start - 1, Sense.Until) || terms.Has(start - 1, Sense.From)
            ? Through(terms, end) is { } last ? new Found(new DaySpan(new MonthSpec(month, Year: said), new MonthSpec(last)), end + 2) : new Found(new MonthSpec(month, Year: said), end)
            : null;
    }

    // "i januari och februari", "under mars-maj": one span of months, unless a day follows ("i januari och mars 3").
    private static int? Through(Terms terms, int at) =>
        (terms.Has(at, Sense.And) || terms[at].Is('-') || terms.Has(at, Sense.Until)) && terms.Has(at + 1, Sense.Month) && !terms.Has(at + 2, Sense.Number) ? terms[at + 1].Value : null;

    /// <summary>Past an ordinal's ending: 3:e, 1:a, 3e, 3rd, 21st.</summary>
    public static int Suffix(Terms terms, int at)
    {
        var word = terms[at].Is(':') && terms[at].Glued ? at + 1 : at;
        return terms[word] is { Glued: true, Folded: "e" or "a" or "de" or "st" or "nd" or "rd" or "th" or "je" or "dje" } ? word + 1 : at;
    }

    // 2026-12-03, 2026/12/03, 20261203
    private static Found? Iso(Terms terms, int at)
    {
        var year = terms[at];
        if (year.Folded.Length == 8 && year.Value is > 20000101 and < 21000000)
        {
            return Valid(year.Value / 10000, year.Value / 100 % 100, year.Value % 100, at + 1);
        }

        if (year.Folded.Length != 4 || year.Value is < 1900 or > 2199 || !(terms[at + 1].Is('-') || terms[at + 1].Is('/')) || !terms[at + 2].Written
            || terms[at + 3].Folded != terms[at + 1].Folded || !terms[at + 4].Written)
        {
            return null;
        }

        var found = Valid(year.Value, terms[at + 2].Value, terms[at + 4].Value, at + 5);
        return found is { } date && terms[at + 5] is { Glued: true, Folded: "t" } ? date with { To = at + 6 } : found;
    }

    private static Found? Valid(int year, int month, int day, int to) => new(new MonthDay(day, month, year), to);

    // 3/12, 3/12 2026, 3/12-26, 3.12.2026; in English 12/24 as well.
    private static Found? Slashed(Terms terms, int at, int start, Grammar grammar)
    {
        var (day, sign, month) = (terms[at].Value, terms[at + 1], terms[at + 2]);
        if (!month.Written || !month.Glued || !sign.Glued || month.Folded.Length > 2)
        {
            return null;
        }

        var hasYear = terms[at + 3] is { Glued: true } second && (second.Folded == sign.Folded || (sign.Is('/') && second.Is('-'))) && terms[at + 4] is { Written: true, Glued: true };
        var year = !hasYear ? 0 : terms[at + 4].Folded.Length == 4 ? terms[at + 4].Value : terms[at + 4].Folded.Length == 2 ? 2000 + terms[at + 4].Value : 0;
        if (sign.Is('.') && year is >= 2000 and < 2200 && day is >= 1 and <= 31 && month.Value is >= 1 and <= 12)
        {
            return new Found(new MonthDay(day, month.Value, year), at + 5);
        }

        if (!sign.Is('/'))
        {
            // "26.11 kl 18": another clock follows, so this is none.
            return sign.Is('.') && day is >= 1 and <= 31 && month.Value is >= 1 and <= 12 && terms.Has(terms.SkipDot(at + 3), Sense.Clock, Sense.At) ? new Found(new MonthDay(day, month.Value), at + 3) : null;
        }

        var spec = month.Value > 12 && grammar.HoursAreLoose ? new MonthDay(month.Value, day, year) : new MonthDay(day, month.Value, year);
        var to = year != 0 ? at + 5 : Year(terms, at + 3, out year);
        spec = spec with { Year = year };
        var looksLikePart = (day, month.Value) is (1, 2) or (1, 3) or (2, 3) or (1, 4) or (3, 4) or ( <= 5, 5);
        return spec.Month is < 1 or > 12 || spec.Day is < 1 or > 31 ? null
            : terms[to].Is('-') && terms[to + 1].Written && terms[to + 2].Is('/') && Slashed(terms, to + 1, to + 1, grammar) is { } last ? new Found(new DaySpan(spec, last.Spec), last.To)
            : new Found(spec, to, Loose: (looksLikePart && year == 0 && start == at) || !(ClockRules.Stops(terms, to) || (!looksLikePart && terms[to] is { Written: true, Value: >= 6 and <= 24 })));
    }

    // "3 december", "den 3:e dec 2026", "3-5 december", "3 och 4 december"
    private static Found? DayMonth(Terms terms, int at)
    {
        if (terms[at] is not { Value: >= 1 and <= 31 } day || (!day.Written && day.Value == 1))
        {
            return null;
        }

        var next = Suffix(terms, at + 1);
        var month = terms.Skip(next, Sense.On, Sense.In);
        if (terms.Has(month, Sense.Month))
        {
            var to = Year(terms, terms[month].Folded.Length <= 4 && terms[terms.SkipDot(month + 1)].Sense is Sense.Number or Sense.Clock ? terms.SkipDot(month + 1) : month + 1, out var year);
            return new Found(new MonthDay(day.Value, terms[month].Value, year), to);
        }

        // "22 och 29 december": two days of one month.
        if (terms.Has(next, Sense.And) && terms[next + 1].Written && DayMonth(terms, next + 1) is { Spec: MonthDay { Month: > 0 } other } both && other.Day > day.Value)
        {
            return new Found(new EitherOf([other with { Day = day.Value }, other]), both.To);
        }

        // The range ends in a date with a month; the first day is of the same one.
        if (terms[next].Is('-') || (terms.Has(next, Sense.Until) && terms[at - 1].Sense is not (Sense.Clock or Sense.At or Sense.Weekday or Sense.WeekdayPlural)))
        {
            var second = terms.Skip(next + 1, Sense.On);
            if (terms[second].Written && !terms[second + 1].Is('-') && DayMonth(terms, second) is { Spec: MonthDay { Month: > 0 } last } end && last.Day > day.Value)
            {
                return new Found(new DaySpan(last with { Day = day.Value }, last), end.To);
            }
        }

        return null;
    }

    /// <summary>"23 december", "3:e dec": after an hour and "till" it is the end of a series, not an hour.</summary>
    public static bool IsDayOfMonth(Terms terms, int at) =>
        terms[at] is { Sense: Sense.Number, Written: true, Value: >= 1 and <= 31 } && terms.Has(Suffix(terms, at + 1), Sense.Month);

    // "den 15", "den 15:e", "the 15th", also right before a clock: "den 21:a 12.00"
    private static Found? BareDay(Terms terms, int at, int start)
    {
        var to = Suffix(terms, at + 1);
        if (terms[at].Value is < 1 or > 31 || terms[at].Folded.Length > 2 || IsClock(terms, at) || (start == at && to == at + 1))
        {
            return null;
        }

        // "take the 11" is a tram, "the 2nd edition" a book.
        var said = terms[at - 1] is { Sense: Sense.On } on && (on.Folded is "den" || (on.Folded is "the" && to > at + 1 && !terms.Has(to, Sense.Unknown)) || terms[at - 2].Folded is "on" or "from" or "until" or "till" or "for" or "by");
        return said && (ClockRules.Stops(terms, to, firm: to > at + 1) || (!terms[to].Glued && IsClock(terms, to))) ? new Found(new MonthDay(terms[at].Value), to)
            : to > at + 1 && terms.Has(at - 1, Sense.On) && ClockRules.Stops(terms, to) ? new Found(new MonthDay(terms[at].Value), to)
            : to > at + 1 && terms.Has(at - 1, Sense.Weekday) && ClockRules.Stops(terms, to) ? new Found(new MonthDay(terms[at].Value), to)
            : to > at + 1 && (terms.Has(to, Sense.Clock, Sense.At) || (terms.Has(to, Sense.Number) && IsClock(terms, to))) ? new Found(new MonthDay(terms[at].Value), to)
            : null;
    }

    private static bool IsClock(Terms terms, int at) => (terms[at + 1].Is(':') || terms[at + 1].Is('.')) && terms[at + 2] is { Written: true, Glued: true, Folded.Length: 2 };
}
