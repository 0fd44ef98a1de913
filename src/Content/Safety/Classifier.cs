namespace CommunityBot.Content.Safety;

/// <summary>
/// Logistic regressions over <see cref="Features"/>, for crisis, for any distress and for the kind of a crisis, trained by tools/TrainTriage on invented messages.
/// It may only raise: the rules speak first, and its thresholds are high because a false alarm frightens people.
/// </summary>
internal sealed class Classifier
{
    /// <summary>Log-odds from which a message is a crisis, when nothing in it speaks of a joke, a game, a book or the past.</summary>
    internal const double CrisisFrom = 1.25;

    /// <summary>Log-odds from which it is one all the same.</summary>
    internal const double CrisisAnywayFrom = 3.75;

    /// <summary>Fewer words say too little for statistics; the rules know the short cries.</summary>
    private const int FewestWords = 4;

    /// <summary>Log-odds from which a message is a concern: the five-fold estimate raises some 3 % of harmless messages.</summary>
    internal const double ConcernFrom = 2.8;

    private const int Crisis = 0, Concern = 1, FirstKind = 2;
    private static readonly DistressKind[] Kinds = Enum.GetValues<DistressKind>();
    private static readonly int Judgements = FirstKind + Kinds.Length;

    private readonly double _scale;
    private readonly double[] _biases;
    private readonly sbyte[] _weights;

    /// <param name="model">The size of one weight step, a bias for each judgement (crisis, concern, the kinds of crisis), then for each one byte per feature.</param>
    public Classifier(byte[] model)
    {
        _scale = BitConverter.ToDouble(model, 0);
        _biases = [.. Enumerable.Range(1, Judgements).Select(at => BitConverter.ToDouble(model, 8 * at))];
        _weights = new sbyte[Judgements * Features.Buckets];
        Buffer.BlockCopy(model, 8 * (1 + Judgements), _weights, 0, _weights.Length);
    }

    /// <summary>A classifier that never raises anything: how the rules are measured alone.</summary>
    public static Classifier Silent { get; } = new(new byte[(8 * (1 + Judgements)) + (Judgements * Features.Buckets)]);

    public static Classifier Shipped()
    {
        using var stream = typeof(Classifier).Assembly.GetManifestResourceStream("CommunityBot.Content.Safety.triage.model")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new Classifier(bytes.ToArray());
    }

    /// <summary>The level that the worst passage of the message reaches, and what kind of crisis it would be.</summary>
    /// <param name="normalised">The message.</param>
    /// <param name="soundsHarmless">Asked only when the answer depends on it.</param>
    public Triage Guess(string normalised, Func<bool> soundsHarmless)
    {
        double worstCrisis = double.MinValue, worstConcern = double.MinValue;
        int[] worst = [];
        foreach (var window in Features.Windows(normalised))
        {
            if (window.Count(letter => letter == ' ') < FewestWords)
            {
                continue;
            }

            var features = Features.Of(window);
            var (crisis, concern) = Score(features);
            worstConcern = Math.Max(worstConcern, concern);
            if (crisis > worstCrisis)
            {
                (worstCrisis, worst) = (crisis, features);
            }
        }

        return worstCrisis >= CrisisAnywayFrom || (worstCrisis >= CrisisFrom && !soundsHarmless())
            ? new Triage(DistressLevel.Crisis, Kinds.MaxBy(kind => Weigh(worst, FirstKind + (int)kind)))
            : worstConcern >= ConcernFrom ? new Triage(DistressLevel.Concern, DistressKind.Self) : Triage.Nothing;
    }

    /// <summary>The log-odds of crisis and of any distress.</summary>
    public (double Crisis, double Concern) Score(int[] features) => (Weigh(features, Crisis), Weigh(features, Concern));

    private double Weigh(int[] features, int judgement)
    {
        long sum = 0;
        var from = judgement * Features.Buckets;
        foreach (var feature in features)
        {
            sum += _weights[from + feature];
        }

        return _biases[judgement] + (sum * _scale / Math.Sqrt(Math.Max(1, features.Length)));
    }
}
