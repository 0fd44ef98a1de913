using System.Globalization;
using System.Text;

namespace CommunityBot.Community.Library;

/// <summary>Reads "https://… what it is" in either order, and finds items by words without minding capitals and accents. Pure.</summary>
public static class LeftWords
{
    private static readonly char[] Blanks = [' ', '\n', '\r', '\t'];

    /// <param name="words">What somebody wrote.</param>
    /// <returns>The first word that begins with https, and the rest as one line, cut; null: there is none.</returns>
    public static (string Url, string What)? Read(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var all = words.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(all, word => word.StartsWith("https://", StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            return null;
        }

        var what = string.Join(' ', all.Where((_, index) => index != at)).Trim(',', ':', '-', '–', ' ');
        return (all[at], what.Length <= LeftItem.LongestWhat ? what : string.Concat(what.AsSpan(0, LeftItem.LongestWhat - 1), "…"));
    }

    /// <summary>Small letters without accents: å and ä are a, ö is o.</summary>
    public static string Fold(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var folded = new StringBuilder(words.Length);
        foreach (var letter in WellFormed(words).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }

    /// <summary>Whether everything that is asked for is there.</summary>
    /// <param name="folded">The item's words, folded.</param>
    /// <param name="asked">As written.</param>
    public static bool Match(string folded, string asked)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return Fold(asked).Split(Blanks, StringSplitOptions.RemoveEmptyEntries).All(word => folded.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Half of a surrogate pair can't be normalised.</summary>
    private static string WellFormed(string words) => new([.. words.EnumerateRunes().SelectMany(rune => rune.ToString())]);
}
