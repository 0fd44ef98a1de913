namespace CommunityBot.Content.TimeWords;

/// <summary>Where a series begins and ends and what it leaves out: "från 3 december", "till midsommar", "utom v 52 och 1", "tio gånger".</summary>
internal static class BoundRules
{
    public static Piece? Read(Terms terms, int at, Grammar grammar)
    {
        if (terms[at] is { Sense: Sense.Number, Value: >= 1 and <= 200 } && terms.Has(at + 1, Sense.Times))
        {
            return new CountPiece(terms[at].Value) { To = at + 2 };
        }

        if (terms.Has(at, Sense.RestOf))
        {
            // "året ut" ends in December, "månaden ut" in this month.
            return new BoundPiece(Sense.Until, [new MonthSpec(terms[at].Value)]) { To = at + 1 };
        }

        if (terms.Has(at, Sense.LastTime) || terms[at] is { Sense: Sense.PastPrefix, Folded: "sista" })
        {
            return DateRules.Date(terms, at + 1, grammar, out var end) && end.Spec is MonthDay { Month: > 0 } ? new BoundPiece(Sense.Until, [end.Spec]) { To = end.To } : null;
        }

        if (terms[at].Sense is not (Sense.Until or Sense.From or Sense.Except) || terms[at - 1].Folded is "glom" or "missa")
        {
            return null;
        }

        var next = terms.SkipDot(at + 1);
        if (!EndOfMonth(terms, next, out var first) && !WeekdayPlural(terms, next, out first) && !DateRules.Date(terms, next, grammar, out first))
        {
            return null;
        }

        List<DateSpec> specs = first.Spec is EitherOf many && terms.Has(at, Sense.Except) ? [.. many.Specs] : [first.Spec];
        var to = first.To;
        while (terms.Has(at, Sense.Except) && (terms.Has(to, Sense.And) || terms[to].Is(',')) && More(terms, to + 1, grammar, specs[^1], out var more))
        {
            specs.Add(more.Spec);
            to = more.To;
        }

        return new BoundPiece(terms[at].Sense, [.. specs]) { To = to };
    }

    // "till slutet av juni": as a meetup's own day that would say too little, so only an end is read so.
    private static bool EndOfMonth(Terms terms, int at, out DateRules.Found found)
    {
        var month = terms.Skip(at + 1, Sense.On);
        var fits = terms.Has(at, Sense.EndOf) && terms.Has(month, Sense.Month);
        found = fits ? new(new MonthSpec(terms[month].Value), month + 1) : default;
        return fits;
    }

    // "varje dag utom söndagar"
    private static bool WeekdayPlural(Terms terms, int at, out DateRules.Found found)
    {
        var day = terms.Skip(at, Sense.On);
        var isPlural = terms.Has(day, Sense.WeekdayPlural);
        found = isPlural ? new(new WeekdaySpec(terms[day].Value), day + 1) : terms.Has(day, Sense.WeekendPlural) ? new(new WeekendSpec(false), day + 1) : default;
        return isPlural || terms.Has(day, Sense.WeekendPlural);
    }

    private static bool More(Terms terms, int at, Grammar grammar, DateSpec before, out DateRules.Found found)
    {
        if (before is WeekSpec { Number: > 0 } && terms[at] is { Sense: Sense.Number, Value: >= 1 and <= 53 } week)
        {
            found = new(new WeekSpec(week.Value), at + 1);
            return true;
        }

        return WeekdayPlural(terms, at, out found) || DateRules.Date(terms, at, grammar, out found);
    }
}
