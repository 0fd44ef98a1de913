namespace CommunityBot.Content.TimeWords;

/// <summary>Reads an answer to "what does it cost?". Pure, never throws.</summary>
public static class CostReader
{
    /// <summary>A cost fits on one line of a card on a phone.</summary>
    public const int Longest = 60;

    /// <summary>Takes what it costs out of words about a meetup; null when they say no such thing. A bare number is none: it may be a time.</summary>
    public static string? Take(ref string words, string language)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(language);
        var terms = Terms.Read(words, language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? EnglishWords.Lexicon : SwedishWords.Lexicon);
        var free = new bool[terms.Count];
        Array.Fill(free, true);
        if (CostWords.Take(terms, free, words) is not { Length: <= Longest } cost)
        {
            return null;
        }

        var rest = words.ToCharArray();
        for (var at = 0; at < free.Length; at++)
        {
            if (!free[at])
            {
                rest.AsSpan(terms[at].Start, terms[at].End - terms[at].Start).Fill(' ');
            }
        }

        words = new string(rest).Trim(' ', ',', '.', ';', ':', '!');
        return cost;
    }

    /// <returns>Empty when it is free, else the words without "kostar" and the like; a bare number is crowns.</returns>
    public static string Read(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var said = words.Trim().TrimEnd('.', '!');
        var terms = Terms.Read(said, SwedishWords.Lexicon);
        var free = new bool[terms.Count];
        Array.Fill(free, true);
        if (terms.Count == 1 && terms[0] is { Sense: Sense.Number, Value: >= 0 } bare)
        {
            return bare.Value == 0 ? "" : $"{said} kr";
        }

        if (terms.Count == 1 && terms[0].Folded is "free" or "nej" or "no" or "nothing" or "inget" or "ingenting" or "noll" or "zero")
        {
            return "";
        }

        var taken = CostWords.Take(terms, free, said);
        return taken is not null && !free.Contains(true) ? taken : said;
    }
}
