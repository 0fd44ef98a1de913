using System.Buffers;
using System.Collections.Concurrent;

namespace CommunityBot.Content.Safety;

/// <summary>Which word sets of the rules a written word belongs to, forgiving how it is spelt.</summary>
internal sealed class Lexicon
{
    /// <summary>A word so long may be two letters away from a key and is still no other word.</summary>
    private const int LongEnoughForTwo = 9;

    private static readonly int[] None = [];
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzåäö");

    private readonly Dictionary<string, List<int>> _words = [];
    private readonly Dictionary<string, List<int>> _prefixes = [];
    private readonly Dictionary<string, int> _sets = [];
    private readonly Dictionary<string, string> _squeezed = [];
    private readonly Dictionary<string, string> _same = [];
    private readonly HashSet<string> _real = [];
    private readonly List<Key>[] _keys = [.. Enumerable.Range(0, 32).Select(_ => new List<Key>())];
    private readonly HashSet<string> _keySet = [];
    private readonly ConcurrentDictionary<string, WordSets> _resolved = [];
    private int _longestPrefix;

    /// <summary>How many sets there are: one more than the highest id.</summary>
    public int Count => _sets.Count;

    /// <summary>The id of the set of these words; a word that ends in a star stands for all that begin so.</summary>
    public int SetOf(IEnumerable<string> words)
    {
        var members = words.Select(Spelling.Normalise).Distinct().Order(StringComparer.Ordinal).ToArray();
        var name = string.Join('|', members);
        if (_sets.TryGetValue(name, out var id))
        {
            return id;
        }

        _sets[name] = id = _sets.Count;
        foreach (var word in members)
        {
            var (index, form) = word.EndsWith('*') ? (_prefixes, word[..^1]) : (_words, word);
            Add(index, form, id);
            Add(index, Spelling.Fold(form), id);
            if (word.EndsWith('*'))
            {
                _longestPrefix = Math.Max(_longestPrefix, form.Length);
            }
            else
            {
                _squeezed.TryAdd(Spelling.Squeeze(form, 1), form);
            }
        }

        return id;
    }

    /// <summary>A lemma that is recognised one letter away from its spelling.</summary>
    public void AddKey(string key)
    {
        foreach (var form in (string[])[key, Spelling.Fold(key)])
        {
            if (_keySet.Add(form))
            {
                _keys[Math.Min(form.Length, 31)].Add(new Key(form[0], form.Length > 5 ? form[^1] : '\0', form));
            }
        }
    }

    /// <summary>A way of writing a word that stands for it in every rule: <c>mej</c> for <c>mig</c>. It may belong to sets of its own as well.</summary>
    public void AddSame(string written, string meant) => _same[Spelling.Normalise(written)] = Spelling.Normalise(meant);

    /// <summary>An ordinary word that lies one letter from a key and means itself.</summary>
    public void AddReal(string word)
    {
        _real.Add(word);
        _real.Add(Spelling.Fold(word));
    }

    public bool IsKey(ReadOnlySpan<char> form) => _keySet.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form);

    public bool IsWord(ReadOnlySpan<char> form) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(form) || _same.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(form);

    /// <summary>The sets that a written word belongs to; those of words that the rules spell so are worked out once. Only when all sets are in.</summary>
    public WordSets SetsOf(string form) =>
        _resolved.TryGetValue(form, out var known) ? known
        : !_words.ContainsKey(form) ? new WordSets(Resolve(form), Count)
        : _resolved.GetOrAdd(form, new WordSets(Resolve(form), Count));

    /// <summary>The sets that a written word belongs to, most literal reading first; empty when the rules know nothing like it.</summary>
    public int[] Resolve(string form)
    {
        if (Lookup(form) is { Length: > 0 } literal)
        {
            return literal;
        }

        if (_real.Contains(form))
        {
            return None;
        }

        // Most words that the rules don't know are plain ones: they cost no memory here.
        var plain = !form.AsSpan().ContainsAnyExcept(Letters);
        if (!plain || Spelling.HasRun(form, 2))
        {
            foreach (var variant in Variants(form))
            {
                if (!ReferenceEquals(variant, form) && Lookup(variant) is { Length: > 0 } meant)
                {
                    return meant;
                }
            }
        }

        return Near(plain || form.Contains('*') ? form : Spelling.Unleet(form, 'i'));
    }

    private IEnumerable<string> Variants(string form)
    {
        var plain = form;
        if (form.Any(char.IsLetter) && form.Any(c => !char.IsLetter(c)))
        {
            yield return Spelling.Unleet(form, 'i');
            yield return Spelling.Unleet(form, 'l');
            plain = Spelling.Unleet(form, 'i');
        }

        yield return Spelling.Squeeze(plain, 2);
        var single = Spelling.Squeeze(plain, 1);
        yield return single;
        if (plain.Length >= 3 && single.Length < plain.Length && _squeezed.TryGetValue(single, out var doubled))
        {
            yield return doubled;
        }
    }

    private int[] Near(string form)
    {
        List<int>? sets = null;
        var starred = form.Contains('*');
        var apart = form.Length < LongEnoughForTwo ? 1 : 2;
        for (var length = Math.Max(4, form.Length - apart); length <= Math.Min(31, form.Length + apart); length++)
        {
            foreach (var (first, last, key) in _keys[length])
            {
                // Thousands of comparisons end here: the letters lie side by side, and the key itself isn't touched.
                if ((form[0] == first || form[^1] == last) && (!starred || length == form.Length) && (Spelling.IsNear(form, key) || (apart == 2 && Closeness.WithinTwo(form, key))))
                {
                    (sets ??= []).AddRange(Lookup(key).Except(sets));
                }
            }
        }

        return sets?.ToArray() ?? None;
    }

    private int[] Lookup(string form) =>
        _same.TryGetValue(form, out var meant) ? [.. Spelt(form).Union(Spelt(meant))] : Spelt(form);

    private int[] Spelt(string form)
    {
        _words.TryGetValue(form, out var found);
        List<int>? all = null;
        var prefixes = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(form.Length, _longestPrefix); length >= 2; length--)
        {
            if (prefixes.TryGetValue(form.AsSpan(0, length), out var more))
            {
                (all ??= [.. found ?? []]).AddRange(more);
            }
        }

        return (all ?? found)?.ToArray() ?? None;
    }

    private static void Add(Dictionary<string, List<int>> index, string form, int id)
    {
        if (!index.TryGetValue(form, out var ids))
        {
            index[form] = ids = [];
        }

        if (!ids.Contains(id))
        {
            ids.Add(id);
        }
    }

    /// <summary>A key with its first letter, which a misspelling keeps, and its last, which serves as well in a long one.</summary>
    private readonly record struct Key(char First, char Last, string Form);
}
