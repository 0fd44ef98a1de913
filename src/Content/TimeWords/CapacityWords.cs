namespace CommunityBot.Content.TimeWords;

/// <summary>"max 12", "högst tolv personer", "12 platser", "up to 12": how many there is room for.</summary>
internal static class CapacityWords
{
    private static readonly string[][] Before =
    [
        ["max"], ["maximalt"], ["maxantal"], ["maximum"], ["hogst"], ["upp", "till"], ["plats", "for"], ["begransat", "till"], ["som", "mest"], ["up", "to"], ["at", "most"],
        ["no", "more", "than"], ["limited", "to"], ["room", "for"], ["space", "for"], ["maximum", "of"], ["max", "antal"],
    ];

    private static readonly string[] After = ["platser", "seats", "spots", "places"];

    /// <summary>Finds the capacity and marks its words as taken.</summary>
    public static int? Take(Terms terms, bool[] free)
    {
        for (var at = 0; at < terms.Count; at++)
        {
            foreach (var words in Before)
            {
                if (Fits(terms, at, words) && Number(terms, at + words.Length) is { } number)
                {
                    var end = terms[number + 1].Sense == Sense.CountUnit ? number + 2 : number + 1;
                    return Taken(terms, free, at, number, end);
                }
            }

            if (Number(terms, at) == at && After.Contains(terms[at + 1].Folded))
            {
                return Taken(terms, free, at, at, at + 2);
            }
        }

        return null;
    }

    private static bool Fits(Terms terms, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!string.Equals(terms[at + i].Folded, words[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static int? Number(Terms terms, int at)
    {
        var number = terms[at].Is(':') || terms[at].Is('.') ? at + 1 : terms.Skip(at, Sense.Around);
        return terms[number].IsNumber(1, 9999) ? number : null;
    }

    private static int Taken(Terms terms, bool[] free, int from, int number, int to)
    {
        Array.Fill(free, false, from, Math.Min(to, terms.Count) - from);
        return terms[number].Value;
    }
}
