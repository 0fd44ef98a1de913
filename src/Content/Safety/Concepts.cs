using System.Collections.Frozen;

namespace CommunityBot.Content.Safety;

/// <summary>
/// The rules' shared word classes (to die, to live, to wish, pills, parents) as the classifier sees them: a word that it never met in training
/// still counts when it belongs to a class that it did meet.
/// </summary>
internal static class Concepts
{
    private static readonly string[] None = [];

    private static readonly Lazy<(FrozenDictionary<string, string[]> Words, List<(string Prefix, string Class)> Prefixes)> Known = new(Load);

    /// <summary>The classes of a folded word; empty when it has none.</summary>
    public static IReadOnlyList<string> Of(string word)
    {
        var (words, prefixes) = Known.Value;
        if (words.TryGetValue(word, out var classes))
        {
            return classes;
        }

        return word.Length < 4 ? None : [.. prefixes.Where(prefix => word.StartsWith(prefix.Prefix, StringComparison.Ordinal)).Select(prefix => prefix.Class).Distinct()];
    }

    private static (FrozenDictionary<string, string[]>, List<(string, string)>) Load()
    {
        var words = new Dictionary<string, List<string>>();
        var prefixes = new List<(string, string)>();
        foreach (var (name, members) in RuleFile.Shipped().SelectMany(file => file.Classes).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            foreach (var member in members.Split(',', StringSplitOptions.TrimEntries).Where(member => member.All(c => char.IsLetter(c) || c == '*')).Select(Spelling.Fold).Distinct())
            {
                if (member.EndsWith('*'))
                {
                    prefixes.Add((member[..^1], name));
                }
                else if (!words.TryAdd(member, [name]) && !words[member].Contains(name))
                {
                    words[member].Add(name);
                }
            }
        }

        return (words.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray()), prefixes);
    }
}
