namespace CommunityBot.Content.Finding;

/// <summary>
/// For a word nobody has taught us: the nearest known one, if it is one slip away (two in a word of eight letters or more) or sounds the
/// same. A known word is never changed. Known words are kept under each form with one letter left out, so a look-up costs a handful of probes.
/// </summary>
internal sealed class SpellingGuess
{
    private const int Shortest = 4;
    private const int LongEnoughForTwo = 8;
    private readonly Dictionary<string, int> _known = [];
    private readonly Dictionary<string, List<string>> _nearly = [];
    private readonly Dictionary<string, List<string>> _alike = [];

    /// <param name="words">Every word of the phrases, as often as it is used: among equally near words the commoner wins.</param>
    public SpellingGuess(IEnumerable<string> words)
    {
        foreach (var (word, uses) in words.Where(word => word.Length >= Shortest).CountBy(word => word))
        {
            var folded = PlainWords.Fold(word);
            _known[folded] = _known.GetValueOrDefault(folded) + uses;
            Put(_alike, SoundOf.Word(word), folded);
        }

        foreach (var word in _known.Keys)
        {
            foreach (var shorter in WithOneLeftOut(word).Append(word))
            {
                Put(_nearly, shorter, word);
            }
        }
    }

    public bool Knows(string word) => _known.ContainsKey(PlainWords.Fold(word));

    /// <summary>The nearest known word, folded; null when none is near or the word is itself known or short.</summary>
    public string? Nearest(string word)
    {
        var asked = PlainWords.Fold(word);
        if (asked.Length < Shortest || _known.ContainsKey(asked))
        {
            return null;
        }

        var most = asked.Length >= LongEnoughForTwo ? 2 : 1;
        var alike = _alike.GetValueOrDefault(SoundOf.Word(word)) ?? [];
        return WithOneLeftOut(asked).Append(asked)
            .SelectMany(form => _nearly.GetValueOrDefault(form) ?? [])
            .Concat(alike)
            .Distinct()
            .Select(known => (Word: known, Slips: alike.Contains(known) ? 1 : Slips(asked, known)))
            .Where(guess => guess.Slips <= most)
            .OrderBy(guess => guess.Slips)
            .ThenByDescending(guess => guess.Word[0] == asked[0])
            .ThenByDescending(guess => Keyboard.Explains(asked, guess.Word))
            .ThenByDescending(guess => _known[guess.Word])
            .ThenBy(guess => guess.Word, StringComparer.Ordinal)
            .Select(guess => guess.Word)
            .FirstOrDefault();
    }

    private static void Put(Dictionary<string, List<string>> index, string key, string word)
    {
        var list = index.TryGetValue(key, out var known) ? known : index[key] = [];
        if (!list.Contains(word))
        {
            list.Add(word);
        }
    }

    private static IEnumerable<string> WithOneLeftOut(string word) =>
        Enumerable.Range(0, word.Length).Select(at => word.Remove(at, 1));

    // Damerau-Levenshtein with adjacent swaps: a letter left out, added, changed, or two changed places.
    internal static int Slips(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(
                    Math.Min(table[i - 1, j], table[i, j - 1]) + 1,
                    table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[a.Length, b.Length];
    }
}
