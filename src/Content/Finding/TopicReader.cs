namespace CommunityBot.Content.Finding;

/// <summary>What a text is about: the learned model's belief, sharpened by the known phrases that the text contains.</summary>
internal sealed class TopicReader(TopicModel model, PhraseEvidence phrases)
{
    private const float Sharpening = 1f;

    /// <summary>The share of belief in each topic; together 1.</summary>
    public float[] Read(Known[] features)
    {
        var belief = model.Read(features);
        var evidence = phrases.Of(features);
        var sum = 0f;
        for (var topic = 0; topic < belief.Length; topic++)
        {
            sum += belief[topic] *= MathF.Exp(Sharpening * evidence[topic]);
        }

        for (var topic = 0; topic < belief.Length; topic++)
        {
            belief[topic] /= sum;
        }

        return belief;
    }
}
