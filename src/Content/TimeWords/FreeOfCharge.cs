namespace CommunityBot.Content.TimeWords;

/// <summary>"gratis", "kostar inget", "free of charge", and costs that are no sum: "självkostnad", "var och en betalar sitt".</summary>
internal static class FreeOfCharge
{
    private static readonly string[][] Free =
    [
        ["helt", "gratis"], ["gratis"], ["kostnadsfritt"], ["kostnadsfri"], ["kostnadsfria"], ["avgiftsfritt"], ["avgiftsfri"], ["utan", "kostnad"], ["utan", "avgift"], ["fri", "entre"], ["fritt", "intrade"],
        ["kostar", "inget"], ["kostar", "ingenting"], ["kostar", "inte", "nagot"], ["kostar", "inte", "nat"],
        ["free", "of", "charge"], ["for", "free"], ["free", "entry"], ["free", "admission"], ["no", "charge"], ["no", "cost"], ["costs", "nothing"], ["no", "fee"],
    ];

    private static readonly string[][] NoSum =
    [
        ["sjalvkostnadspris"], ["sjalvkostnad"], ["var", "och", "en", "betalar", "sitt"], ["var", "och", "en", "betalar", "sjalv"], ["var", "och", "en", "betalar", "for", "sig"], ["alla", "betalar", "for", "sig"], ["alla", "betalar", "sitt"],
        ["betala", "vad", "du", "kan"], ["betala", "vad", "du", "vill"], ["betala", "det", "du", "kan"], ["frivillig", "avgift"], ["frivillig", "slant"], ["frivillig", "gava"],
        ["pay", "what", "you", "can"], ["pay", "what", "you", "want"], ["pay", "your", "own"], ["everyone", "pays", "their", "own"], ["everybody", "pays", "their", "own"], ["at", "cost", "price"], ["voluntary", "fee"], ["donation"],
    ];

    /// <summary>Before an English "free" that means "without": gluten free, and before one that is a verb's: feel free.</summary>
    private static readonly string[] NotACost = ["gluten", "sugar", "lactose", "dairy", "nut", "alcohol", "car", "smoke", "drug", "screen", "phone", "hands", "feel", "be", "get", "set", "are", "im", "m"];

    /// <summary>Whether the text says that it costs nothing; the words are marked as taken.</summary>
    public static bool TryTake(Terms terms, bool[] free)
    {
        if (Find(terms, free, Free) is { } said)
        {
            Array.Fill(free, false, said.From, said.To - said.From);
            return true;
        }

        for (var at = 1; at < terms.Count; at++)
        {
            // Alone between signs, times and ends: "Yoga Thursday 6pm, free". A word after it makes it something else ("free running").
            if (free[at] && terms[at].Folded == "free" && !terms[at].Glued && !NotACost.Contains(terms[at - 1].Folded) && (at + 1 >= terms.Count || !free[at + 1] || terms[at + 1].Sense == Sense.Symbol))
            {
                free[at] = false;
                return true;
            }
        }

        return false;
    }

    public static string? WithoutSum(Terms terms, bool[] free, string text)
    {
        if (Find(terms, free, NoSum) is not { } said)
        {
            return null;
        }

        Array.Fill(free, false, said.From, said.To - said.From);
        return text[terms[said.From].Start..terms[said.To - 1].End];
    }

    private static (int From, int To)? Find(Terms terms, bool[] free, string[][] phrases)
    {
        for (var at = 0; at < terms.Count; at++)
        {
            foreach (var words in phrases)
            {
                if (Enumerable.Range(0, words.Length).All(index => at + index < terms.Count && free[at + index] && terms[at + index].Folded == words[index]))
                {
                    return (at, at + words.Length);
                }
            }
        }

        return null;
    }
}
