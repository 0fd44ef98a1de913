using System.Globalization;

namespace CommunityBot.Content.TimeWords;

/// <summary>Letters as people type them, folded to a-z: å ä ö left out, accents, combining marks and look-alikes.</summary>
internal static class Letters
{
    private const string From = "åäöéèêëáàâãæøüúùûíìîïóòôõñçýÿıаеорсухікмт";
    private const string To = "aaoeeeeaaaaaouuuuiiiiooooncyyiaeopcyxikmt";

    /// <summary>Whether the character adds nothing to the word it stands in: a combining mark or an invisible joiner.</summary>
    public static bool IsSilent(char c) => c is '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or '\'' or '\u2019' or '\u02BC'
        || (c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    /// <summary>The plain form of a letter, or the letter itself in lower case.</summary>
    public static char Fold(char c)
    {
        if (c < 128)
        {
            return char.ToLowerInvariant(c);
        }

        var lower = c == 'İ' ? 'i' : char.ToLowerInvariant(c);
        var at = From.IndexOf(lower);
        return at < 0 ? lower : To[at];
    }

    /// <summary>The plain form of a whole word or phrase, as the word lists are stored.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = Fold(source[i]);
        }
    });
}
