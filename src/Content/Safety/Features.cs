using System.Text;

namespace CommunityBot.Content.Safety;

/// <summary>What the classifier sees of a message: which words, pairs of words and runs of 3 to 5 letters it holds, each hashed to a number.</summary>
internal static class Features
{
    public const int Buckets = 1 << 16;
    private const int LongestWindow = 320;

    /// <summary>So far apart two words may stand and still be seen together: "vill", three words, "dö".</summary>
    private const int Reach = 5;

    /// <summary>The sentences of a normalised message, joined into windows short enough to be judged as one thought.</summary>
    public static IEnumerable<string> Windows(string normalised)
    {
        var window = new StringBuilder();
        foreach (var sentence in normalised.Split(['.', '!', '?', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (window.Length > 0 && window.Length + sentence.Length > LongestWindow)
            {
                yield return window.ToString();
                window.Clear();
            }

            window.Append(sentence.AsSpan(0, Math.Min(sentence.Length, LongestWindow * 2))).Append(' ');
        }

        if (window.Length > 0)
        {
            yield return window.ToString();
        }
    }

    /// <summary>The distinct features of one window, in rising order.</summary>
    public static int[] Of(string window)
    {
        var words = Words(window);
        var concepts = new IReadOnlyList<string>[words.Count];
        var found = new HashSet<int>();
        for (var i = 0; i < words.Count; i++)
        {
            found.Add(Hash('w', words[i]));
            found.Add(Hash('b', (i == 0 ? "^" : words[i - 1]) + " " + words[i]));
            for (var j = Math.Max(0, i - Reach); j < i - 1; j++)
            {
                found.Add(Hash('s', words[j] + "~" + words[i]));
            }

            foreach (var concept in concepts[i] = Concepts.Of(words[i]))
            {
                found.Add(Hash('k', concept));
                for (var j = Math.Max(0, i - Reach); j < i; j++)
                {
                    foreach (var before in concepts[j])
                    {
                        found.Add(Hash('p', before + "~" + concept));
                    }
                }
            }

            var padded = $" {words[i]} ";
            for (var length = 4; length <= 5; length++)
            {
                for (var start = 0; start + length <= padded.Length; start++)
                {
                    found.Add(Hash('c', padded.AsSpan(start, length)));
                }
            }
        }

        var sorted = found.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    private static List<string> Words(string window)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in Spelling.Fold(window).Append(' '))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.IsDigit(c) ? '0' : c);
            }
            else if (c != '\'' && word.Length > 0)
            {
                words.Add(Spelling.Squeeze(word.ToString(), 2));
                word.Clear();
            }
        }

        return words;
    }

    /// <summary>FNV-1a, so that the same word has the same number on every machine and in every year.</summary>
    private static int Hash(char kind, ReadOnlySpan<char> text)
    {
        var hash = (2166136261u ^ kind) * 16777619u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (int)((hash ^ (hash >> 16)) & (Buckets - 1));
    }
}
