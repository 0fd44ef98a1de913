using System.Numerics;

namespace CommunityBot.Content.Safety;

/// <summary>
/// Logistic regressions over <see cref="Features"/>, for crisis, for any distress and for the kind of a crisis, trained by tools/TrainTriage on invented messages.
/// It may only raise: the rules speak first, and its thresholds are high because a false alarm frightens people.
/// </summary>
internal sealed class Classifier
{
    /// <summary>Kinds are told apart by fewer numbers: a feature's last bits.</summary>
    internal const int KindBuckets = 1 << 16;

    private const int Crisis = 0, Concern = 1, FirstKind = 2;
    private static readonly DistressKind[] Kinds = Enum.GetValues<DistressKind>();
    private static readonly int Judgements = FirstKind + Kinds.Length;

    private readonly double[] _scales;
    private readonly double[] _biases;
    private readonly sbyte[] _weights;
    private readonly byte[] _rarities;
    private readonly Weight[] _together;

    /// <param name="model">For each judgement (crisis, any distress, the kinds of crisis) the size of one weight step; for each a bias; then for each one byte per feature; then how rare each feature is.</param>
    public Classifier(byte[] model)
    {
        _scales = [.. Enumerable.Range(0, Judgements).Select(at => BitConverter.ToDouble(model, 8 * at))];
        _biases = [.. Enumerable.Range(Judgements, Judgements).Select(at => BitConverter.ToDouble(model, 8 * at))];
        _weights = new sbyte[Start(Judgements)];
        _rarities = new byte[Features.Buckets];
        Buffer.BlockCopy(model, 16 * Judgements, _weights, 0, _weights.Length);
        Buffer.BlockCopy(model, (16 * Judgements) + _weights.Length, _rarities, 0, _rarities.Length);
        _together = [.. Enumerable.Range(0, Features.Buckets).Select(at => new Weight(_weights[at], _weights[Start(Concern) + at], _rarities[at]))];
    }

    /// <summary>A classifier that neither raises nor softens anything: how the rules are measured alone.</summary>
    public static Classifier Silent { get; } = Saying(-1);

    /// <summary>One that says the same of every message.</summary>
    /// <param name="logOdds">Of crisis, and of distress.</param>
    public static Classifier Saying(double logOdds)
    {
        var model = new byte[(16 * Judgements) + Start(Judgements) + Features.Buckets];
        BitConverter.TryWriteBytes(model.AsSpan(8 * (Judgements + Crisis)), logOdds);
        BitConverter.TryWriteBytes(model.AsSpan(8 * (Judgements + Concern)), logOdds);
        return new Classifier(model);
    }

    public static Classifier Shipped()
    {
        using var stream = typeof(Classifier).Assembly.GetManifestResourceStream("CommunityBot.Content.Safety.triage.model")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new Classifier(bytes.ToArray());
    }

    /// <summary>The level that the worst passage of the message reaches, and what kind of crisis it would be.</summary>
    /// <param name="normalised">The message.</param>
    /// <param name="marks">What the rules found in it.</param>
    /// <param name="crisisFrom">Log-odds that a crisis takes.</param>
    public Triage Guess(string normalised, IReadOnlyList<string> marks, double crisisFrom = Thresholds.CrisisFrom)
    {
        double worstCrisis = double.MinValue, worstConcern = double.MinValue;
        var worst = "";
        foreach (var (passage, isWhole) in Passages.Of(normalised))
        {
            var words = WordsOf(passage);
            if (words < Thresholds.FewestWords)
            {
                continue;
            }

            var (crisis, concern) = Score(passage, marks);
            crisis -= Thresholds.MoreFor(words, isWhole);
            worstConcern = isWhole ? Math.Max(worstConcern, concern) : worstConcern;
            if (crisis > worstCrisis)
            {
                (worstCrisis, worst) = (crisis, passage);
            }
        }

        return worstCrisis >= crisisFrom ? new Triage(DistressLevel.Crisis, KindOf(Features.Of(worst, marks))) { Faint = worstCrisis - crisisFrom < Thresholds.LoudFrom - Thresholds.CrisisFrom }
            : worstConcern >= Thresholds.ConcernFrom ? new Triage(DistressLevel.Concern, DistressKind.Self) : Triage.Nothing;
    }

