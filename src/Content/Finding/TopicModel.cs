namespace CommunityBot.Content.Finding;

/// <summary>Which features speak for which topic: logistic regression, learnt by <see cref="TopicLearner"/>.</summary>
/// <param name="bias">Of each topic.</param>
/// <param name="weights">For each feature one weight for each topic, in steps of <see cref="Step"/>.</param>
internal sealed class TopicModel(float[] bias, short[] weights)
{
    /// <summary>Fine enough that no question of the labelled lists gets another answer than by unrounded weights (decision 0047).</summary>
    public const float Step = 1 / 400f;

    public float[] Bias => bias;

    public short[] Weights => weights;

    /// <summary>The share of belief in each topic; together 1.</summary>
    public float[] Read(Known[] features)
    {
        var belief = (float[])bias.Clone();
        foreach (var (id, weight) in features)
        {
            for (var (topic, at) = (0, id * bias.Length); topic < bias.Length; topic++, at++)
            {
                belief[topic] += weight * Step * weights[at];
            }
        }

        Shares.Soften(belief);
        return belief;
    }
}
