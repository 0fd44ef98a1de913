using CommunityBot.Content.Library;

namespace CommunityBot.Content.Finding;

/// <summary>
/// Which meanings a word carries: "parkinson" and "demens" are both long illness, so a query with one is taught by a phrase with the other.
/// Read from meanings.yaml; a word is known in any of its forms.
/// </summary>
internal sealed class Meanings
{
    private const int ShortestStart = Meaning.ShortestStart;
    private readonly Dictionary<string, List<int>> _words = [];
    private readonly Dictionary<string, List<int>> _starts = [];
    private readonly Dictionary<string, List<int>> _pairs = [];

    public Meanings(IEnumerable<Meaning> meanings)
    {
        var number = 0;
        foreach (var meaning in meanings)
        {
            foreach (var word in meaning.Words)
            {
                Add(word, number);
            }

            number++;
        }
    }

    /// <summary>The meanings of the word at a place of a text, by their place in the file.</summary>
    public IEnumerable<int> At(IReadOnlyList<string> words, int at)
    {
        var word = PlainWords.Fold(words[at]);
        var found = Under(_words, Stem(words[at])).Concat(Under(_words, "=" + word));
        for (var length = ShortestStart; length <= word.Length; length++)
        {
            found = found.Concat(Under(_starts, word[..length]));
        }

        return at == 0 ? found : found.Concat(Under(_pairs, Stem(words[at - 1]) + " " + Stem(words[at])));
    }

    /// <summary>The meanings of a part of a compound.</summary>
    public IEnumerable<int> Of(string word) => At([word], 0);

    private void Add(string written, int meaning)
    {
        if (written.EndsWith('*'))
        {
            Put(_starts, PlainWords.Fold(written[..^1]), meaning);
            return;
        }

        var words = PlainWords.In(written.Replace('_', ' '));
        if (words.Count == 2)
        {
            Put(_pairs, Stem(words[0]) + " " + Stem(words[1]), meaning);
        }
        else if (words.Count == 1)
        {
            Put(_words, Stem(words[0]), meaning);
            Put(_words, "=" + PlainWords.Fold(words[0]), meaning);
        }
    }

    private static string Stem(string word) => PlainWords.Fold(SwedishStemmer.Stem(word));

    private static IEnumerable<int> Under(Dictionary<string, List<int>> index, string key) => index.GetValueOrDefault(key) ?? Enumerable.Empty<int>();

    private static void Put(Dictionary<string, List<int>> index, string key, int meaning)
    {
        var list = index.TryGetValue(key, out var known) ? known : index[key] = [];
        if (!list.Contains(meaning))
        {
            list.Add(meaning);
        }
    }
}
