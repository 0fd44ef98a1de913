using System.Text;

namespace CommunityBot.Content.Safety;

/// <summary>Cuts a message into what the classifier reads at a time, and that into words.</summary>
internal static class Passages
{
    private const int Longest = 320;

    /// <summary>The sentences of a normalised message, joined into windows short enough to be judged as one thought.</summary>
    public static IEnumerable<string> Of(string normalised)
    {
        var window = new StringBuilder();
        foreach (var sentence in normalised.Split(['.', '!', '?', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (window.Length > 0 && window.Length + sentence.Length > Longest)
            {
                yield return window.ToString();
                window.Clear();
            }

            window.Append(sentence.AsSpan(0, Math.Min(sentence.Length, Longest * 2))).Append(' ');
        }

        if (window.Length > 0)
        {
            yield return window.ToString();
        }
    }

    /// <summary>The window's words one after the other, without Swedish dots, digits all alike, at most two of a letter in a row; and where each ends.</summary>
    public static (char[] Letters, List<int> Ends) Words(string window)
    {
        var letters = new char[window.Length];
        var ends = new List<int>();
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

        return (letters[..at], ends);
    }
}
