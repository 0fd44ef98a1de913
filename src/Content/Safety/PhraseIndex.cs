namespace CommunityBot.Content.Safety;

/// <summary>Finds the few phrases that a message can possibly fit, by the rarest of the word sets that each needs.</summary>
internal sealed class PhraseIndex<T>
{
    /// <summary>By set; null where no phrase has it as its rarest. An array, because it is asked for every set of every message.</summary>
    private readonly Bucket?[] _byRarest;

    public PhraseIndex(IReadOnlyList<(Phrase Phrase, T Owner)> phrases)
    {
        var uses = phrases.SelectMany(p => p.Phrase.Needed).CountBy(set => set).ToDictionary();
        _byRarest = new Bucket?[uses.Keys.Append(-1).Max() + 1];
        foreach (var bucket in phrases
            .Select(p => (Sets: p.Phrase.Needed.OrderBy(set => uses[set]).ToArray(), p.Phrase, p.Owner))
            .GroupBy(p => p.Sets[0]))
        {
            _byRarest[bucket.Key] = new Bucket(
                [.. bucket.Select(p => new Rarest(p.Sets.ElementAtOrDefault(1, p.Sets[0]), p.Sets.ElementAtOrDefault(2, p.Sets[0])))],
                [.. bucket.Select(p => (p.Phrase, p.Owner))]);
        }
    }

    /// <summary>The phrases all of whose word sets occur in the message.</summary>
    public IEnumerable<(Phrase Phrase, T Owner)> Candidates(Reading reading)
    {
        foreach (var set in reading.Present)
        {
            if (set >= _byRarest.Length || _byRarest[set] is not { } bucket)
            {
                continue;
            }

            for (var i = 0; i < bucket.Next.Length; i++)
            {
                // Tens of thousands of phrases pass here and few get further: what decides lies side by side, and the phrase itself isn't touched.
                if (reading.Holds(bucket.Next[i].Second) && reading.Holds(bucket.Next[i].Third) && reading.HoldsAll(bucket.Phrases[i].Phrase.Needed))
                {
                    yield return bucket.Phrases[i];
                }
            }
        }
    }

    /// <summary>The two sets that are next rarest.</summary>
    private readonly record struct Rarest(int Second, int Third);

    /// <summary>The phrases of one rarest set, and beside them the next rarest of each.</summary>
    private sealed record Bucket(Rarest[] Next, (Phrase Phrase, T Owner)[] Phrases);
}

internal static class OrDefault
{
    /// <summary>The element at a place, or another where the array is shorter.</summary>
    public static int ElementAtOrDefault(this int[] all, int at, int otherwise) => at < all.Length ? all[at] : otherwise;
}
