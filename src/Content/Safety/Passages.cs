using System.Buffers;

namespace CommunityBot.Content.Safety;

/// <summary>Cuts a message into what the classifier reads at a time, and that into words.</summary>
internal static class Passages
{
    private const int Longest = 320;
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?\n");

    /// <summary>The sentences of a normalised message, joined into windows short enough to be judged as one thought; and each sentence of a window that holds several.</summary>
    public static IEnumerable<(string Text, bool IsWhole)> Of(string normalised)
    {
        var window = new List<string>();
        foreach (var sentence in Sentences(normalised))
        {
            if (window.Count > 0 && window.Sum(one => one.Length + 1) + sentence.Length > Longest)
            {
                foreach (var passage in Both(window))
                {
                    yield return passage;
                }

                window.Clear();
            }

            window.Add(sentence);
        }

        foreach (var passage in Both(window))
        {
            yield return passage;
        }
    }

    private static IEnumerable<(string Text, bool IsWhole)> Both(List<string> window) =>
    [
        .. window.Count > 0 ? [(string.Join(' ', window) + ' ', true)] : Array.Empty<(string, bool)>(),
        .. window.Count > 1 ? window.Select(sentence => (sentence, false)) : [],
    ];

    /// <summary>The sentences of a normalised message; of a very long one the beginning.</summary>
    private static IEnumerable<string> Sentences(string normalised)
    {
        for (int from = 0, next; from < normalised.Length; from = next + 1)
        {
            next = normalised.AsSpan(from).IndexOfAny(Ends) is >= 0 and var length ? from + length : normalised.Length;
            if (next > from)
            {
                yield return normalised.Substring(from, Math.Min(next - from, Longest * 2));
            }
        }
    }

    /// <summary>The window's words one after the other, without Swedish dots, digits all alike, at most two of a letter in a row; and where each ends; what follows the last is nothing.</summary>
    public static (char[] Letters, List<int> Ends) Words(string window)
    {
        var letters = new char[window.Length];
        var ends = new List<int>(window.Length / 4);
        int at = 0, from = 0;
        foreach (var raw in window)
        {
            if (char.IsLetterOrDigit(raw))
            {
                var c = raw switch { 'å' or 'ä' => 'a', 'ö' => 'o', >= '0' and <= '9' => '0', _ => raw };
                if (at - from < 2 || letters[at - 1] != c || letters[at - 2] != c)
                {
                    letters[at++] = c;
                }
            }
            else if (raw != '\'' && at > from)
            {
                ends.Add(from = at);
            }
        }

        if (at > from)
        {
            ends.Add(at);
        }

        return (letters, ends);
    }
}
