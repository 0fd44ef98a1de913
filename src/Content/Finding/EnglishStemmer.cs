namespace CommunityBot.Content.Finding;

/// <summary>A light English stemmer: plurals, -ed, -ing and -ly, enough to let "walks" and "walking" meet. Not Porter.</summary>
internal static class EnglishStemmer
{
    private static readonly (string Ending, string Instead, int Least)[] Endings =
    [
        ("ies", "y", 5), ("sses", "ss", 6), ("ness", "", 7), ("ing", "", 6), ("edly", "", 7), ("ied", "y", 5),
        ("ed", "", 5), ("ly", "", 6), ("es", "e", 5), ("s", "", 4),
    ];

    /// <param name="word">One word, lower case.</param>
    public static string Stem(string word)
    {
        foreach (var (ending, instead, least) in Endings)
        {
            if (word.Length >= least && word.EndsWith(ending, StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal))
            {
                return Undouble(word[..^ending.Length] + instead);
            }
        }

        return Undouble(word);
    }

    // "running" -> "runn" -> "run"; "practise" and "practis(ing)" meet without their e.
    private static string Undouble(string word) => word switch
    {
        [.., var a, var b] when a == b && word.Length > 3 && !"aeiouls".Contains(a) => word[..^1],
        [.., 'e'] when word.Length > 4 => word[..^1],
        _ => word,
    };
}
