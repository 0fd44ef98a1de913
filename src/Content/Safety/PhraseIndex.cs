namespace CommunityBot.Content.Safety;

/// <summary>Finds the few phrases that a message can possibly fit, by the rarest of the word sets that each needs.</summary>
internal sealed class PhraseIndex<T>
{
    private readonly Dictionary<int, Entry[]> _byRarest;

    public PhraseIndex(IReadOnlyList<(Phrase Phrase, T Owner)> phrases)
    {
        var uses = phrases.SelectMany(p => p.Phrase.Needed).CountBy(set => set).ToDictionary();
        _byRarest = phrases
            .Select(p => (Sets: p.Phrase.Needed.OrderBy(set => uses[set]).ToArray(), p.Phrase, p.Owner))
            .GroupBy(p => p.Sets[0], p => new Entry(p.Sets.ElementAtOrDefault(1, p.Sets[0]), p.Sets.ElementAtOrDefault(2, p.Sets[0]), p.Phrase, p.Owner))
            .ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The phrases all of whose word sets occur in the message.</summary>
    public IEnumerable<(Phrase Phrase, T Owner)> Candidates(Reading reading)
    {
        foreach (var set in reading.Present)
        {
            if (!_byRarest.TryGetValue(set, out var bucket))
            {
                continue;
            }

            for (var i = 0; i < bucket.Length; i++)
            {
                // Tens of thousands of phrases pass here and few get further: what decides lies side by side, and the phrase itself isn't touched.
                if (reading.Holds(bucket[i].Second) && reading.Holds(bucket[i].Third) && reading.HoldsAll(bucket[i].Phrase.Needed))
                {
                    yield return (bucket[i].Phrase, bucket[i].Owner);
                }
            }
        }
    }

    /// <summary>A phrase beside the two sets that are next rarest.</summary>
    private readonly record struct Entry(int Second, int Third, Phrase Phrase, T Owner);
}

internal static class OrDefault
{
    /// <summary>The element at a place, or another where the array is shorter.</summary>
    public static int ElementAtOrDefault(this int[] all, int at, int otherwise) => at < all.Length ? all[at] : otherwise;
}
