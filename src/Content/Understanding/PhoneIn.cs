using System.Text.RegularExpressions;

namespace CommunityBot.Content.Understanding;

/// <summary>Reads the number on which one takes part without a screen, with the code that it may ask for: "ring in på 08-123 456 78, kod 1234 5678#". Pure, never throws.</summary>
public static partial class PhoneIn
{
    public const int Longest = 60;

    /// <summary>Digits of a number that somebody can be reached on, with its country's or without.</summary>
    private const int Fewest = 6, Most = 15;

    /// <returns>Null: it is no number, or there is more to it than a number.</returns>
    public static string? Read(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.Length > 2 * Longest || Said().Match(words.Trim().TrimEnd('.', '!')) is not { Success: true } said)
        {
            return null;
        }

        var number = said.Groups["number"].Value.Trim();
        var code = said.Groups["code"] is { Success: true } group ? $", {group.Value.Trim()}" : "";
        return number.Count(char.IsAsciiDigit) is >= Fewest and <= Most && number.Length + code.Length <= Longest ? number + code : null;
    }

    [GeneratedRegex(
        @"^(?:(?:och|eller|man kan|det går att|ring|ringa|in|på|tel|tel\.|telefon|telefonnummer|nummer|numret|är|and|or|you can|call|dial|phone|number|on|at|the|is)[\s:]+)*(?<number>\+?[\d(][\d\s()/–-]{4,24}\d)"
        + @"(?:[\s,;.]*(?<code>(?:med |with )?(?:kod|koden|pin|pinkod|pin-kod|mötes-?id|möteskod|id|code|meeting id|access code)[\s:]*\d[\d\s-]{1,20}#?))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Said();
}
