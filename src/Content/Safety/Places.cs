using System.Numerics;

namespace CommunityBot.Content.Safety;

/// <summary>
/// Where words of each set stand in a message: all places side by side, and the sets in the order in which they occur first.
/// A list for each of the two thousand sets that a long message touches was most of what reading it cost in memory.
/// </summary>
internal sealed class Places
{
    private readonly ulong[] _held;
    private readonly int[] _lower;
    private readonly Run[] _runs;
    private readonly int[] _all;

    /// <param name="words">The message's words, by their sets.</param>
    /// <param name="count">How many sets there are.</param>
    public Places(WordSets[] words, int count)
    {
        _held = Bits.For(count);
        foreach (var word in words)
        {
            Bits.Set(_held, word.All);
        }

        (_lower, var held) = Bits.Lower(_held);
        _runs = new Run[held];
        var places = 0;
        foreach (var word in words)
        {
            places += word.All.Length;
            foreach (var set in word.All)
            {
                RunOf(set).Room++;
            }
        }

        _all = new int[places];
        var free = 0;
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var set in words[at].All)
            {
                ref var run = ref RunOf(set);
                if (run.Length == 0)
                {
                    run.Start = free;
                    free += run.Room;
                }

                _all[run.Start + run.Length++] = at;
            }
        }
    }

    /// <summary>A word of the set occurs somewhere.</summary>
    public bool Holds(int set) => Bits.Has(_held, set);

    /// <summary>Where words of a set that occurs stand, in order.</summary>
    public ReadOnlySpan<int> Of(int set) => _all.AsSpan(RunOf(set).Start, RunOf(set).Length);

    /// <summary>Those of the sets that occur, in the order of their first word.</summary>
    public int[] Among(ulong[] sets)
    {
        var found = Bits.Both(_held, sets);
        Array.Sort(Array.ConvertAll(found, set => RunOf(set).Start), found);
        return found;
    }

    /// <summary>Kept for the sets that occur only, so a short message needs little room.</summary>
    private ref Run RunOf(int set) => ref _runs[_lower[set >> 6] + BitOperations.PopCount(_held[set >> 6] & ((1UL << (set & 63)) - 1))];

    private struct Run
    {
        public int Start, Length, Room;
    }
}
