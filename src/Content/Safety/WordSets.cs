namespace CommunityBot.Content.Safety;

/// <summary>The sets of one word: as a list, and where they are many as bits, because a phrase asks thousands of times whether a word is in one.</summary>
internal readonly struct WordSets
{
    /// <summary>So few are searched as fast as a bit is found, and most words are in few: bits for each of them would fill the memory.</summary>
    private const int Few = 16;

    private readonly ulong[]? _bits;

    /// <param name="all">The sets' numbers.</param>
    /// <param name="count">How many sets there are.</param>
    public WordSets(int[] all, int count)
    {
        All = all;
        _bits = all.Length <= Few ? null : Bits.Of(all, count);
    }

    public int[] All { get; }

    public bool Has(int set) => _bits is null ? All.Contains(set) : Bits.Has(_bits, set);
}
