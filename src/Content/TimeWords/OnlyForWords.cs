using System.Text.RegularExpressions;

namespace CommunityBot.Content.TimeWords;

/// <summary>Reads for whom a meetup is out of a line: "Grannfika torsdag 18 för uppgång B", "only for our stairwell". Pure, never throws.</summary>
public static partial class OnlyForWords
{
    /// <summary>Nobody suggests a meetup in more.</summary>
    private const int Longest = 1000;

    /// <summary>Takes it out of the line; null when it says no such thing. A house without "bara" and without its letter or number is only a word.</summary>
    public static string? Take(ref string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (Match said in Said().Matches(text.Length > Longest ? "" : text))
        {
            if (said.Groups["only"].Success || said.Groups["mark"].Success)
            {
                var who = said.Groups["who"].Value;
                text = $"{text[..said.Index]} {text[(said.Index + said.Length)..].TrimStart()}".Trim();
                return who;
            }
        }

        return null;
    }

    /// <summary>An answer to "for whom?": "bara för uppgång B" is "uppgång B".</summary>
    public static string Bare(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Lead().Replace(words.Trim().TrimEnd('.', '!'), "");
    }

    // A number belongs to a house named by kind ("uppgång 3"), not to one already known ("gården 18" ends with a time).
    [GeneratedRegex(
        @"(?:^|[\s,]+)(?:(?<only>bara|endast|enbart|only|just)\s+)?(?:för|for)\s+(?<who>(?:(?:oss|er|alla|us|those|everyone)\s+(?:som\s+bor\s+|who\s+live\s+)?(?:i|på|in|at|on)\s+)?"
        + @"(?:(?:vår|vårt|our|the)\s+)?(?:(?:trapphuset|trappuppgången|trappan|uppgången|porten|huset|gården|våningen|kvarteret)(?:\s+(?<mark>(?-i:[A-ZÅÄÖ])))?"
        + @"|(?:trapphus|trappuppgång|trappa|uppgång|port|hus|gård|våning|plan|kvarter|stairwell|staircase|stair|entrance|building|block|house|floor|courtyard)(?:\s+(?<mark>\d{1,3}(?:[A-ZÅÄÖ]|\s?-\s?\d{1,3})?(?![.:]\d)|(?-i:[A-ZÅÄÖ]\d?)))?))(?=$|[\s,.!])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    [GeneratedRegex(@"^(?:(?:bara|endast|enbart|only|just)\s+)?(?:för|for)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}
