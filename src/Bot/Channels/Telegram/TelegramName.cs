using System.Globalization;
using System.Text;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>Names as people and groups give them, without what would disturb a card: control, direction and invisible characters.</summary>
internal static class TelegramName
{
    /// <summary>Stands for a name of which nothing can be shown.</summary>
    public const string Nameless = "?";

    /// <summary>Letters as a reader counts them.</summary>
    private const int Longest = 64;

    /// <summary>UTF-16 units: letters can carry any number of marks.</summary>
    private const int MostUnits = 256;

    private const int Joiner = 0x200D;

    /// <summary>Letters by category, but blank: fillers of Hangul and empty braille.</summary>
    private static readonly int[] Blank = [0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0];

    public static string Clean(string? raw)
    {
        var clean = new StringBuilder();
        Rune before = default;
        foreach (var rune in (raw ?? "").EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                clean.Append(clean.Length == 0 || clean[^1] == ' ' ? "" : " ");
            }
            else if (IsVisible(rune) || (rune.Value == Joiner && IsPicture(before)))
            {
                clean.Append(rune.ToString());
            }

            before = rune;
        }

        var name = FirstLetters(clean.ToString()).Trim(' ', (char)Joiner);
        return name.Length == 0 ? Nameless : name;
    }

    private static bool IsVisible(Rune rune) => !Blank.Contains(rune.Value) && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) && rune != Rune.ReplacementChar;

    /// <summary>Families and professions among the emoji are held together by the joiner.</summary>
    private static bool IsPicture(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol
        || rune.Value == 0xFE0F;

    private static string FirstLetters(string text)
    {
        var end = 0;
        for (var letters = 0; letters < Longest && end < text.Length; letters++)
        {
            var length = StringInfo.GetNextTextElementLength(text, end);
            if (end + length > MostUnits)
            {
                break;
            }

            end += length;
        }

        return text[..end];
    }
}
