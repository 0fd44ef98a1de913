using System.Collections.Frozen;

namespace CommunityBot.Content.Activities;

/// <summary>Words of one idea, small and without å ä ö: <c>fika*</c> is any ending, <c>ga en runda</c> is words in a row.</summary>
public sealed class WordList
{
    private readonly FrozenSet<string> whole;
    private readonly string[] beginnings;
    private readonly string[] rows;

    public WordList(IEnumerable<string> words)
    {
        var all = words.ToList();
        whole = all.Where(word => !word.EndsWith('*') && !word.Contains(' ', StringComparison.Ordinal)).ToFrozenSet();
        beginnings = [.. all.Where(word => word.EndsWith('*') && !word.Contains(' ', StringComparison.Ordinal)).Select(word => word[..^1])];
        rows = [.. all.Where(word => word.Contains(' ', StringComparison.Ordinal)).Select(word => " " + (word.EndsWith('*') ? word[..^1] : word + " "))];
    }

    /// <param name="line">Words parted by single spaces, with a space at both ends.</param>
    /// <param name="words">The same words.</param>
    public bool IsIn(string line, IReadOnlyList<string> words) =>
        words.Any(word => whole.Contains(word) || Array.Exists(beginnings, start => word.StartsWith(start, StringComparison.Ordinal)))
        || Array.Exists(rows, row => line.Contains(row, StringComparison.Ordinal));
}
