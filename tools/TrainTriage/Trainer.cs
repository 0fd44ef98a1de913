using CommunityBot.Content.Safety;

namespace CommunityBot.TrainTriage;

/// <summary>Trains the classifier.</summary>
internal static class Trainer
{
    /// <summary>Messages made of templates are many and much alike.</summary>
    private const double ShareOfTemplates = 0.25;

    /// <summary>Nearly all that is written in a group is ordinary: an alarm there costs more than one among hard messages.</summary>
    private const double ShareOfChat = 2;

    /// <summary>The model file that <see cref="Classifier"/> reads.</summary>
    public static byte[] Train(IReadOnlyList<Example> examples) => Train(examples, [.. examples.Select(Seen.Of)]);

    /// <summary>The same, of examples whose features are known.</summary>
    public static byte[] Train(IReadOnlyList<Example> examples, int[][] features)
    {
        double[] weights = [.. examples.Select(e => e.Weight * (e.Line < Corpus.FirstOpened ? ShareOfTemplates : 1) * (IsChat(e) ? ShareOfChat : 1))];
        var rarities = Rarities([.. features.Where((_, at) => !examples[at].Copy)]);
        var shares = features.Select(f => Classifier.Shares(f, rarities)).ToArray();

        // What people ask for help with was labelled by its topic only: what the rules hear in it is left out, and whether it is distress nobody has said.
        int[] clear = [.. Enumerable.Range(0, examples.Count).Where(at => examples[at].Class != "question")];
        int[] sure = [.. Enumerable.Range(0, examples.Count).Where(at => examples[at].Class != "question" || !Seen.IsCrisis(examples[at]))];
        List<(double Bias, double[] Weights)> fits =
        [
            Fit(sure, at => examples[at].Level == DistressLevel.Crisis, Features.Buckets, f => f),
            Fit(clear, at => examples[at].Level != DistressLevel.None, Features.Buckets, f => f),
        ];
        int[] crises = [.. Enumerable.Range(0, examples.Count).Where(at => examples[at].Kind is not null)];
        fits.AddRange(Enum.GetValues<DistressKind>().Select(kind => Fit(crises, at => examples[at].Kind == kind, Classifier.KindBuckets, Classifier.Kindly)));
        double[] scales = [.. fits.Select(fit => Math.Max(fit.Weights.Max(Math.Abs), 1e-9) / sbyte.MaxValue)];

        using var model = new MemoryStream();
        using var writer = new BinaryWriter(model);
        Array.ForEach(scales, writer.Write);
        fits.ForEach(fit => writer.Write(fit.Bias));
        foreach (var (fit, scale) in fits.Zip(scales))
        {
            Array.ForEach(fit.Weights, weight => writer.Write((sbyte)Math.Round(weight / scale)));
        }

        writer.Write(rarities);
        return model.ToArray();

        (double Bias, double[] Weights) Fit(int[] which, Func<int, bool> isOne, int buckets, Func<int, int> number) =>
            LogisticFit.Of([.. which.Select(at => features[at].Select(number).ToArray())], [.. which.Select(at => shares[at])], [.. which.Select(isOne)], [.. which.Select(at => weights[at])], buckets);
    }

    /// <summary>The logarithm of how seldom each feature occurs, in twentieths: rounded, so that it is the same on every machine.</summary>
    private static byte[] Rarities(int[][] features)
    {
        var uses = new int[Features.Buckets];
        foreach (var feature in features.SelectMany(f => f))
        {
            uses[feature]++;
        }

        return [.. uses.Select(n => (byte)Math.Round(20 * (1 + Math.Log((1.0 + features.Length) / (1 + n)))))];
    }

    private static bool IsChat(Example e) => e.Class is "everyday" or "plan" || (e.Level == DistressLevel.None && e.Line / 10_000 == Corpus.Chat);
}
