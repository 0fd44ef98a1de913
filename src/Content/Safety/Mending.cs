using System.Collections.Frozen;
using System.Text;

namespace CommunityBot.Content.Safety;

/// <summary>A second reading of a message: spaced letters joined, words written together taken apart, split words made whole.</summary>
internal static class Mending
{
    private const int LongestGlued = 60;

    /// <summary>A message of more words is read again only where something was mended: the rest has been read already.</summary>
    private const int Long = 150;

    /// <summary>Words of one or two letters that people do write together with others; any other pair of letters takes ordinary words apart ("mar-sh-als").</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Shortest = ((string[])
    [
        "i", "på", "pa", "av", "är", "ar", "så", "sa", "nu", "om", "en", "ej", "dö", "do", "du", "vi", "ni", "de", "ja", "få", "fa", "gå", "ga", "va",
        "at", "to", "me", "my", "of", "be", "in", "it", "is", "go", "an", "am", "im", "no", "so",
    ]).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A shorter word is not two ("bil-den"), unless one of them is the gravest.</summary>
    private const int ShortestPair = 8;

    /// <summary>The mended tokens, or null when there was nothing to mend.</summary>
    public static List<Token>? Mend(List<Token> tokens, Lexicon lexicon)
    {
        var mended = new List<Token>(tokens.Count * 5 / 4); // Words that are taken apart become more.
        var changed = new HashSet<int>();
        for (var i = 0; i < tokens.Count;)
        {
            var next = SpacedOut(tokens, i, lexicon, mended);
            if (next == i)
            {
                next = Pair(tokens, i, lexicon, mended);
            }

            if (next == i && Glued(tokens[i].Form, lexicon) is { } parts)
            {
                mended.AddRange(parts.Select(part => tokens[i] with { Form = part }));
                next = i + 1;
            }

            if (next == i)
            {
                mended.Add(tokens[i++]);
                continue;
            }

            changed.Add(tokens[i].Sentence);
            i = next;
        }

        if (changed.Count == 0)
        {
            return null;
        }

        if (mended.Count > Long)
        {
            mended.RemoveAll(token => !changed.Contains(token.Sentence) && !changed.Contains(token.Sentence - 1) && !changed.Contains(token.Sentence + 1));
        }

        return mended;
    }

    private static int SpacedOut(List<Token> tokens, int start, Lexicon lexicon, List<Token> into)
    {
        var end = start;
        while (end < tokens.Count && tokens[end].Form.Length == 1 && end - start < LongestGlued)
        {
            end++;
        }

        if (end - start < 2 || Joined(tokens, start, end, lexicon) is not { Count: > 0 } parts)
        {
            return start;
        }

        into.AddRange(parts);
        return end;
    }

    /// <summary>The words that single letters make, those that are known or made up of known ones.</summary>
    private static List<Token> Joined(List<Token> tokens, int start, int end, Lexicon lexicon)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            if (tokens[i].WideGap && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            word.Append(tokens[i].Form);
        }

        words.Add(word.ToString());
        return [.. words.SelectMany(w => lexicon.IsWord(w) || lexicon.IsKey(w) ? [w] : Glued(w, lexicon) ?? []).Select(part => tokens[start] with { Form = part })];
    }

    private static int Pair(List<Token> tokens, int i, Lexicon lexicon, List<Token> into)
    {
        if (i + 1 >= tokens.Count || tokens[i].Form.Length < 2 || tokens[i].Form.Length + tokens[i + 1].Form.Length > LongestGlued)
        {
            return i;
        }

        var (first, second) = (tokens[i].Form, tokens[i + 1].Form);
        Span<char> both = stackalloc char[first.Length + second.Length];
        first.CopyTo(both);
        second.CopyTo(both[first.Length..]);
        if (!lexicon.IsKey(both))
        {
            return i;
        }

        into.Add(tokens[i] with { Form = both.ToString() });
        return i + 2;
    }

    /// <summary>The fewest known words that make up the whole of what was written, or null.</summary>
    private static List<string>? Glued(string written, Lexicon lexicon)
    {
        if (written.Length is < 6 or > LongestGlued || lexicon.IsWord(written) || lexicon.IsKey(written))
        {
            return null;
        }

        Span<int> fewest = stackalloc int[written.Length + 1];
        Span<int> from = stackalloc int[written.Length + 1];
        for (var end = 1; end <= written.Length; end++)
        {
            fewest[end] = int.MaxValue;
            for (var start = Math.Max(0, end - 16); start < end; start++)
            {
                var length = end - start;
                if (fewest[start] < int.MaxValue && fewest[start] + 1 < fewest[end]
                    && (length > 2 || Shortest.Contains(written.AsSpan(start, length))) && lexicon.IsWord(written.AsSpan(start, length)))
                {
                    (fewest[end], from[end]) = (fewest[start] + 1, start);
                }
            }
        }

        if (fewest[written.Length] is int.MaxValue or < 2)
        {
            return null;
        }

        var parts = new List<string>();
        for (var end = written.Length; end > 0; end = from[end])
        {
            parts.Insert(0, written[from[end]..end]);
        }

        if (parts[^1] is "en" or "ens" or "er" or "or")
        {
            return null; // An ending, as in "går-dag-ens".
        }

        return parts.Count > 2 || written.Length >= ShortestPair || parts.Contains("dö") ? parts : null;
    }
}
