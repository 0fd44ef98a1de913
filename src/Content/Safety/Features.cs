using System.Runtime.InteropServices;

namespace CommunityBot.Content.Safety;

/// <summary>
/// What the classifier sees of a passage, each thing hashed to a number: words, their beginnings, runs of words, pairs of near words, what stands under a "not",
/// runs of 3 to 5 letters, the word classes of the rules, the length, and which idioms and concerns the rules found.
/// </summary>
internal static class Features
{
    public const int Buckets = 1 << 19;

    /// <summary>Runs of letters are numbered below this, then words and their runs, what stands near what, and what the rules found. Each sort weighs as much however many there are.</summary>
    public const int Letters = 1 << 18, Words = Letters + (1 << 17), Near = Buckets - (1 << 11);

    /// <summary>Where each sort ends, and how much it weighs.</summary>
    public static readonly (int End, double Weight)[] Sorts = [(Letters, 1), (Words, 1), (Near, 1), (Buckets, 0.5)];

    /// <summary>So far apart two words may stand and still be seen together: "vill", three words, "dö".</summary>
    private const int Reach = 5;

    /// <summary>Longer words are also seen by their beginning: "begravning", "begravningen", "begravningskläder".</summary>
    private const int Beginning = 5;

    /// <summary>So many words after a "not" are seen as negated.</summary>
    private const int NegationReach = 3;

    private static readonly HashSet<string> Negators =
    [
        "inte", "int", "itne", "ej", "icke", "aldrig", "ingen", "inget", "inga", "ingenting", "slippa", "slipper", "utan",
        "not", "never", "no", "dont", "cant", "wont", "nobody", "nothing", "without", "didnt", "isnt", "doesnt",
    ];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Negates = Negators.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The distinct features of one window, in rising order.</summary>
    /// <param name="window">Normalised.</param>
    /// <param name="marks">Names of what the rules found in the message.</param>
    public static int[] Of(string window, IReadOnlyList<string> marks)
    {
        Span<ulong> found = stackalloc ulong[Buckets / 64];
        Find(window, marks, found);
        return Bits.Rising(found);
    }

    /// <summary>The same as bits, which is how they are found: thousands are, and sorting them would take longer than all the rest.</summary>
    /// <param name="window">Normalised.</param>
    /// <param name="marks">Names of what the rules found in the message.</param>
    /// <param name="found">Empty, with room for all <see cref="Buckets"/>.</param>
    public static void Find(string window, IReadOnlyList<string> marks, Span<ulong> found)
    {
        var (letters, ends) = Passages.Words(window);
        var words = new WordSeen[ends.Count];
        var concepts = new List<uint>(ends.Count * 2);
        var negated = 0;
        for (int i = 0, from = 0; i < words.Length; from = ends[i++])
        {
            var word = letters.AsSpan(from, ends[i] - from);
            var first = concepts.Count;
            Concepts.Collect(word, concepts);
            var seen = words[i] = new WordSeen(Hash('w', word), Hash('h', word.Length > Beginning ? word[..Beginning] : word), first, concepts.Count);
            Add(found, seen.Whole, Letters, Words);
            Add(found, seen.Start, Letters, Words);
            Pairs(found, words, CollectionsMarshal.AsSpan(concepts), i);
            Add(found, Join('b', i == 0 ? 0 : words[i - 1].Whole, seen.Whole), Letters, Words);
            if (i > 1)
            {
                Add(found, Join('t', Join('t', words[i - 2].Start, words[i - 1].Start), seen.Start), Letters, Words);
            }

            if (negated > 0)
            {
                Add(found, Join('n', 0, seen.Start));
                negated--;
            }

            negated = Negates.Contains(word) ? NegationReach : negated;
            Runs(found, word);
        }

        if (words.Length > 0)
        {
            Add(found, Join('e', words[^1].Whole, 0));
        }

        Add(found, Join('l', (uint)(words.Length switch { < 4 => 0, < 8 => 1, < 14 => 2, < 24 => 3, _ => 4 }), 0));
        foreach (var mark in marks)
        {
            Add(found, Hash('m', mark), Near, Buckets);
        }
    }

    /// <summary>FNV-1a, so that the same name has the same number on every machine and in every year.</summary>
    public static uint NumberOf(ReadOnlySpan<char> name) => Hash('k', name);

    private static void Pairs(Span<ulong> found, WordSeen[] words, ReadOnlySpan<uint> concepts, int i)
    {
        var seen = words[i];
        var own = concepts[seen.First..seen.Last];
        for (var j = Math.Max(0, i - Reach); j < i; j++)
        {
            if (j < i - 1)
            {
                Add(found, Join('s', words[j].Start, seen.Start));
            }

            foreach (var concept in own)
            {
                Add(found, Join('q', words[j].Start, concept));
                foreach (var before in concepts[words[j].First..words[j].Last])
                {
                    Add(found, Join('p', before, concept));
                }
            }

            foreach (var before in concepts[words[j].First..words[j].Last])
            {
                Add(found, Join('r', before, seen.Start));
            }
        }

        foreach (var concept in own)
        {
            Add(found, concept);
        }
    }

    /// <summary>Runs of three to five letters, the word's borders counted as letters.</summary>
    private static void Runs(Span<ulong> found, ReadOnlySpan<char> word)
    {
        for (var start = -1; start < word.Length - 1; start++)
        {
            var hash = Begin('c');
            for (var length = 1; length <= 5 && start + length <= word.Length + 1; length++)
            {
                var at = start + length - 1;
                hash = Mix(hash, at < 0 || at >= word.Length ? ' ' : word[at]);
                if (length >= 2)
                {
                    Bits.Set(found, (int)((hash ^ (hash >> 15)) & (Letters - 1)));
                }
            }
        }
    }

    private static void Add(Span<ulong> found, uint hash, int from = Words, int to = Near) => Bits.Set(found, from + (int)((hash ^ (hash >> 15)) % (uint)(to - from)));

    private static uint Begin(char kind) => Mix(2166136261u, kind);

    private static uint Mix(uint hash, char c) => (hash ^ c) * 16777619u;

    private static uint Hash(char kind, ReadOnlySpan<char> text)
    {
        var hash = Begin(kind);
        foreach (var c in text)
        {
            hash = Mix(hash, c);
        }

        return hash;
    }

    private static uint Join(char kind, uint first, uint second)
    {
        var hash = (Begin(kind) ^ first) * 2654435761u;
        hash ^= hash >> 16;
        hash = (hash ^ second) * 2246822519u;
        return hash ^ (hash >> 13);
    }

    /// <summary>A word's numbers, and where its classes' numbers stand in the list of all.</summary>
    private readonly record struct WordSeen(uint Whole, uint Start, int First, int Last);
}
