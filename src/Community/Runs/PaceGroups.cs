using System.Text;

namespace CommunityBot.Community.Runs;

/// <summary>The pace groups of a run, as a host writes them and as they are stored.</summary>
public static class PaceGroups
{
    /// <summary>With more than five groups each has one runner (our choice).</summary>
    public const int Fewest = 2, Most = 5, Longest = 24;

    private const char Between = '\n';

    public static IReadOnlyList<string> Of(string? stored) => stored is null ? [] : stored.Split(Between);

    public static string? ToStored(IReadOnlyList<string> groups) => groups.Count == 0 ? null : string.Join(Between, groups);

    /// <summary>A button's argument for one of the groups: it fits these groups and no others, so an old button can't choose among new ones.</summary>
    public static int Mark(string stored, int index)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var mark = 17;
        foreach (var letter in stored)
        {
            mark = ((mark * 31) + letter) & 0xFFFFFF;
        }

        return (mark << 3) | index;
    }

    /// <summary>Takes apart "5.30, 6.00 och 7.00", "lugn/mellan/snabb", "prat-tempo; lugnt; raskt". Pure.</summary>
    public static Outcome<string[]> Read(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var groups = new List<string>();
        foreach (var part in words.ReplaceLineEndings(",").Replace(" och ", ",", StringComparison.OrdinalIgnoreCase).Replace(" and ", ",", StringComparison.OrdinalIgnoreCase).Split([',', ';', '|']))
        {
            // "min/km" is one word; "lugn/mellan/snabb" are three.
            var pieces = part.Contains("/km", StringComparison.OrdinalIgnoreCase) ? [part] : part.Split('/');
            groups.AddRange(pieces.Select(Tidy).Where(piece => piece.Length > 0));
        }

        // "5.30 6.00 7.00": paces need no comma.
        if (groups is [var only] && only.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } figures && figures.All(IsPace))
        {
            groups = [.. figures];
        }

        groups = [.. groups.Distinct(StringComparer.OrdinalIgnoreCase)];
        return groups.Count is < Fewest or > Most || groups.Any(group => group.Length > Longest) ? new Refusal("runs.odd-paces") : groups.ToArray();
    }

    private static bool IsPace(string word) => word.Length is 4 or 5 && word.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ':');

    private static string Tidy(string words)
    {
        var tidy = new StringBuilder();
        foreach (var letter in words.Trim())
        {
            tidy.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return tidy.ToString().Trim();
    }
}
