namespace CommunityBot.Content.Finding;

/// <summary>
/// How fully a text contains something somebody is known to say: "trans och ensam i en liten by" contains all of "trans".
/// Complements <see cref="TopicModel"/>, which weighs a long text as a whole and so hears one telling word less.
/// </summary>
internal sealed class PhraseEvidence
{
    private const float Telling = 4f;   // the rarity at which a fully contained phrase counts about two thirds
    private readonly TextFeatures _features;
    private readonly int _topics;
    private readonly Dictionary<string, (float Rarity, List<int> Phrases)> _words = [];
    private readonly List<(IReadOnlyList<int> Topics, float Mass, float Weight)> _phrases = [];

    public PhraseEvidence(TextFeatures features, int topics, IReadOnlyList<Example> examples)
    {
        _features = features;
        _topics = topics;
        var rows = examples.Select(example => features.Stems(example.Words).ToHashSet()).ToList();
        foreach (var (row, at) in rows.Select((row, at) => (row, at)))
        {
            foreach (var word in row)
            {
                (_words.TryGetValue(word, out var known) ? known.Phrases : (_words[word] = (0, [])).Phrases).Add(at);
            }
        }

        foreach (var word in _words.Keys.ToList())
        {
            _words[word] = (MathF.Log((float)examples.Count / _words[word].Phrases.Count), _words[word].Phrases);
        }

        foreach (var (row, at) in rows.Select((row, at) => (row, at)))
        {
            _phrases.Add((examples[at].Topics, row.Sum(word => _words[word].Rarity), examples[at].Weight));
        }
    }

    /// <summary>For each topic, 0 to 1: its best contained phrase.</summary>
    public float[] Of(IReadOnlyList<string> words)
    {
        var covered = new Dictionary<int, float>();
        foreach (var word in _features.Stems(words).Distinct())
        {
            if (_words.TryGetValue(word, out var known))
            {
                foreach (var phrase in known.Phrases)
                {
                    covered[phrase] = covered.GetValueOrDefault(phrase) + known.Rarity;
                }
            }
        }

        var evidence = new float[_topics];
        foreach (var (at, mass) in covered)
        {
            var (topics, whole, weight) = _phrases[at];
            var share = mass / whole;
            var value = share * share * share * (1 - MathF.Exp(-whole / Telling)) * weight;
            foreach (var topic in topics)
            {
                evidence[topic] = MathF.Max(evidence[topic], value);
            }
        }

        return evidence;
    }
}
