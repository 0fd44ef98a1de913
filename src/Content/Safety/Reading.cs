namespace CommunityBot.Content.Safety;

/// <summary>A message's tokens with the word sets that each belongs to.</summary>
internal sealed class Reading
{
    private readonly List<Token> _tokens;
    private readonly WordSets[] _sets;
    private readonly Places _places;
    private readonly int _filler;
    private readonly int _joint;

    public Reading(List<Token> tokens, MetWords met, int filler, int joint)
    {
        (_tokens, _filler, _joint) = (tokens, filler, joint);
        _sets = new WordSets[tokens.Count];
        for (var i = 0; i < _sets.Length; i++)
        {
            _sets[i] = met.SetsOf(tokens[i].Form);
        }

        _places = new Places(_sets, met.SetCount);
    }

    public int Count => _tokens.Count;

    public Token this[int at] => _tokens[at];

    public bool Has(int at, int set) => _sets[at].Has(set);

    /// <summary>Where words of a set that occurs stand, in order.</summary>
    public ReadOnlySpan<int> Places(int set) => _places.Of(set);

    /// <summary>Those of the sets that occur, in the order of their first word.</summary>
    public int[] Among(ulong[] sets) => _places.Among(sets);

    /// <summary>A word of the set occurs somewhere.</summary>
    public bool Holds(int set) => _places.Holds(set);

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
