using CommunityBot.Content.Safety;

namespace CommunityBot.TrainTriage;

/// <summary>Trains the classifier. Plain arithmetic in a fixed order: the same data give the same bytes on every machine.</summary>
internal static class Trainer
{
    private const int Rounds = 40;
    private const double Step = 1.5;
    private const double Shrink = 1e-5;

    /// <summary>The model file that <see cref="Classifier"/> reads.</summary>
    public static byte[] Train(IReadOnlyList<Example> examples)
    {
        var features = examples.Select(e => Features.Of(Features.Windows(Spelling.Normalise(e.Text)).First())).ToArray();
        List<(double Bias, double[] Weights)> fits =
        [
            Fit(features, [.. examples.Select(e => e.Level == DistressLevel.Crisis)]),
            Fit(features, [.. examples.Select(e => e.Level != DistressLevel.None)]),
        ];
        var crises = examples.Index().Where(e => e.Item.Kind is not null).ToArray();
        int[][] ofCrises = [.. crises.Select(e => features[e.Index])];
        fits.AddRange(Enum.GetValues<DistressKind>().Select(kind => Fit(ofCrises, [.. crises.Select(e => e.Item.Kind == kind)])));
        var scale = fits.Max(fit => fit.Weights.Max(Math.Abs)) / sbyte.MaxValue;

        using var model = new MemoryStream();
        using var writer = new BinaryWriter(model);
        writer.Write(scale);
        fits.ForEach(fit => writer.Write(fit.Bias));
        foreach (var weight in fits.SelectMany(fit => fit.Weights))
        {
            writer.Write((sbyte)Math.Round(weight / scale));
        }

        return model.ToArray();
    }

    private static (double Bias, double[] Weights) Fit(int[][] features, bool[] labels)
    {
        var weights = new double[Features.Buckets];
        var bias = 0.0;
        var order = Enumerable.Range(0, labels.Length).ToArray();
        var random = new Sequence(7);
        for (var round = 0; round < Rounds; round++)
        {
            Shuffle(order, random);
            var step = Step / (1 + (round * 0.5));
            foreach (var i in order)
            {
                var unit = 1 / Math.Sqrt(Math.Max(1, features[i].Length));
                var sum = bias;
                foreach (var f in features[i])
                {
                    sum += weights[f] * unit;
                }

                var error = (labels[i] ? 1.0 : 0.0) - Probability(sum);
                bias += step * 0.1 * error;
                foreach (var f in features[i])
                {
                    weights[f] += (step * error * unit) - (step * Shrink * weights[f]);
                }
            }
        }

        return (bias, weights);
    }

    private static void Shuffle(int[] order, Sequence random)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
    }

    /// <summary>The logistic function from multiplications only, because Math.Exp may differ in its last bit between machines.</summary>
    private static double Probability(double logOdds)
    {
        var x = 1 + (Math.Clamp(-logOdds, -30, 30) / 1024);
        for (var i = 0; i < 10; i++)
        {
            x *= x;
        }

        return 1 / (1 + x);
    }
}
