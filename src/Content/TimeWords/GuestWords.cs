using System.Globalization;
using System.Text.RegularExpressions;

namespace CommunityBot.Content.TimeWords;

/// <summary>A guest's name as somebody wrote it, and the plain words with which they ask for it in private.</summary>
public static partial class GuestWords
{
    public const int Longest = 40;
    private static readonly string[] Nobody = ["någon", "nån", "någon annan", "en till", "en", "mig", "dig", "oss", "someone", "somebody", "one more", "me", "you"];

    /// <summary>Signs that can't be seen removed, spaces made single; null when nothing that could be a name is left.</summary>
    public static string? Clean(string words)
    {
        var seen = string.Concat(words.Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)));
        var name = string.Join(' ', seen.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim(',', '.', '!', '?', ' ');
        return name.Length is 0 or > Longest || !name.Any(char.IsLetter) || Nobody.Contains(name.ToLowerInvariant()) ? null : char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];
    }

    /// <summary>"ta med Greta", "lägg till Greta i 2B", "add Greta": the name; null: something else was said.</summary>
    public static string? Asked(string words) => Asking().Match(words) is { Success: true } match ? Clean(match.Groups["name"].Value) : null;

    /// <summary>Whether whom they bring is called by name ("ta med Greta"): "ta med kaffe" may be about anything.</summary>
    public static bool IsName(string words) => Asking().Match(words) is { Success: true } match && char.IsUpper(match.Groups["name"].Value[0]);

    [GeneratedRegex(@"^\s*(?:hej[,!]?\s+|hi[,!]?\s+)?(?:kan du |kan jag |jag vill |jag |please |can you |can i |i want to )?(?:ta med(?: mig)?|tar med(?: mig)?|lägga till|lägg till|skriva upp|skriv upp|bring|add|i'm bringing|i am bringing)\s+(?<name>.{1,80})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 100)]
    private static partial Regex Asking();
}
