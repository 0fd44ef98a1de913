namespace CommunityBot.Content.Safety;

/// <summary>A message's tokens with the word sets that each belongs to.</summary>
internal sealed class Reading
{
    private readonly List<Token> _tokens;
    private readonly WordSets[] _sets;
    private readonly List<int>?[] _places;
    private readonly List<int> _present = [];
    private readonly ulong[] _held;
    private readonly int _filler;
    private readonly int _joint;

    public Reading(List<Token> tokens, Lexicon lexicon, int filler, int joint)
    {
        (_tokens, _filler, _joint) = (tokens, filler, joint);
        _sets = new WordSets[tokens.Count];
        _places = new List<int>?[lexicon.Count];
        _held = new ulong[(lexicon.Count + 63) / 64];
        var known = new Dictionary<string, WordSets>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!known.TryGetValue(tokens[i].Form, out var sets))
            {
                known[tokens[i].Form] = sets = lexicon.SetsOf(tokens[i].Form);
            }

            _sets[i] = sets;
            foreach (var set in sets.All)
            {
                if (_places[set] is not { } places)
                {
                    _places[set] = places = [];
                    _present.Add(set);
                    _held[set >> 6] |= 1UL << (set & 63);
                }

                places.Add(i);
            }
        }
    }

    public int Count => _tokens.Count;

    /// <summary>The word sets that occur, in the order of their first word.</summary>
    public IReadOnlyList<int> Present => _present;

    public Token this[int at] => _tokens[at];

    public bool Has(int at, int set) => _sets[at].Has(set);

    /// <summary>Where words of the set stand, in order.</summary>
    public IReadOnlyList<int> Places(int set) => _places[set] ?? (IReadOnlyList<int>)[];

    /// <summary>A word of the set occurs somewhere.</summary>
    public bool Holds(int set) => (_held[set >> 6] & (1UL << (set & 63))) != 0;

    public bool HoldsAll(int[] sets)
    {
        foreach (var set in sets)
        {
            if (!Holds(set))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Nothing but small words stand between here and the beginning of the clause, or an "and" that stands for one.</summary>
    public bool OpensClause(int at)
    {
        for (var i = at - 1; i >= 0 && _tokens[i].Clause == _tokens[Math.Min(at, Count - 1)].Clause; i--)
        {
            if (Has(i, _joint))
            {
                break;
            }

            if (!Has(i, _filler))
            {
                return false;
            }
        }

        return at < Count;
    }

    /// <summary>Nothing but small words and pictures stand between here and the end of the sentence.</summary>
    public bool ClosesSentence(int at)
    {
        for (var i = at; i < Count && at > 0 && _tokens[i].Clause == _tokens[at - 1].Clause; i++)
        {
            if (!Has(i, _filler) && _tokens[i].Form[0] != ':')
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>The sets of one word: as a list, and as bits, because a phrase asks thousands of times whether a word is in one.</summary>
internal readonly struct WordSets
{
    private readonly ulong[] _bits;

    /// <param name="all">The sets' numbers.</param>
    /// <param name="count">How many sets there are.</param>
    public WordSets(int[] all, int count)
    {
        All = all;
        _bits = all.Length == 0 ? [] : new ulong[(count + 63) / 64];
        foreach (var set in all)
        {
            _bits[set >> 6] |= 1UL << (set & 63);
        }
    }

    public int[] All { get; }

    public bool Has(int set) => _bits.Length != 0 && (_bits[set >> 6] & (1UL << (set & 63))) != 0;
}
