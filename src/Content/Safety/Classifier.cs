namespace CommunityBot.Content.Safety;

/// <summary>
/// Two logistic regressions over <see cref="Features"/>, one for crisis and one for any distress, trained by tools/TrainTriage on invented messages.
/// It may only raise: the rules speak first, and its thresholds are high because a false alarm frightens people.
/// </summary>
internal sealed class Classifier
{
    /// <summary>Log-odds from which a message is a crisis. At 3.0 the five-fold estimate raises 0.3 % of harmless and 0.4 % of merely worrying messages.</summary>
    internal const double CrisisFrom = 3.2;

    /// <summary>Log-odds from which a message is a concern: the five-fold estimate raises some 3 % of harmless messages.</summary>
    internal const double ConcernFrom = 2.8;

    private readonly double _crisisBias;
    private readonly double _concernBias;
    private readonly double _scale;
    private readonly sbyte[] _weights;

    /// <param name="model">Three doubles (crisis bias, concern bias, size of one weight step), then one byte per feature for crisis and one for concern.</param>
    public Classifier(byte[] model)
    {
        _crisisBias = BitConverter.ToDouble(model, 0);
        _concernBias = BitConverter.ToDouble(model, 8);
        _scale = BitConverter.ToDouble(model, 16);
        _weights = new sbyte[2 * Features.Buckets];
        Buffer.BlockCopy(model, 24, _weights, 0, _weights.Length);
    }

    /// <summary>A classifier that never raises anything: how the rules are measured alone.</summary>
    public static Classifier Silent { get; } = new(new byte[24 + (2 * Features.Buckets)]);

    public static Classifier Shipped()
    {
        using var stream = typeof(Classifier).Assembly.GetManifestResourceStream("CommunityBot.Content.Safety.triage.model")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new Classifier(bytes.ToArray());
    }

    /// <summary>The level that the worst passage of the message reaches.</summary>
    public DistressLevel Guess(string normalised)
    {
        var worst = DistressLevel.None;
        foreach (var window in Features.Windows(normalised))
        {
            var (crisis, concern) = Score(Features.Of(window));
            var level = crisis >= CrisisFrom ? DistressLevel.Crisis : concern >= ConcernFrom ? DistressLevel.Concern : DistressLevel.None;
            worst = level > worst ? level : worst;
        }

        return worst;
    }

    /// <summary>The log-odds of crisis and of any distress.</summary>
    public (double Crisis, double Concern) Score(int[] features)
    {
        long crisis = 0, concern = 0;
        foreach (var feature in features)
        {
            crisis += _weights[feature];
            concern += _weights[Features.Buckets + feature];
        }

        var unit = _scale / Math.Sqrt(Math.Max(1, features.Length));
        return (_crisisBias + (crisis * unit), _concernBias + (concern * unit));
    }
}
