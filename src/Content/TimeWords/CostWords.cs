namespace CommunityBot.Content.TimeWords;

/// <summary>"kostar 30 kr", "självkostnad 50 kr", "120 kr", "gratis", "£5 each", "free": what it costs to take part.</summary>
internal static class CostWords
{
    // Words that only say that a cost follows; the card says that itself.
    private static readonly string[] Announcing =
        ["kostar", "kostnad", "kostnaden", "kosta", "pris", "priset", "avgift", "avgiften", "for", "a", "betala", "betalar", "det", "ar", "och", "costs", "cost", "price", "fee", "is", "it", "pay", "and"];

    // Words that say what kind of cost it is, or for whom: they stay.
    private static readonly string[] Describing =
    [
        "sjalvkostnad", "sjalvkostnadspris", "intrade", "entre", "entreavgift", "startavgift", "anmalningsavgift", "materialkostnad", "lokalhyra", "medlemsavgift", "biljett", "biljetter", "ca", "cirka", "circa", "ungefar",
        "max", "hogst", "under", "fran", "frivilligt", "barn", "vuxna", "medlemmar", "studenter", "pensionarer", "entry", "admission", "ticket", "tickets", "about", "around", "from", "up", "to", "children", "kids", "adults", "members", "students",
    ];

    private static readonly string[] Currencies =
        ["kr", "kronor", "krona", "kronors", "sek", "spann", "euro", "eur", "pound", "pounds", "quid", "dollar", "dollars", "dkk", "nok", "gbp", "€", "£", "$"];

    // What may stand after a sum and belongs to it.
    private static readonly string[][] Tails =
    [
        ["per", "*"], ["/", "*"], ["pp"], ["styck"], ["st"], ["var"], ["each"], ["a", "head"], ["i", "intrade"], ["i", "entre"], ["i", "startavgift"], ["i", "avgift"], ["vid", "dorren"], ["vid", "entren"], ["vid", "ingangen"], ["at", "the", "door"],
        ["for", "fika"], ["for", "fikat"], ["for", "kaffe"], ["for", "kaffet"], ["for", "mat"], ["for", "maten"], ["for", "material"], ["for", "lokalen"], ["for", "barn"], ["for", "coffee"], ["for", "food"], ["till", "fikat"], ["till", "kaffet"], ["till", "lokalen"],
        ["inkl", ".", "*"], ["inkl", "*"], ["inklusive", "*"], ["incl", "*"], ["including", "*"],
    ];

    private static readonly string[] TailsAfterATitle = ["fika", "kaffe", "fikapengar", "intrade", "entre", "entreavgift", "startavgift", "coffee", "entry"];

    /// <summary>Finds the cost and marks its words as taken.</summary>
    /// <returns>As written, empty when it is free; null when none was said.</returns>
    public static string? Take(Terms terms, bool[] free, string text) =>
        FreeOfCharge.TryTake(terms, free) ? "" : Sum(terms, free) is { } sum ? Taken(terms, free, text, sum) : FreeOfCharge.WithoutSum(terms, free, text);

    private static (int From, int Said, int To)? Sum(Terms terms, bool[] free)
    {
        for (var at = 0; at < terms.Count; at++)
        {
            if (Amount(terms, free, at) is not { } to)
            {
                continue;
            }

            var said = at;
            while (said > 0 && free[said - 1] && Describing.Contains(terms[said - 1].Folded))
            {
                said--;
            }

            var from = said;
            while (from > 0 && free[from - 1] && (Announcing.Contains(terms[from - 1].Folded) || (terms[from - 1].Is(':') && from > 1 && Announcing.Contains(terms[from - 2].Folded))))
            {
                from--;
            }

            return (from, said, More(terms, free, Tail(terms, free, to, HasTitle(free, from))));
        }

        return null;
    }

    /// <summary>"barn 20 kr, vuxna 50 kr": a second sum right after the first.</summary>
    private static int More(Terms terms, bool[] free, int to)
    {
        var next = to;
        while (next < terms.Count && free[next] && (terms[next].Is(',') || terms[next].Is('/') || terms[next].Folded is "och" or "and" || Describing.Contains(terms[next].Folded)))
        {
            next++;
        }

        return Amount(terms, free, next) is { } end ? More(terms, free, Tail(terms, free, end, hasTitle: false)) : to;
    }

    /// <summary>Where a sum that begins here ends; null: none begins.</summary>
    private static int? Amount(Terms terms, bool[] free, int at)
    {
        var leading = terms[at].Folded is "€" or "£" or "$" or "sek" && terms[at + 1].Sense == Sense.Number;
        var number = leading ? at + 1 : at;
        if (number >= terms.Count || !free[number] || terms[number].Sense != Sense.Number || terms[number].Value < 0)
        {
            return null;
        }

        var to = number + 1;
        if (terms[number].Written && terms[number].Folded.Length <= 2 && terms[to] is { Written: true, Glued: false, Folded.Length: 3 })
        {
            to++; // 1 200 kr
        }

        while ((terms[to].Is('-') || terms[to].Is(',') || terms[to].Is('.')) && terms[to + 1].Sense == Sense.Number && terms[to + 1].Glued)
        {
            to += 2; // 30-50 kr, 12,50 kr
        }

        var end = terms[to].Is(':') && terms[to + 1].Is('-') ? to + 2
            : terms[to].Is(',') && terms[to + 1].Is('-') ? to + 2
            : Currencies.Contains(terms[to].Folded) ? to + 1
            : leading || terms[at - 1].Folded is "kostar" or "costs" ? to
            : 0;
        return end > 0 && Enumerable.Range(at, end - at).All(index => index < terms.Count && free[index]) ? end : null;
    }

    private static int Tail(Terms terms, bool[] free, int at, bool hasTitle)
    {
        foreach (var tail in Tails)
        {
            if (Enumerable.Range(0, tail.Length).All(index => at + index < terms.Count && free[at + index] && (tail[index] == terms[at + index].Folded || (tail[index] == "*" && terms[at + index].Sense is not Sense.Symbol))))
            {
                return at + tail.Length;
            }
        }

        return hasTitle && at < terms.Count && free[at] && TailsAfterATitle.Contains(terms[at].Folded) ? at + 1 : at;
    }

    private static bool HasTitle(bool[] free, int before) => free.AsSpan(0, before).Contains(true);

    private static string Taken(Terms terms, bool[] free, string text, (int From, int Said, int To) sum)
    {
        Array.Fill(free, false, sum.From, sum.To - sum.From);
        var words = text[terms[sum.Said].Start..terms[sum.To - 1].End];
        return Enumerable.Range(sum.Said, sum.To - sum.Said).All(at => terms[at] is { Sense: Sense.Number, Value: 0 } || Currencies.Contains(terms[at].Folded)) ? "" : words;
    }
}
