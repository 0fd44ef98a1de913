using System.Numerics;

namespace CommunityBot.Content.Finding;

/// <summary>
/// Learns from the everyday phrases which features speak for which topic, in a fixed order and with plain arithmetic: the same content gives the same
/// <see cref="TopicModel"/>, to the last bit, on every machine. Nothing a resident writes ever trains it.
/// </summary>
internal sealed class TopicLearner
{
    private const int Rounds = 8;
    private const float Rate = 3f;
    private const float Humility = 0.2f;   // this much of each example's lesson is shared by all topics: what one phrase says is never the whole truth
    private const float Decay = 2e-6f;
    private readonly int _topics;
    private readonly int _width;   // a row of weights, padded to whole vectors
    private readonly float[] _weights;
    private readonly float[] _bias;

    private TopicLearner(int topics, int features)
    {
        _topics = topics;
        _width = (topics + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _bias = new float[_width];
        _bias.AsSpan(topics).Fill(float.NegativeInfinity);
        _weights = new float[features * _width];
    }

    /// <param name="topics">How many there are.</param>
    /// <param name="features">How many there are.</param>
    /// <param name="examples">What is taught.</param>
    /// <param name="rows">What is known of each example's text.</param>
    public static TopicModel Learn(int topics, int features, IReadOnlyList<Example> examples, Known[][] rows)
    {
        var learner = new TopicLearner(topics, features);
        learner.Train(rows, examples);
        var weights = new short[features * topics];
        for (var at = 0; at < weights.Length; at++)
        {
            weights[at] = (short)Math.Clamp(Math.Round(learner._weights[(at / topics * learner._width) + (at % topics)] / TopicModel.Step), short.MinValue, short.MaxValue);
        }

        return new TopicModel(learner._bias[..topics], weights);
    }

    private void Train(Known[][] rows, IReadOnlyList<Example> examples)
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
                Shares.Soften(belief);
                Correct(rows[at], belief, examples[at], rate);
            }
        }
    }

    private void Correct(Known[] row, float[] belief, Example example, float rate)
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

    private void AddScores(Known[] row, float[] scores)
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
}
