namespace CommunityBot.Content.Understanding.Told;

/// <summary>A logistic regression over <see cref="Clues"/>, trained by tools/TrainTriage on invented chat. It may only take a time away, and only when it is sure: a plan that isn't heard costs its author a line.</summary>
internal sealed class ToldModel
{
    /// <summary>Log-odds from which a time is only told. Chosen on messages that were learnt from, each judged by a model that hadn't seen it (docs/time-words.md).</summary>
    internal const double SureFrom = 0.25;

    private static readonly Lazy<ToldModel> Loaded = new(Load);

    private readonly double _scale, _bias;
    private readonly sbyte[] _weights;

    /// <param name="model">The size of one weight step, the bias, then one byte per clue.</param>
    public ToldModel(byte[] model)
    {
        _scale = BitConverter.ToDouble(model, 0);
        _bias = BitConverter.ToDouble(model, 8);
        _weights = new sbyte[Clues.Buckets];
        Buffer.BlockCopy(model, 16, _weights, 0, _weights.Length);
    }

    public static ToldModel Shipped => Loaded.Value;

    public bool IsOnlyTold(int[] clues) => Score(clues) >= SureFrom;

    /// <summary>The log-odds that nobody is meant to come.</summary>
    public double Score(int[] clues) => _bias + (_scale * clues.Sum(clue => (int)_weights[clue]) / Math.Sqrt(clues.Length));

    private static ToldModel Load()
    {
        using var stream = typeof(ToldModel).Assembly.GetManifestResourceStream("CommunityBot.Content.Understanding.told.model")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new ToldModel(bytes.ToArray());
    }
}
