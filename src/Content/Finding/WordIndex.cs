namespace CommunityBot.Content.Finding;

/// <summary>BM25 over the items' own words, so that a named thing ("parkrun", "Bris", "akvarell") is found by its name.</summary>
internal sealed class WordIndex
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.5;
    private readonly TextFeatures _features;
    private readonly Dictionary<string, List<(int Item, float Weight)>> _postings = [];
    private readonly double[] _lengths;
    private readonly double _usualLength;

    public WordIndex(TextFeatures features, IReadOnlyList<Item> items)
    {
        _features = features;
        _lengths = new double[items.Count];
        for (var at = 0; at < items.Count; at++)
        {
            Add(at, items[at]);
        }

        _usualLength = items.Count == 0 ? 1 : _lengths.Average();
    }

    /// <summary>Each item's share, 0 to 1, of what a perfect match of these features would score.</summary>
    public double[] Score(Dictionary<string, float> features)
    {
        var scores = new double[_lengths.Length];
        var possible = 0d;
        foreach (var (name, asked) in features)
        {
            var postings = _postings.GetValueOrDefault(name);
            var rarity = Math.Log(1 + (_lengths.Length / (0.5 + (postings?.Count ?? 0))));
            possible += asked * rarity;
            foreach (var (item, weight) in postings ?? [])
            {
                var drag = Saturation * (1 - LengthShare + (LengthShare * _lengths[item] / _usualLength));
                scores[item] += asked * rarity * weight / (weight + drag);
            }
        }

        return possible > 0 ? [.. scores.Select(score => score / possible)] : scores;
    }

    private void Add(int at, Item item)
    {
        var all = new Dictionary<string, float>();
        foreach (var (name, weight) in item.Texts.SelectMany(text => _features.Of(PlainWords.In(text))))
        {
            all[name] = all.GetValueOrDefault(name) + weight;
        }

        foreach (var (name, weight) in all)
        {
            (_postings.TryGetValue(name, out var list) ? list : _postings[name] = []).Add((at, weight));
            _lengths[at] += weight;
        }
    }
}
