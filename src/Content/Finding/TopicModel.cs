using System.Numerics;

namespace CommunityBot.Content.Finding;

/// <summary>One example: how somebody says it, and which topics it is about (an empty list = none of ours).</summary>
internal readonly record struct Example(IReadOnlyList<string> Words, IReadOnlyList<int> Topics, float Weight);

/// <summary>
/// Learns from the everyday phrases which words speak for which topic: logistic regression over <see cref="TextFeatures"/>,
/// trained in a fixed order when the content is loaded (about a second), so that a coordinator who adds a
/// phrase to a YAML file has retrained it. Nothing a resident writes ever trains it.
/// </summary>
internal sealed class TopicModel
{
    private const int Rounds = 8;
    private const float Rate = 3f;
    private const float Humility = 0.2f;   // this much of each example's lesson is shared by all topics: what one phrase says is never the whole truth
    private const float Decay = 2e-6f;
    private readonly Dictionary<string, int> _ids = [];
    private readonly List<float> _rarity = [];
    private readonly int _topics;
    private readonly int _width;   // a row of weights, padded to whole vectors
    private readonly float[] _weights;
    private readonly float[] _bias;

    /// <param name="rows">Each example's features.</param>
    public TopicModel(int topics, IReadOnlyList<Example> examples, IReadOnlyList<Dictionary<string, float>> rows)
    {
        _topics = topics;
        _width = (topics + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _bias = new float[_width];
        _bias.AsSpan(topics).Fill(float.NegativeInfinity);
        Number(rows);
        _weights = new float[_ids.Count * _width];
        Train([.. rows.Select(Vector)], examples);
    }

    /// <summary>The share of belief in each topic; together 1.</summary>
    public float[] Read(Dictionary<string, float> features)
    {
        var belief = (float[])_bias.Clone();
        AddScores(Vector(features), belief);
        Soften(belief);
        return belief[.._topics];
    }

    private void Number(IReadOnlyList<Dictionary<string, float>> rows)
    {
        var seen = new List<int>();
        foreach (var name in rows.SelectMany(row => row.Keys))
        {
            if (_ids.TryAdd(name, seen.Count))
            {
                seen.Add(0);
            }

            seen[_ids[name]]++;
        }

        _rarity.AddRange(seen.Select(count => MathF.Log(1 + ((float)rows.Count / count))));
    }

    // A word nobody taught us still counts in the length, so that a text of mostly unknown words is believed less.
    private List<(int Id, float Weight)> Vector(Dictionary<string, float> features)
    {
        var known = new List<(int, float)>(features.Count);
        var length = 0f;
        var unknown = MathF.Log(1 + 400f);
        foreach (var (name, weight) in features)
        {
            var isKnown = _ids.TryGetValue(name, out var id);
            var value = weight * (isKnown ? _rarity[id] : name[0] is 'f' ? unknown * 0.5f : 0);
            length += value * value;
            if (isKnown)
            {
                known.Add((id, value));
            }
        }

        var scale = length > 0 ? 1 / MathF.Sqrt(length) : 0;
        return [.. known.Select(feature => (feature.Item1, feature.Item2 * scale))];
    }

    private void Train(List<(int Id, float Weight)>[] rows, IReadOnlyList<Example> examples)
    {
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var random = new Random(1968);   // fixed: the same content always gives the same answers
        var belief = new float[_width];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            var rate = Rate / (1 + (0.15f * round));
            foreach (var at in order)
            {
                _bias.CopyTo(belief, 0);
                AddScores(rows[at], belief);
                Soften(belief);
                Correct(rows[at], belief, examples[at], rate);
            }
        }
    }

    private void Correct(List<(int Id, float Weight)> row, float[] belief, Example example, float rate)
    {
        foreach (var topic in example.Topics)
        {
            belief[topic] -= (1 - Humility) / example.Topics.Count;
        }

        for (var topic = 0; topic < _topics; topic++)
        {
            belief[topic] -= Humility / _topics;
        }

        var step = rate * example.Weight;
        for (var topic = 0; topic < _topics; topic++)
        {
            _bias[topic] -= step * 0.02f * belief[topic];
        }

        foreach (var (id, weight) in row)
        {
            var weights = _weights.AsSpan(id * _width, _width);
            for (var at = 0; at < _width; at += Vector<float>.Count)
            {
                var part = weights[at..];
                var value = new Vector<float>(part);
                (value - (step * ((new Vector<float>(belief, at) * weight) + (Decay * value)))).CopyTo(part);
            }
        }
    }

    private void AddScores(List<(int Id, float Weight)> row, float[] scores)
    {
        foreach (var (id, weight) in row)
        {
            var weights = _weights.AsSpan(id * _width, _width);
            for (var at = 0; at < _width; at += Vector<float>.Count)
            {
                (new Vector<float>(scores, at) + (new Vector<float>(weights[at..]) * weight)).CopyTo(scores, at);
            }
        }
    }

    private static void Soften(float[] scores)
    {
        var highest = scores.Max();
        var sum = 0f;
        for (var at = 0; at < scores.Length; at++)
        {
            sum += scores[at] = MathF.Exp(scores[at] - highest);
        }

        for (var at = 0; at < scores.Length; at++)
        {
            scores[at] /= sum;
        }
    }
}
