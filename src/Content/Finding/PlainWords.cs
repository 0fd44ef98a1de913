using System.Globalization;
using System.Text;

namespace CommunityBot.Content.Finding;

/// <summary>Text as search sees it: lower case, composed, without invisible characters, cut into words. Never throws.</summary>
internal static class PlainWords
{
    /// <summary>Words beyond this are not read: a question to a neighbourhood bot is shorter, and an attack is longer.</summary>
    public const int MostWords = 60;

    private const int MostLetters = 40;
    private const int Longest = 4096;

    /// <summary>The words of a text, in order. Letters and digits make words; an apostrophe inside one is dropped ("don't" = dont).</summary>
    public static List<string> In(string? text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in Composed(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                if (word.Length < MostLetters)
                {
                    word.Append(Rune.ToLowerInvariant(rune));
                }
            }
            else if (!IsInsideAWord(rune))
            {
                End(words, word);
                if (words.Count >= MostWords)
                {
                    return words;
                }
            }
        }

        End(words, word);
        return words;
    }

    /// <summary>å, ä -> a; ö -> o; é -> e: how people write who lack the keys.</summary>
    public static string Fold(string word)
    {
        if (IsAscii(word))
        {
            return word;
        }

        var folded = new StringBuilder(word.Length);
        foreach (var letter in Decomposed(word))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(letter switch { 'ø' => 'o', 'æ' => 'a', 'ı' => 'i', 'ß' => 's', _ => letter });
            }
        }

        return folded.ToString();
    }

    private static bool IsAscii(string word) => System.Text.Ascii.IsValid(word);

    // Apostrophes of all kinds, soft hyphen, zero-width characters, combining marks left over after composing.
    private static bool IsInsideAWord(Rune rune) =>
        rune.Value is '\'' or 0x2019 or 0x2018 or 0x02BC or 0x00B4 or 0x00AD
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;

    private static void End(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    // A lone surrogate can't be normalised; such text is first made well-formed.
    private static string Composed(string? text) => WellFormed(text).Normalize(NormalizationForm.FormC);

    private static string Decomposed(string text) => WellFormed(text).Normalize(NormalizationForm.FormD);

    private static string WellFormed(string? text)
    {
        if (text is { Length: <= Longest } && !text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') && !text.AsSpan().ContainsAnyInRange('\ufffe', '\uffff'))
        {
            return text;
        }

        var whole = new StringBuilder();
        foreach (var rune in (text ?? "").AsSpan(0, Math.Min(text?.Length ?? 0, Longest)).EnumerateRunes())
        {
            // U+FFFE and U+FFFF are valid scalars but not allowed by Normalize.
            whole.Append((rune.Value & 0xFFFE) == 0xFFFE ? " " : rune.ToString());
        }

        return whole.ToString();
    }
}
