namespace CommunityBot.Content.Finding;

/// <summary>Something somebody is known to say.</summary>
/// <param name="Topics">What it is about.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Words">Its words and parts of words, as numbers of <see cref="KnownFeatures"/>.</param>
internal sealed record Phrase(byte[] Topics, float Weight, int[] Words);

/// <summary>
/// How fully a text contains something somebody is known to say: "trans och ensam i en liten by" contains all of "trans".
/// Complements <see cref="TopicModel"/>, which weighs a long text as a whole and so hears one telling word less.
/// </summary>
internal sealed class PhraseEvidence
{
    private const float LeastShare = 0.3f;   // cubed, less than this says nothing
    private const float Telling = 4f;   // the rarity at which a fully contained phrase counts about two thirds
    private readonly int _topics;
    private readonly float[] _rarity;
    private readonly int[][] _phrasesWith;
    private readonly Phrase[] _phrases;
    private readonly float[] _masses;

    /// <param name="topics">How many there are.</param>
    /// <param name="uses">For each feature, in how many phrases it is.</param>
    /// <param name="phrases">What somebody is known to say.</param>
    public PhraseEvidence(int topics, int[] uses, Phrase[] phrases)
    {
        (_topics, _phrases) = (topics, phrases);
        _rarity = [.. uses.Select(count => MathF.Log((float)phrases.Length / count))];
        _phrasesWith = new int[uses.Length][];
        var filled = new int[uses.Length];
        for (var at = 0; at < phrases.Length; at++)
        {
            foreach (var word in phrases[at].Words)
            {
                (_phrasesWith[word] ??= new int[uses[word]])[filled[word]++] = at;
            }
        }

        _masses = [.. phrases.Select(phrase => phrase.Words.Sum(word => _rarity[word]))];
    }

    public IReadOnlyList<Phrase> Phrases => _phrases;

    /// <summary>For each topic, 0 to 1: its best contained phrase.</summary>
    public float[] Of(Known[] features)
    {
        var covered = new float[_phrases.Length];
        var touched = new List<int>();
        foreach (var (word, _) in features)
        {
            foreach (var phrase in _phrasesWith[word] ?? [])
            {
                if (covered[phrase] == 0)
                {
                    touched.Add(phrase);
                }

                covered[phrase] += _rarity[word];
            }
        }

        var evidence = new float[_topics];
        foreach (var at in touched)
        {
            Weigh(_phrases[at], covered[at] / _masses[at], _masses[at], evidence);
        }

        return evidence;
    }

    private static void Weigh(Phrase phrase, float share, float mass, float[] evidence)
    {
        if (share < LeastShare)
        {
            return;
        }

        var value = share * share * share * (1 - MathF.Exp(-mass / Telling)) * phrase.Weight;
        foreach (var topic in phrase.Topics)
        {
            evidence[topic] = MathF.Max(evidence[topic], value);
        }
    }
}
