using System.Globalization;
using CommunityBot.Content.TimeWords;

namespace CommunityBot.Content.Understanding.Told;

/// <summary>
/// What tells a plan from a time that is only told, each thing hashed to a number: the words around the time, their beginnings and endings (tense), what stands next to what,
/// how the message begins, what sort of time it is, how long the message is, and which <see cref="Turns"/> the rules hear. The time itself is one word, whichever day it is.
/// </summary>
internal static class Clues
{
    public const int Buckets = 1 << 17;

    private const string Time = "@", Number = "0", Edge = "|";

    /// <summary>Longer words are also seen by their beginning and by their ending.</summary>
    private const int Beginning = 5, Ending = 3;

    /// <summary>The distinct clues of a message, in rising order.</summary>
    public static int[] Of(string text, TimeReading reading)
    {
        var words = Words(text, reading);
        var found = new SortedSet<int>();
        void Add(char sort, string first, string second = "") => found.Add(NumberOf(sort, first, second));
        for (var at = 1; at < words.Count; at++)
        {
            var word = words[at];
            Add('b', words[at - 1], word);
            if (word.Length >= Beginning)
            {
                Add('p', word[..Beginning]);
                Add('s', word[^Ending..]);
            }

            if (word != Time)
            {
                Add('w', word);
                var edged = $" {word} ";
                for (var from = 0; from + 4 <= edged.Length; from++)
                {
                    Add('c', edged.Substring(from, 4));
                }
            }

            for (var before = Math.Max(0, at - 4); before < at - 1; before++)
            {
                Add('q', Start(words[before]), Start(word));
            }
        }

        Add('f', words[1]);
        Add('g', words[1], words[Math.Min(2, words.Count - 1)]);
        if (reading.Kind != TimeKind.None)
        {
            Add('k', reading.Kind.ToString(), reading.HasTime ? "clock" : "");
        }

        Add('n', Math.Min(words.Count / 4, 6).ToString(CultureInfo.InvariantCulture));
        string[] turns = [.. Turns.In(text, reading)];
        foreach (var turn in turns)
        {
            Add('z', turn);
            foreach (var other in turns)
            {
                if (string.CompareOrdinal(turn, other) < 0)
                {
                    Add('y', turn, other);
                }
            }
        }

        return [.. found];
    }

    /// <summary>How many words and numbers stand beside the time.</summary>
    public static int WordsBeside(string text, TimeReading reading) => Words(text, reading).Count(static word => word != Time && (word == Number || char.IsLetter(word[0])));

    private static string Start(string word) => word.Length > Beginning ? word[..Beginning] : word;

    private static List<string> Words(string text, TimeReading reading)
    {
        var words = new List<string> { Edge };
        var end = reading.MatchedStart + reading.MatchedLength;
        foreach (var token in Tokens.Cut(text))
        {
            if (token.Start < end && token.End > reading.MatchedStart)
            {
                if (words[^1] != Time)
                {
                    words.Add(Time);
                }
            }
            else if (token.Kind != TokenKind.Symbol || token.Folded is "?" or "!" or "." or "," or ":")
            {
                words.Add(token.Kind == TokenKind.Number ? Number : token.Folded);
            }
        }

        words.Add(Edge);
        return words;
    }

    /// <summary>FNV-1a, so that a clue has the same number on every machine and in every year.</summary>
    private static int NumberOf(char sort, string first, string second)
    {
        var hash = (2166136261u ^ sort) * 16777619u;
        foreach (var c in first)
        {
            hash = (hash ^ c) * 16777619u;
        }

        hash = (hash ^ ' ') * 16777619u;
        foreach (var c in second)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (int)((hash ^ (hash >> 15)) & (Buckets - 1));
    }
}
