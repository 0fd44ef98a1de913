using System.Collections.Frozen;

namespace CommunityBot.Content.Finding;

/// <summary>
/// The Swedish Snowball stemmer, written from the published algorithm: the part of a word after its first syllable loses
/// its inflection. A test compares it with PostgreSQL's <c>swedish_stem</c> word by word.
/// </summary>
internal static class SwedishStemmer
{
    private const string Vowels = "aeiouyäåö";
    private const string BeforeS = "bcdfghjklmnoprtvy";

    private static readonly FrozenSet<string> Endings = FrozenSet.ToFrozenSet([
        "a", "arna", "erna", "heterna", "orna", "ad", "e", "ade", "ande", "arne", "are", "aste", "en", "anden", "aren", "heten",
        "ern", "ar", "er", "heter", "or", "as", "arnas", "ernas", "ornas", "es", "ades", "andes", "ens", "arens", "hetens",
        "erns", "at", "andet", "het", "ast"]);

    private static readonly string[] DoubleEndings = ["dd", "gd", "nn", "dt", "gt", "kt", "tt"];

    /// <param name="word">One word, lower case, with its å, ä and ö.</param>
    public static string Stem(string word)
    {
        var start = StartOfEnding(word);
        word = DropInflection(word, start);
        word = DropDoubledConsonant(word, start);
        return DropDerivation(word, start);
    }

    // The region in which endings are looked for: after the first consonant that follows a vowel, and never before the fourth letter.
    private static int StartOfEnding(string word)
    {
        var at = 0;
        while (at < word.Length && !Vowels.Contains(word[at]))
        {
            at++;
        }

        while (at < word.Length && Vowels.Contains(word[at]))
        {
            at++;
        }

        return at >= word.Length ? word.Length : Math.Max(at + 1, 3);
    }

    private static string DropInflection(string word, int start)
    {
        for (var length = Math.Min(7, word.Length - start); length > 0; length--)
        {
            if (Endings.Contains(word[^length..]))
            {
                return word[..^length];
            }
        }

        var endsInS = word.Length > start && word[^1] == 's' && word.Length > 1 && BeforeS.Contains(word[^2]);
        return endsInS ? word[..^1] : word;
    }

    private static string DropDoubledConsonant(string word, int start)
    {
        foreach (var ending in DoubleEndings)
        {
            if (EndsWith(word, start, ending))
            {
                return word[..^1];
            }
        }

        return word;
    }

    private static string DropDerivation(string word, int start)
    {
        if (EndsWith(word, start, "fullt"))
        {
            return word[..^1];
        }

        if (EndsWith(word, start, "löst"))
        {
            return word[..^1];
        }

        foreach (var ending in (ReadOnlySpan<string>)["lig", "els", "ig"])
        {
            if (EndsWith(word, start, ending))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private static bool EndsWith(string word, int start, string ending) =>
        word.Length - ending.Length >= start && word.EndsWith(ending, StringComparison.Ordinal);
}
