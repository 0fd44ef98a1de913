using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CommunityBot.Community;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary>A first name from the open web: what the group will read on its card, so it must be a name and nothing else.</summary>
internal static partial class FirstName
{
    public const int Longest = 40;

    /// <summary>Marks upon one letter: no language has more (ế has two), Zalgo has dozens.</summary>
    private const int MostMarks = 3;

    public static Outcome<string> Read(string? typed)
    {
        // Cut first: nobody's name is this long, and cleaning ten thousand signs is work for a flooder.
        if (typed is { Length: > 10 * Longest })
        {
            return new Refusal("page.name-too-long");
        }

        var name = Visible(typed ?? "");
        return 0 switch
        {
            _ when name.Length == 0 => new Refusal("page.name-missing"),
            _ when name.Length > Longest => new Refusal("page.name-too-long"),
            _ when !name.EnumerateRunes().Any(Rune.IsLetter) || Address().IsMatch(name) || Marks(name) > MostMarks => new Refusal("page.name-odd"),
            _ => name,
        };
    }

    /// <summary>One line, composed, without control signs and without those that turn the direction of other people's text.</summary>
    public static string Visible(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                text.Append(text.Length > 0 && text[^1] != ' ' ? " " : "");
            }
            else if (rune.Value is 0x200D || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
                && rune != Rune.ReplacementChar)
            {
                // The joiner (200D) stays: families of emoji and some scripts are written with it.
                text.Append(rune.ToString());
            }
        }

        return text.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    private static int Marks(string name)
    {
        var (most, now) = (0, 0);
        foreach (var rune in name.EnumerateRunes())
        {
            now = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? now + 1 : 0;
            most = Math.Max(most, now);
        }

        return most;
    }

    /// <summary>Web addresses, mail addresses, handles, telephone numbers: not names.</summary>
    [GeneratedRegex(@"[@/\\<>]|\bwww\b|\p{L}\.\p{L}{2,}|(\d[ -]?){5,}", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
