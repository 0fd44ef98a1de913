namespace CommunityBot.Content.Finding;

/// <summary>One feature of a text that was learnt about: its number and its share of the text.</summary>
internal readonly record struct Known(int Id, float Weight);

/// <summary>The features that were learnt about, numbered, and in how many of the lessons each occurs: the rarer one is, the more it counts.</summary>
internal sealed class KnownFeatures
{
    private readonly Dictionary<string, int> _ids;
    private readonly float[] _rarity;

    /// <param name="names">In the order of their numbers.</param>
    /// <param name="uses">Of each, in how many lessons it is.</param>
    /// <param name="lessons">How many lessons there are.</param>
    public KnownFeatures(IReadOnlyList<string> names, int[] uses, int lessons)
    {
        (Names, Uses) = (names, uses);
        _ids = new Dictionary<string, int>(names.Count);
        for (var id = 0; id < names.Count; id++)
        {
            _ids.Add(names[id], id);
        }

        // Through double: a last bit that differs between machines is rounded away.
        _rarity = [.. uses.Select(count => (float)Math.Log(1 + ((float)lessons / count)))];
    }

    public IReadOnlyList<string> Names { get; }

    public int[] Uses { get; }

    /// <param name="rows">Each lesson's features.</param>
    public static KnownFeatures In(IReadOnlyList<Dictionary<string, float>> rows)
    {
        var uses = rows.SelectMany(row => row.Keys).CountBy(name => name).ToList();
        return new KnownFeatures([.. uses.Select(use => use.Key)], [.. uses.Select(use => use.Value)], rows.Count);
    }

    /// <summary>What is known of a text. A word nobody taught us still counts in the length, so that a text of mostly unknown words is believed less.</summary>
    public Known[] Of(Dictionary<string, float> features)
    {
        var known = new List<Known>(features.Count);
        var length = 0f;
        var unknown = MathF.Log(1 + 400f);
        foreach (var (name, weight) in features)
        {
            var isKnown = _ids.TryGetValue(name, out var id);
            var value = weight * (isKnown ? _rarity[id] : name[0] is 'f' ? unknown * 0.5f : 0);
            length += value * value;
            if (isKnown)
            {
                known.Add(new Known(id, value));
            }
        }

        var scale = length > 0 ? 1 / MathF.Sqrt(length) : 0;
        return [.. known.Select(feature => feature with { Weight = feature.Weight * scale })];
    }
}
