namespace CommunityBot.Content.TimeWords;

/// <summary>Whether two words differ by one letter: wrong, missing, extra or swapped with its neighbour. The first letter must be right, or swapped.</summary>
internal static class OneSlip
{
    public static bool Apart(string typed, string right)
    {
        if (Math.Abs(typed.Length - right.Length) > 1)
        {
            return false;
        }

        var first = 0;
        while (first < typed.Length && first < right.Length && typed[first] == right[first])
        {
            first++;
        }

        if (first == 0)
        {
            return typed.Length == right.Length && Swapped(typed, right, 0);
        }

        if (typed.Length == right.Length)
        {
            return Same(typed, first + 1, right, first + 1) || Swapped(typed, right, first);
        }

        return typed.Length < right.Length
            ? Same(typed, first, right, first + 1)
            : Same(typed, first + 1, right, first);
    }

    private static bool Swapped(string typed, string right, int at) => at + 1 < typed.Length
        && typed[at] == right[at + 1] && typed[at + 1] == right[at] && Same(typed, at + 2, right, at + 2);

    private static bool Same(string one, int from, string other, int otherFrom) =>
        one.AsSpan(from).SequenceEqual(other.AsSpan(otherFrom));
}
