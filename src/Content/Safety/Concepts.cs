using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace CommunityBot.Content.Safety;

/// <summary>
/// The rules' shared word classes (to die, to live, to wish, pills, parents) as the classifier sees them: a word that it never met in training
/// still counts when it belongs to a class that it did meet.
/// </summary>
internal static class Concepts
{
    private const int ShortestPrefixed = 4;

    private static readonly Lazy<(FrozenDictionary<string, uint[]> Words, FrozenDictionary<string, uint[]> Prefixes, int Longest)> Known = new(Load);

    /// <summary>The numbers of a folded word's classes, each once; none when it has none.</summary>
    public static void Collect(ReadOnlySpan<char> word, List<uint> into)
    {
        var (words, prefixes, longest) = Known.Value;
        var from = into.Count;
        if (words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var classes))
        {
            into.AddRange(classes);
        }

        var beginnings = prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = word.Length < ShortestPrefixed ? 0 : Math.Min(word.Length, longest); length >= 2; length--)
        {
            if (beginnings.TryGetValue(word[..length], out classes))
            {
                foreach (var number in classes)
                {
                    if (!CollectionsMarshal.AsSpan(into)[from..].Contains(number))
                    {
                        into.Add(number);
                    }
                }
            }
        }
    }

    private static (FrozenDictionary<string, uint[]>, FrozenDictionary<string, uint[]>, int) Load()
    {
        var words = new Dictionary<string, SortedSet<uint>>();
        var prefixes = new Dictionary<string, SortedSet<uint>>();
        foreach (var (name, members) in RuleFile.Shipped().SelectMany(file => file.Classes))
        {
            foreach (var member in members.Split(',', StringSplitOptions.TrimEntries).Where(member => member.All(c => char.IsLetter(c) || c == '*')).Select(Spelling.Fold))
            {
                var (into, form) = member.EndsWith('*') ? (prefixes, member[..^1]) : (words, member);
                if (!into.TryGetValue(form, out var classes))
                {
                    into[form] = classes = [];
                }

                classes.Add(Features.NumberOf(name));
            }
        }

        return (Frozen(words), Frozen(prefixes), prefixes.Keys.Max(prefix => prefix.Length));
    }

    private static FrozenDictionary<string, uint[]> Frozen(Dictionary<string, SortedSet<uint>> from) => from.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray());
}
