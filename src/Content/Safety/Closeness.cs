namespace CommunityBot.Content.Safety;

/// <summary>How far two spellings of a long word may lie apart.</summary>
internal static class Closeness
{
    private const int Two = 2;

    /// <summary>At most two letters added, lost, changed, or neighbours swapped.</summary>
    public static bool WithinTwo(string written, string meant)
    {
        if (Math.Abs(written.Length - meant.Length) > Two)
        {
            return false;
        }

        // Three rows of the table of distances: the one before last is needed for a swap.
        Span<int> rows = stackalloc int[3 * (meant.Length + 1)];
        var width = meant.Length + 1;
        for (var j = 0; j < width; j++)
        {
            rows[j] = j;
        }

        for (var i = 1; i <= written.Length; i++)
        {
            Span<int> now = rows.Slice(i % 3 * width, width), last = rows.Slice((i + 2) % 3 * width, width), before = rows.Slice((i + 1) % 3 * width, width);
            var least = now[0] = i;
            for (var j = 1; j < width; j++)
            {
                var changed = last[j - 1] + (written[i - 1] == meant[j - 1] ? 0 : 1);
                var best = Math.Min(changed, Math.Min(last[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && written[i - 1] == meant[j - 2] && written[i - 2] == meant[j - 1])
                {
                    best = Math.Min(best, before[j - 2] + 1);
                }

                now[j] = best;
                least = Math.Min(least, best);
            }

            if (least > Two)
            {
                return false;
            }
        }

        return rows.Slice(written.Length % 3 * width, width)[^1] <= Two;
    }
}
