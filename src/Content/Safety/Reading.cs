namespace CommunityBot.Content.Safety;

/// <summary>A message's tokens with the word sets that each belongs to.</summary>
internal sealed class Reading
{
    private readonly List<Token> _tokens;
    private readonly int[][] _sets;
    private readonly List<int>?[] _places;
    private readonly List<int> _present = [];
    private readonly int _filler;
    private readonly int _joint;

    public Reading(List<Token> tokens, Lexicon lexicon, int filler, int joint)
    {
        (_tokens, _filler, _joint) = (tokens, filler, joint);
        _sets = new int[tokens.Count][];
        _places = new List<int>?[lexicon.Count];
        var known = new Dictionary<string, int[]>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!known.TryGetValue(tokens[i].Form, out var sets))
            {
                known[tokens[i].Form] = sets = lexicon.Resolve(tokens[i].Form);
            }

            _sets[i] = sets;
            foreach (var set in sets)
            {
                if (_places[set] is not { } places)
                {
                    _places[set] = places = [];
                    _present.Add(set);
                }

                places.Add(i);
            }
        }
    }

    public int Count => _tokens.Count;

    /// <summary>The word sets that occur, in the order of their first word.</summary>
    public IReadOnlyList<int> Present => _present;

    public Token this[int at] => _tokens[at];

    public bool Has(int at, int set) => Array.IndexOf(_sets[at], set) >= 0;

    /// <summary>Where words of the set stand, in order.</summary>
    public IReadOnlyList<int> Places(int set) => _places[set] ?? (IReadOnlyList<int>)[];

    public bool HoldsAll(int[] sets)
    {
        foreach (var set in sets)
        {
            if (_places[set] is null)
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
