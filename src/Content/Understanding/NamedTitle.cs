namespace CommunityBot.Content.Understanding;

/// <summary>Whether words speak of something by its title, as one speaks of it: "fikat" and "promenaden" are Fika and Promenad.</summary>
public static class NamedTitle
{
    /// <summary>What so many letters have in common is mostly the same word: "promen".</summary>
    private const int Stem = 6;

    private static readonly string[] Endings = ["n", "en", "an", "t", "et", "s", "ns", "ens", "ets", "na", "erna", "arna", "orna"];

    public static bool IsIn(string words, string title)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(title);
        var titled = PlainLine.Of(title);
        return PlainLine.Of(words).Words.Any(word => word.Length > 3 && (titled.Line.Contains(word[..Math.Min(word.Length, Stem)], StringComparison.Ordinal) || titled.Words.Any(named => Bends(named, word))))
            || words.Split(' ').Any(word => word.Length > 3 && title.Contains(word[..Math.Min(word.Length, Stem)], StringComparison.OrdinalIgnoreCase));
    }

    private static bool Bends(string named, string word) => named.Length > 2 && word.StartsWith(named, StringComparison.Ordinal) && Endings.Contains(word[named.Length..]);
}
