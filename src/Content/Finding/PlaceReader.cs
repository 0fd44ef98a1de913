using System.Collections.Frozen;
using CommunityBot.Content.Library;

namespace CommunityBot.Content.Finding;

/// <summary>What a question says about where.</summary>
/// <param name="Names">The municipalities and regions it is about, folded; empty = nobody said.</param>
/// <param name="Words">The question without its place words: "seniorträff i Malmö" is about seniors.</param>
/// <param name="Municipality">The first municipality that the question itself names, as places.yaml writes it; null: none.</param>
internal sealed record PlacedQuestion(IReadOnlySet<string> Names, IReadOnlyList<string> Words, string? Municipality);

/// <summary>Finds the 290 municipalities, their short names and their regions in a text.</summary>
internal sealed class PlaceReader
{
    private const int LongestName = 3;   // "Malung Sälen", "Västra Götalands län"
    private static readonly FrozenSet<string> In =
        FrozenSet.ToFrozenSet(["i", "på", "vid", "kring", "nära", "runt", "till", "in", "near", "around", "at", "to", "utanför"]);

    private static readonly FrozenSet<string> From = FrozenSet.ToFrozenSet(["från", "ifrån", "from", "lämnade", "left"]);
    private readonly Dictionary<string, Place> _byName = [];
    private readonly HashSet<string> _regions = [];

    public PlaceReader(IEnumerable<Place> places)
    {
        foreach (var place in places)
        {
            foreach (var name in place.OtherNames.Prepend(place.Name))
            {
                _byName[Key(name)] = place;
            }

            _regions.Add(Key(place.Region));
        }
    }

    /// <summary>The folded names under which a place is compared: its municipality and its region. Unknown places stay themselves.</summary>
    public IEnumerable<string> NamesOf(string place)
    {
        var key = Key(place);
        return Find(key) is { } known ? [Key(known.Name), Key(known.Region)] : [key];
    }

    public PlacedQuestion Read(string text, string? area)
    {
        var words = PlainWords.In(text);
        var names = new HashSet<string>();
        var rest = new List<string>();
        string? municipality = null;
        for (var at = 0; at < words.Count; at++)
        {
            var length = LengthOfPlace(words, at, text);
            if (length == 0)
            {
                rest.Add(words[at]);
                continue;
            }

            // Where somebody comes from isn't where they look: "flyttat från Malmö".
            if (at == 0 || !From.Contains(words[at - 1]))
            {
                var place = string.Join(' ', words.Skip(at).Take(length));
                names.UnionWith(NamesOf(place));
                municipality ??= Find(Key(place))?.Name;
            }

            at += length - 1;
        }

        if (names.Count == 0 && !string.IsNullOrWhiteSpace(area))
        {
            names.UnionWith(NamesOf(area));
        }

        return new PlacedQuestion(names, Nearness.Without(rest), municipality);
    }

    private int LengthOfPlace(List<string> words, int at, string text)
    {
        for (var length = Math.Min(LongestName, words.Count - at); length > 0; length--)
        {
            var key = Key(string.Join(' ', words.GetRange(at, length)));
            if (_regions.Contains(key) || (Find(key) is { } place && (!place.IsAlsoAWord || IsSaidAsAPlace(words, at, text))))
            {
                return length;
            }
        }

        return 0;
    }

    // "vara" is nearly always the verb; "i Vara" is the town.
    private static bool IsSaidAsAPlace(List<string> words, int at, string text) =>
        at > 0
        && In.Contains(words[at - 1])
        && text.Contains(words[at - 1] + " " + char.ToUpperInvariant(words[at][0]) + words[at][1..], StringComparison.Ordinal);

    private Place? Find(string key) =>
        _byName.GetValueOrDefault(key) ?? (key.Length > 4 && key[^1] == 's' ? _byName.GetValueOrDefault(key[..^1]) : null);

    private static string Key(string name) => PlainWords.Fold(string.Join(' ', PlainWords.In(name)));
}
