namespace CommunityBot.Content.Safety;

/// <summary>Finds the few phrases that a message can possibly fit, by the rarest of the word sets that each needs.</summary>
internal sealed class PhraseIndex<T>
{
    /// <summary>The sets that some phrase has as its rarest, as bits: those of them that a message holds are found all at once.</summary>
    private readonly ulong[] _rarest;

    /// <summary>By set, where the phrases begin of which it is the rarest; they end where those of the next begin.</summary>
    private readonly int[] _from;

    /// <summary>For each phrase the two sets that are next rarest. Thousands are asked for in a message: they lie side by side, apart from the phrases.</summary>
    private readonly (int Second, int Third)[] _next;

    private readonly (Phrase Phrase, T Owner)[] _phrases;

    public PhraseIndex(IReadOnlyList<(Phrase Phrase, T Owner)> phrases)
    {
        var uses = phrases.SelectMany(p => p.Phrase.Needed).CountBy(set => set).ToDictionary();
        var sorted = phrases
            .Select(p => (Sets: p.Phrase.Needed.OrderBy(set => uses[set]).ToArray(), Entry: p))
            .OrderBy(p => p.Sets[0])
            .ToArray();
        int[] rarest = [.. sorted.Select(p => p.Sets[0])];
        _next = [.. sorted.Select(p => (p.Sets[Math.Min(1, p.Sets.Length - 1)], p.Sets[Math.Min(2, p.Sets.Length - 1)]))];
        _phrases = [.. sorted.Select(p => p.Entry)];
        _rarest = Bits.Of(rarest, rarest.LastOrDefault(-1) + 1);
        _from = new int[rarest.LastOrDefault(-1) + 2];
        foreach (var set in rarest)
        {
            _from[set + 1]++;
        }

        for (var set = 1; set < _from.Length; set++)
        {
            _from[set] += _from[set - 1];
        }
    }

    /// <summary>The phrases all of whose word sets occur in the message.</summary>
    public List<(Phrase Phrase, T Owner)> Candidates(Reading reading)
    {
        var candidates = new List<(Phrase Phrase, T Owner)>();
        foreach (var set in reading.Among(_rarest))
        {
            for (var i = _from[set]; i < _from[set + 1]; i++)
            {
                // Few hold both, so the phrase itself is seldom touched. Both are asked at once: which of the two is missing nobody can foretell, not even the processor.
                if ((reading.Holds(_next[i].Second) & reading.Holds(_next[i].Third)) && reading.HoldsAll(_phrases[i].Phrase.Needed))
                {
                    candidates.Add(_phrases[i]);
                }
            }
        }

        return candidates;
    }
}
