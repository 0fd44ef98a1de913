namespace CommunityBot.Content.Finding;

/// <summary>
/// Whether a text is ours to answer at all. Thirty topics share what is ours, so each looks weak beside "none"; here a second model learns
/// only the one question, and both are heard: a text is a stranger when together they say so.
/// </summary>
/// <param name="model">Ours, and not ours.</param>
/// <param name="none">The number of the topic "none of ours".</param>
internal sealed class Scope(TopicModel model, int none)
{
    private const float Stranger = 2f;   // among many phrases of ours few are of others: each of those weighs more
    private const double Doubt = -1.75;   // in log odds; where more than nine in ten strange questions are declined in cross-validation
    private const double TooVague = 0.06;

    /// <summary>What the second model is taught.</summary>
    public static IReadOnlyList<Example> Lessons(IReadOnlyList<Example> lessons, int none) => [.. lessons.Select(lesson => lesson.Topics.Contains(none)
        ? lesson with { Topics = [1], Weight = Stranger }
        : lesson with { Topics = [0] })];

    /// <param name="belief">What <see cref="TopicReader"/> says of the same features.</param>
    public bool IsOutside(Known[] features, float[] belief)
    {
        var best = belief.Where((_, topic) => topic != none).Max();
        var strange = model.Read(features)[1];
        return best < TooVague || Math.Log(strange / (1 - strange)) + Math.Log(belief[none] / best) > Doubt;
    }
}
