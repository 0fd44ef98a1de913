namespace CommunityBot.Content.Finding;

/// <summary>
/// Whether a text is ours to answer at all. Thirty topics share what is ours, so each looks weak beside "none"; here a second model learns
/// only the one question, and both are heard: a text is a stranger when together they say so.
/// </summary>
internal sealed class Scope
{
    private const float Stranger = 2f;   // among many phrases of ours few are of others: each of those weighs more
    private const double Doubt = -1.75;   // in log odds; where more than nine in ten strange questions are declined in cross-validation
    private const double TooVague = 0.06;
    private readonly TopicModel _model;
    private readonly int _none;

    /// <param name="none">The number of the topic "none of ours".</param>
    public Scope(int none, IReadOnlyList<Example> lessons, IReadOnlyList<Dictionary<string, float>> rows)
    {
        _none = none;
        _model = new TopicModel(2, [.. lessons.Select(lesson => lesson.Topics.Contains(none)
            ? lesson with { Topics = [1], Weight = Stranger }
            : lesson with { Topics = [0] })], rows);
    }

    /// <param name="belief">What <see cref="TopicReader"/> says of the same features.</param>
    public bool IsOutside(Dictionary<string, float> features, float[] belief)
    {
        var best = belief.Where((_, topic) => topic != _none).Max();
        var strange = _model.Read(features)[1];
        return best < TooVague || Math.Log(strange / (1 - strange)) + Math.Log(belief[_none] / best) > Doubt;
    }
}
