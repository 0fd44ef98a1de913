namespace CommunityBot.Content.TimeWords;

/// <summary>Numbers and words that look like times and are none: phone numbers, prices, bus lines, ages, results, greetings.</summary>
internal static class OtherRules
{
    public static Piece? Read(Terms terms, int at, Grammar grammar)
    {
        var term = terms[at];
        var to = term.Sense switch
        {
            Sense.Greeting => at + 1,
            Sense.Label => Labelled(terms, at) ?? NewCode(terms, at),
            Sense.InsteadOf => Swallowed(terms, at + 1, grammar),
            Sense.From when Moves.IsMoved(terms, at) => Moves.From(terms, at + 1, grammar),
            Sense.Until when Moves.IsMoved(terms, at) => at + 1,
            Sense.Clock when terms[at + 1].Folded is "ar" => Swallowed(terms, at + 2, grammar),
            Sense.Indefinite when terms.Has(at + 1, Sense.Weekday) && !(terms[at].Folded is "nan" or "nagon" && terms[at + 2].Sense is Sense.Number or Sense.Clock) => at + 2,
            Sense.Number => Phone(terms, at) ?? Pace(terms, at) ?? Counted(terms, at) ?? Result(terms, at),
            Sense.Symbol => Sign(terms, at),
            Sense.Unknown when terms[at + 1] is { Sense: Sense.Number, Glued: true } => at + 2,
            _ => null,
        };
        return to is { } end ? new OtherPiece(IsPast: false) { To = end } : null;
    }

    // "istället för kl 17 på torsdag", "från torsdag 18": what no longer holds, a day or a clock.
    private static int? Swallowed(Terms terms, int at, Grammar grammar)
    {
        // "torsdag istället för onsdag kl 18": the hour is that of both; so is the day in "18 istället för 17 på torsdag".
        var to = DateRules.Read(terms, at, grammar)?.To ?? ClockRules.Read(terms, at, grammar)?.To ?? (terms[at] is { Sense: Sense.Number, Written: true } ? at + 1 : at);
        return to > at ? to : null;
    }

    // "buss 18", "rum nr 12", "kod: 1830"
    private static int? Labelled(Terms terms, int at)
    {
        var number = terms.Has(at + 1, Sense.Label) || terms[at + 1].Is(':') || terms[at + 1].Is('.') ? at + 2 : at + 1;
        // "with the walking group 6/12": a date, not group 6.
        return terms[number] is { Sense: Sense.Number, Written: true } && !(terms[at].Folded is "grupp" or "gruppen" or "group" or "team" && terms[number + 1].Is('/') && terms[number + 2].Written) ? RestOfNumber(terms, number) : null;
    }

    // "portkoden är ändrad till 1830"
    private static int? NewCode(Terms terms, int at)
    {
        if (!terms[at].Folded.EndsWith("kod", StringComparison.Ordinal) && !terms[at].Folded.EndsWith("koden", StringComparison.Ordinal) && terms[at].Folded is not ("code" or "pin"))
        {
            return null;
        }

        var number = at + 1;
        while (number <= at + 6 && terms[number].Sense is not (Sense.Number or Sense.Symbol or Sense.End or Sense.Clock))
        {
            number++;
        }

        return terms[number] is { Sense: Sense.Number, Written: true, Folded.Length: 4 } && !terms[number + 1].Glued ? number + 1 : null;
    }

    // "#18", "€50", "-5 grader", "+46 70 …"
    private static int? Sign(Terms terms, int at) =>
        terms[at].Folded is "#" or "€" or "$" or "£" or "+" or "~" or "*" && terms[at + 1] is { Sense: Sense.Number, Glued: true }
            ? Phone(terms, at + 1) ?? RestOfNumber(terms, at + 1)
            : null;

    // 070-123 45 67: a first group with a leading zero, and at least seven digits in all.
    private static int? Phone(Terms terms, int at)
    {
        var first = terms[at];
        if (!first.Written || (first.Folded[0] != '0' && !(first.Folded == "46" && terms[at - 1].Is('+'))) || first.Folded.Length < 2)
        {
            return first.Written && first.Value < 0 ? at + 1 : null;
        }

        var (digits, next) = (first.Folded.Length, at + 1);
        while (terms[next] is { Written: true } || ((terms[next].Is('-') || terms[next].Is('/')) && terms[next + 1].Written))
        {
            next = terms[next].Written ? next : next + 1;
            digits += terms[next++].Folded.Length;
        }

        return digits >= 7 ? next : null;
    }

    // "18 kr", "10-12 personer", "3,5 mil", "50:-", "20 %"
    private static int? Counted(Terms terms, int at)
    {
        var next = RestOfNumber(terms, at);
        if ((terms[next].Is('-') || terms.Has(next, Sense.Or) || terms.Has(next, Sense.Until)) && terms.Has(next + 1, Sense.Number))
        {
            next = RestOfNumber(terms, next + 1);
        }

        var unit = terms[next];
        if (unit.Sense == Sense.CountUnit && IsHour(terms, at, next))
        {
            // "Tue 24/11 19:00 neighbours meet up"
            return null;
        }

        if (unit.Sense == Sense.CountUnit || unit.Folded is "%" or "°" or "€" or "$" or "£")
        {
            return next + 1;
        }

        return unit.Is(':') && terms[next + 1].Is('-') ? next + 2 : null;
    }

    private static bool IsHour(Terms terms, int at, int to) => to == at + 3 && terms[at].Value <= 23 && terms[at + 1].Is(':') && terms[at + 2] is { Folded.Length: 2, Value: < 60 } && !terms[to].Glued && terms[at - 1].Written;

    // "5:50-fart", "6.15 tempo", "5:30/km", "5:50 pace": how fast, not when.
    private static int? Pace(Terms terms, int at)
    {
        var to = RestOfNumber(terms, at);
        var word = terms[to].Is('-') || terms[to].Is('/') ? to + 1 : to;
        return terms[at].Written && to == at + 3 && terms[word].Folded is "fart" or "tempo" or "pace" or "takt" || (word > to && terms[word].Folded is "km") ? word + 1 : null;
    }

    // "1:52:30", "3-2" is left to the rules for times, where a bare range is weak anyway; "24/7" is always open.
    private static int? Result(Terms terms, int at)
    {
        if (terms[at].Folded == "24" && terms[at + 1].Is('/') && terms[at + 2].Folded == "7")
        {
            return at + 3;
        }

        return terms[at + 1].Is(':') && terms[at + 2] is { Written: true, Glued: true } && terms[at + 3].Is(':') && terms[at + 4] is { Written: true, Glued: true } ? at + 5 : null;
    }

    private static int RestOfNumber(Terms terms, int at)
    {
        var next = at + 1;
        while ((terms[next].Is('.') || terms[next].Is(',') || terms[next].Is(':') || terms[next].Is('-')) && terms[next].Glued && terms[next + 1] is { Written: true, Glued: true })
        {
            next += 2;
        }

        return next;
    }
}
