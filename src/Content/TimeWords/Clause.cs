namespace CommunityBot.Content.TimeWords;

/// <summary>A stretch of terms between full stops, question marks, commas or "men" and its like.</summary>
internal readonly record struct Clause(int From, int To)
{
    public static Clause After(Terms terms, int at)
    {
        var to = at + 1;
        while (to < terms.Count && !Ends(terms, to))
        {
            to++;
        }

        return new Clause(at, to);
    }

    public bool Holds(Piece piece) => piece.From >= From && piece.From < To;

    public bool Has(Terms terms, Sense sense)
    {
        for (var at = From; at < To; at++)
        {
            if (terms.Has(at, sense))
            {
                return true;
            }
        }

        return false;
    }

    public bool HasWord(Terms terms, string word)
    {
        for (var at = From; at < To; at++)
        {
            if (string.Equals(terms[at].Folded, word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A dot or colon inside a number ends nothing.
    private static bool Ends(Terms terms, int at) => terms[at] switch
    {
        { Sense: Sense.Symbol, Folded: "!" or "?" or ";" or "," } => true,
        { Sense: Sense.Symbol, Folded: "." } => !(terms[at + 1].Glued && terms[at + 1].Sense == Sense.Number),
        { Folded: "men" or "but" or "sa" or "so" or "though" or "although" or "fast" or "medan" or "eftersom" or "while" } => true,
        _ => false,
    };
}
