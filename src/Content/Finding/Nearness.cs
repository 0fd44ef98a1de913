using System.Collections.Frozen;

namespace CommunityBot.Content.Finding;

/// <summary>
/// "Närmaste", "i närheten": words that say where and nothing of what. Nearly every question for a cash machine has them, so that they made
/// strangers of "närmaste språkkafé" too. What is asked is read without them.
/// </summary>
internal static class Nearness
{
    private static readonly FrozenSet<string> Alone = FrozenSet.ToFrozenSet(["närmaste", "närmast", "närmsta", "närmst", "narmaste", "narmsta", "närbelägna", "nearest", "closest", "nearby"]);

    private static readonly FrozenSet<string> Pairs = FrozenSet.ToFrozenSet(["i närheten", "i narheten", "nära mig", "nara mig", "nära oss", "nära här", "near me", "near us", "near here", "close by"]);

    /// <summary>The words without them; all of them when nothing else would be left.</summary>
    public static List<string> Without(IReadOnlyList<string> words)
    {
        var rest = new List<string>(words.Count);
        for (var at = 0; at < words.Count; at++)
        {
            if (at + 1 < words.Count && Pairs.Contains($"{words[at]} {words[at + 1]}"))
            {
                at++;
            }
            else if (!Alone.Contains(words[at]))
            {
                rest.Add(words[at]);
            }
        }

        return rest.Count == 0 ? [.. words] : rest;
    }
}
