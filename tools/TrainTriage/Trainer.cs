using CommunityBot.Content.Safety;

namespace CommunityBot.TrainTriage;

/// <summary>Trains the classifier. Plain arithmetic in a fixed order: the same data give the same bytes on every machine.</summary>
internal static class Trainer
{
    private const int Rounds = 10;
    private const double Step = 1.5;

    /// <summary>
    /// Two fits are averaged, because they err differently: one that trusts what is common on one side only (and hardly shrinks), and a plain one that shrinks more.
    /// Zero: all features alike.
    /// </summary>
    private static readonly (double Smoothing, double Shrink)[] Ways = [(1, 1e-5), (0, 1e-3)];

    /// <summary>The model file that <see cref="Classifier"/> reads.</summary>
    public static byte[] Train(IReadOnlyList<Example> examples) => Train(examples, [.. examples.Select(Seen.Of)]);

    /// <summary>The same, of examples whose features are known.</summary>
    public static byte[] Train(IReadOnlyList<Example> examples, int[][] features)
    {
        double[] shares = [.. examples.Select(e => e.Weight)];

        // What people ask for help with is no crisis; whether it is distress nobody has labelled.
        int[] clear = [.. Enumerable.Range(0, examples.Count).Where(at => examples[at].Class != "question")];
        List<(double Bias, double[] Weights)> fits =
        [
            Fit(features, [.. examples.Select(e => e.Level == DistressLevel.Crisis)], shares, Features.Buckets),
            Fit([.. clear.Select(at => features[at])], [.. clear.Select(at => examples[at].Level != DistressLevel.None)], [.. clear.Select(at => shares[at])], Features.Buckets),
        ];
        var crises = examples.Index().Where(e => e.Item.Kind is not null).ToArray();
        int[][] ofCrises = [.. crises.Select(e => features[e.Index].Select(Classifier.Kindly).ToArray())];
        double[] ofShares = [.. crises.Select(e => shares[e.Index])];
        fits.AddRange(Enum.GetValues<DistressKind>().Select(kind => Fit(ofCrises, [.. crises.Select(e => e.Item.Kind == kind)], ofShares, Classifier.KindBuckets)));
        double[] scales = [.. fits.Select(fit => Math.Max(fit.Weights.Max(Math.Abs), 1e-9) / sbyte.MaxValue)];

        using var model = new MemoryStream();
        using var writer = new BinaryWriter(model);
        Array.ForEach(scales, writer.Write);
        fits.ForEach(fit => writer.Write(fit.Bias));
        foreach (var (fit, scale) in fits.Zip(scales))
        {
            Array.ForEach(fit.Weights, weight => writer.Write((sbyte)Math.Round(weight / scale)));
        }

        return model.ToArray();
    }

    private static (double Bias, double[] Weights) Fit(int[][] features, bool[] labels, double[] shares, int buckets)
    {
        var fits = Ways.Select(way => Fit(features, labels, shares, Factors(features, labels, shares, buckets, way.Smoothing), way.Shrink)).ToArray();
        return (fits.Average(fit => fit.Bias), [.. Enumerable.Range(0, buckets).Select(f => fits.Sum(fit => fit.Weights[f]) / fits.Length)]);
    }

    private static (double Bias, double[] Weights) Fit(int[][] features, bool[] labels, double[] shares, double[] factors, double shrink)
    {
        var weights = new double[factors.Length];
        var mean = new double[factors.Length];
        double bias = 0, meanBias = 0;
        var averaged = 0;
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
                    sum += weights[f] * factors[f] * unit;
                }

                var error = ((labels[i] ? 1.0 : 0.0) - Probability(sum)) * shares[i];
                bias += step * 0.1 * error;
                foreach (var f in features[i])
                {
                    weights[f] += (step * error * unit * factors[f]) - (step * shrink * weights[f]);
                }
            }

            if (round >= Rounds / 2)
            {
                averaged++;
                meanBias += bias;
                for (var f = 0; f < mean.Length; f++)
                {
                    mean[f] += weights[f];
                }
            }
        }

        for (var f = 0; f < mean.Length; f++)
        {
            mean[f] *= factors[f] / averaged;
        }

        return (meanBias / averaged, mean);
    }

    /// <summary>How differently a feature is spread over the two sides: what is as common in both, or seen once, is kept small.</summary>
    private static double[] Factors(int[][] features, bool[] labels, double[] shares, int buckets, double smoothing)
    {
        var yes = new double[buckets];
        var no = new double[buckets];
        if (smoothing == 0)
        {
            Array.Fill(yes, 1);
            return yes;
        }

        double allYes = 0, allNo = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var into = labels[i] ? yes : no;
            foreach (var f in features[i])
            {
                into[f] += shares[i];
            }

            allYes += labels[i] ? shares[i] : 0;
            allNo += labels[i] ? 0 : shares[i];
        }

        for (var f = 0; f < buckets; f++)
        {
            yes[f] = Math.Abs(Math.Log((yes[f] + smoothing) / (allYes + (2 * smoothing))) - Math.Log((no[f] + smoothing) / (allNo + (2 * smoothing))));
        }

        return yes;
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
