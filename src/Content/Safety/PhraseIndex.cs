namespace CommunityBot.Content.Safety;

/// <summary>Finds the few phrases that a message can possibly fit, by the rarest of the word sets that each needs.</summary>
internal sealed class PhraseIndex<T>
{
    private readonly Dictionary<int, List<(Phrase Phrase, T Owner)>> _byRarest = [];

    public PhraseIndex(IReadOnlyList<(Phrase Phrase, T Owner)> phrases)
    {
        var uses = phrases.SelectMany(p => p.Phrase.Needed).CountBy(set => set).ToDictionary();
        foreach (var entry in phrases)
        {
            var rarest = entry.Phrase.Needed.MinBy(set => uses[set]);
            if (!_byRarest.TryGetValue(rarest, out var bucket))
            {
                _byRarest[rarest] = bucket = [];
            }

            bucket.Add(entry);
        }
    }

    /// <summary>The phrases all of whose word sets occur in the message.</summary>
    public IEnumerable<(Phrase Phrase, T Owner)> Candidates(Reading reading)
    {
        foreach (var set in reading.Present)
        {
            if (_byRarest.TryGetValue(set, out var bucket))
            {
                foreach (var entry in bucket)
                {
                    if (reading.HoldsAll(entry.Phrase.Needed))
                    {
                        yield return entry;
                    }
                }
            }
        }
    }
}
