using CommunityBot.Content.Library;

namespace CommunityBot.Content.Finding;

/// <summary>
/// Hears a door's own name: "vårdcentral", "röda korset", "parkrun i Malmö". A short question that holds a name's word wants that door,
/// whatever the topics say; a long one may hold it by chance.
/// </summary>
internal sealed class NamedDoors
{
    private const int MostWords = 4;
    private const int FewestLetters = 4;

    /// <summary>A word in more names than this names none of them; nor does one that people say about so many topics.</summary>
    private const int MostDoors = 2, MostTopics = 2;

    private readonly List<(int At, string[] Stems)> _names = [];

    public NamedDoors(IReadOnlyList<Item> items, IEnumerable<Saying> sayings)
    {
        var topics = sayings
            .SelectMany(saying => Stems(saying.Swedish.SelectMany(phrase => PlainWords.In(phrase))).Select(stem => (stem, saying.Topic)))
            .GroupBy(pair => pair.stem).ToDictionary(same => same.Key, same => same.Select(pair => pair.Topic).Distinct().Count());

        // The first text of a door is its Swedish name; a tip's title is no name.
        var names = items.Select((item, at) => (At: at, Stems: item.Kind == "resource" ? Stems(PlainWords.In(item.Texts[0])).ToArray() : [])).ToList();
        var doors = names.SelectMany(name => name.Stems).CountBy(stem => stem).ToDictionary();
        _names.AddRange(names
            .Select(name => (name.At, Stems: name.Stems.Where(stem => doors[stem] <= MostDoors && topics.GetValueOrDefault(stem) <= MostTopics).ToArray()))
            .Where(name => name.Stems.Length > 0));
    }

    /// <summary>The doors that the question names, at least by half of the name, as indexes.</summary>
    public IReadOnlySet<int> In(IReadOnlyList<string> words)
    {
        HashSet<string> said = words.Count > MostWords ? [] : [.. Stems(words)];
        return _names.Where(name => 2 * name.Stems.Count(said.Contains) >= name.Stems.Length).Select(name => name.At).ToHashSet();
    }

    private static IEnumerable<string> Stems(IEnumerable<string> words) =>
        words.Where(word => word.Length >= FewestLetters).Distinct().Select(word => PlainWords.Fold(SwedishStemmer.Stem(word))).Distinct();
}
