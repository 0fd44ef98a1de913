using System.Text.RegularExpressions;

namespace CommunityBot.Content.Understanding;

/// <summary>
/// Turns of phrase at the head of a clause, after any number of words that people begin with ("ja, absolut, men …"). Where a head may be is found by plain comparison:
/// a pattern that also says what may stand before costs ten times as much to build, and building them was the longest part of a start.
/// </summary>
internal sealed class ClauseTurns
{
    /// <summary>So many in one automaton: all together would be larger than the linear-time engine takes.</summary>
    private const int Together = 12;

    private readonly string[] _openings;
    private readonly Regex[] _turns;

    /// <param name="openings">What may stand before, parted by bars.</param>
    /// <param name="turns">Linear-time patterns of whole words.</param>
    public ClauseTurns(string openings, params string[] turns)
    {
        _openings = [.. openings.Split('|').Select(opening => opening + " ")];
        _turns = [.. turns.Chunk(Together).Select(chunk =>
            new Regex($"^({string.Join('|', chunk.Select(turn => $"({turn})"))})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant))];
    }

    /// <param name="line">Of a <see cref="PlainLine"/>.</param>
    public bool AreIn(string line) => Heads(line).Exists(head => Array.Exists(_turns, turn => turn.IsMatch(line.AsSpan(head))));

    private List<int> Heads(string line)
    {
        var heads = new List<int> { 1 };
        for (var bar = line.IndexOf("| ", StringComparison.Ordinal); bar >= 0; bar = line.IndexOf("| ", bar + 2, StringComparison.Ordinal))
        {
            heads.Add(bar + 2);
        }

        for (var at = 0; at < heads.Count; at++)
        {
            foreach (var opening in _openings)
            {
                if (string.CompareOrdinal(line, heads[at], opening, 0, opening.Length) == 0 && heads[at] + opening.Length is var after && !heads.Contains(after))
                {
                    heads.Add(after);
                }
            }
        }

        return heads;
    }
}
