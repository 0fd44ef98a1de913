using System.Numerics;

namespace CommunityBot.Content.Safety;

/// <summary>Small numbers as bits, 64 to a word: asked for in no time, and read out in rising order without being sorted.</summary>
internal static class Bits
{
    /// <summary>Room for the numbers below <paramref name="count"/>.</summary>
    public static ulong[] For(int count) => new ulong[(count + 63) / 64];

    /// <summary>The numbers, all below <paramref name="count"/>.</summary>
    public static ulong[] Of(ReadOnlySpan<int> numbers, int count)
    {
        var bits = For(count);
        Set(bits, numbers);
        return bits;
    }

    public static void Set(Span<ulong> bits, int number) => bits[number >> 6] |= 1UL << (number & 63);

    public static void Set(Span<ulong> bits, ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
        {
            Set(bits, number);
        }
    }

    public static bool Has(ReadOnlySpan<ulong> bits, int number) => (bits[number >> 6] & (1UL << (number & 63))) != 0;

    /// <summary>How many numbers lie below the first of each word, and how many there are in all.</summary>
    public static (int[] Lower, int All) Lower(ReadOnlySpan<ulong> bits)
    {
        var lower = new int[bits.Length];
        var all = 0;
        for (var at = 0; at < bits.Length; at++)
        {
            lower[at] = all;
            all += BitOperations.PopCount(bits[at]);
        }

        return (lower, all);
    }

    /// <summary>The numbers in rising order.</summary>
    public static int[] Rising(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
        {
            count += BitOperations.PopCount(word);
        }

        var rising = new int[count];
        for (int at = 0, next = 0; at < bits.Length; at++)
        {
            for (var word = bits[at]; word != 0; word &= word - 1)
            {
                rising[next++] = (at << 6) + BitOperations.TrailingZeroCount(word);
            }
        }

        return rising;
    }

    /// <summary>The numbers that both hold, in rising order; one may have room for more than the other.</summary>
    public static int[] Both(ReadOnlySpan<ulong> some, ReadOnlySpan<ulong> others)
    {
        Span<ulong> both = stackalloc ulong[Math.Min(some.Length, others.Length)];
        for (var at = 0; at < both.Length; at++)
        {
            both[at] = some[at] & others[at];
        }

        return Rising(both);
    }
}