    /// <summary>Whether nothing of a crisis is in any passage of the message, nor in any sentence of it: one cry may stand among much everyday.</summary>
    /// <param name="normalised">The message. One so short that statistics know nothing of it is never found harmless.</param>
    /// <param name="marks">What the rules found in it.</param>
    public bool FindsNothing(string normalised, IReadOnlyList<string> marks)
    {
        var passages = Passages.Of(normalised).Where(passage => WordsOf(passage.Text) >= Thresholds.FewestWords).ToList();
        return passages.Count > 0 && passages.TrueForAll(passage => Score(passage.Text, marks).Crisis < Thresholds.NothingUnder);
    }

    /// <summary>The log-odds of crisis and of any distress in a passage.</summary>
    private (double Crisis, double Concern) Score(string passage, IReadOnlyList<string> marks)
    {
        Span<ulong> found = stackalloc ulong[Features.Buckets / 64];
        Features.Find(passage, marks, found);
        return Score(found);
    }

    /// <summary>The log-odds of crisis and of any distress.</summary>
    /// <param name="features">As bits.</param>
    public (double Crisis, double Concern) Score(ReadOnlySpan<ulong> features)
    {
        double crisis = 0, concern = 0;
        var at = 0;
        foreach (var (end, weight) in Features.Sorts)
        {
            long squares = 0, toCrisis = 0, toConcern = 0;
            for (; at < end / 64; at++)
            {
                for (var bits = features[at]; bits != 0; bits &= bits - 1)
                {
                    var own = _together[(at << 6) + BitOperations.TrailingZeroCount(bits)];
                    squares += own.Rarity * own.Rarity;
                    toCrisis += own.Crisis * own.Rarity;
                    toConcern += own.Concern * own.Rarity;
                }
            }

            var share = weight / Math.Sqrt(Math.Max(1, squares));
            crisis += share * toCrisis;
            concern += share * toConcern;
        }

        return (_biases[Crisis] + (crisis * _scales[Crisis]), _biases[Concern] + (concern * _scales[Concern]));
    }

    /// <summary>Which kind of crisis it would be.</summary>
    public DistressKind KindOf(int[] features)
    {
        var shares = Shares(features, _rarities);
        return Kinds.MaxBy(kind => WeighKind(features, shares, FirstKind + (int)kind));
    }

    /// <summary>The number of a feature among those that tell kinds apart.</summary>
    public static int Kindly(int feature) => feature / (Features.Buckets / KindBuckets);

    private static int WordsOf(string passage) => passage.AsSpan().Trim().Count(' ') + 1;

    private static int Start(int judgement) => judgement <= FirstKind
        ? judgement * Features.Buckets
        : (FirstKind * Features.Buckets) + ((judgement - FirstKind) * KindBuckets);

    /// <summary>How much each feature counts in a message: the rarer the more, and each sort of them together as much as another.</summary>
    /// <param name="features">In rising order.</param>
    /// <param name="rarities">For each feature there is.</param>
    public static double[] Shares(int[] features, byte[] rarities)
    {
        var shares = new double[features.Length];
        var from = 0;
        foreach (var (end, weight) in Features.Sorts)
        {
            var to = from;
            var sum = 0L;
            for (; to < features.Length && features[to] < end; to++)
            {
                sum += rarities[features[to]] * rarities[features[to]];
            }

            for (; from < to; from++)
            {
                shares[from] = weight * rarities[features[from]] / Math.Sqrt(Math.Max(1, sum));
            }
        }

        return shares;
    }

    private double WeighKind(int[] features, double[] shares, int judgement)
    {
        var sum = 0.0;
        var weights = _weights.AsSpan(Start(judgement), KindBuckets);
        for (var i = 0; i < features.Length; i++)
        {
            sum += weights[Kindly(features[i])] * shares[i];
        }

        return _biases[judgement] + (sum * _scales[judgement]);
    }

    /// <summary>What one feature says, in one place of the memory: thousands are looked up in a message, each from another corner.</summary>
    private readonly record struct Weight(sbyte Crisis, sbyte Concern, byte Rarity);
}
