using System.Buffers;
using System.Text;

namespace CommunityBot.Content.Safety;

/// <summary>Cuts a message into what the classifier reads at a time, and that into words.</summary>
internal static class Passages
{
    private const int Longest = 320;
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?\n");

    /// <summary>The sentences of a normalised message, joined into windows short enough to be judged as one thought.</summary>
    public static IEnumerable<string> Of(string normalised)
    {
        var window = new StringBuilder(Longest);
        for (int from = 0, next; from < normalised.Length; from = next + 1)
        {
            next = normalised.AsSpan(from).IndexOfAny(Ends) is >= 0 and var length ? from + length : normalised.Length;
            if (next == from)
            {
                continue;
            }

            if (window.Length > 0 && window.Length + next - from > Longest)
            {
                yield return window.ToString();
                window.Clear();
            }

            window.Append(normalised, from, Math.Min(next - from, Longest * 2)).Append(' ');
        }

        if (window.Length > 0)
        {
            yield return window.ToString();
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
