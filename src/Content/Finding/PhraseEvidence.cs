namespace CommunityBot.Content.Finding;

/// <summary>
/// How fully a text contains something somebody is known to say: "trans och ensam i en liten by" contains all of "trans".
/// Complements <see cref="TopicModel"/>, which weighs a long text as a whole and so hears one telling word less.
/// </summary>
internal sealed class PhraseEvidence
{
    private const float LeastShare = 0.3f;   // cubed, less than this says nothing
    private const float Telling = 4f;   // the rarity at which a fully contained phrase counts about two thirds
    private readonly int _topics;
    private readonly Dictionary<string, (float Rarity, List<int> Phrases)> _words = [];
    private readonly List<(IReadOnlyList<int> Topics, float Mass, float Weight)> _phrases = [];

    /// <param name="rows">Each example's features; only the words and parts among them (f:) count.</param>
    public PhraseEvidence(int topics, IReadOnlyList<Example> examples, IReadOnlyList<Dictionary<string, float>> rows)
    {
        _topics = topics;
        for (var at = 0; at < rows.Count; at++)
        {
            foreach (var word in WordsOf(rows[at]))
            {
                (_words.TryGetValue(word, out var known) ? known.Phrases : (_words[word] = (0, [])).Phrases).Add(at);
            }
        }

        foreach (var word in _words.Keys.ToList())
        {
            _words[word] = (MathF.Log((float)rows.Count / _words[word].Phrases.Count), _words[word].Phrases);
        }

        _phrases.AddRange(rows.Select((row, at) => (examples[at].Topics, WordsOf(row).Sum(word => _words[word].Rarity), examples[at].Weight)));
    }

    /// <summary>For each topic, 0 to 1: its best contained phrase.</summary>
    public float[] Of(Dictionary<string, float> features)
    {
        var covered = new float[_phrases.Count];
        var touched = new List<int>();
        foreach (var word in WordsOf(features))
        {
            if (_words.TryGetValue(word, out var known))
            {
                foreach (var phrase in known.Phrases)
                {
                    if (covered[phrase] == 0)
                    {
                        touched.Add(phrase);
                    }

                    covered[phrase] += known.Rarity;
                }
            }
        }

        var evidence = new float[_topics];
        foreach (var at in touched)
        {
            Weigh(_phrases[at], covered[at], evidence);
        }

        return evidence;
    }

    private static void Weigh((IReadOnlyList<int> Topics, float Mass, float Weight) phrase, float covered, float[] evidence)
    {
        var share = covered / phrase.Mass;
        if (share < LeastShare)
        {
            return;
        }

        var value = share * share * share * (1 - MathF.Exp(-phrase.Mass / Telling)) * phrase.Weight;
        foreach (var topic in phrase.Topics)
        {
            evidence[topic] = MathF.Max(evidence[topic], value);
        }
    }

    private static IEnumerable<string> WordsOf(Dictionary<string, float> features) => features.Keys.Where(name => name[0] == 'f');
}
