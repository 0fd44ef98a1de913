namespace CommunityBot.TrainTriage;

/// <summary>Logistic regression by averaged stochastic gradient descent. Plain arithmetic in a fixed order: the same data give the same bytes on every machine.</summary>
internal static class LogisticFit
{
    private const int Rounds = 20;
    private const double Step = 1.5;
    private const double Shrink = 2e-5;

    /// <param name="features">Of each example, the numbers of its features.</param>
    /// <param name="shares">How much each of them counts.</param>
    /// <param name="labels">Whether the example is one of those sought.</param>
    /// <param name="weights">How much each example counts.</param>
    /// <param name="buckets">How many features there are.</param>
    public static (double Bias, double[] Weights) Of(int[][] features, double[][] shares, bool[] labels, double[] weights, int buckets)
    {
        var fit = new double[buckets];
        var mean = new double[buckets];
        double bias = 0, meanBias = 0;
        var averaged = 0;
        var order = Enumerable.Range(0, labels.Length).ToArray();
        var random = new Sequence(7);
        for (var round = 0; round < Rounds; round++)
        {
            Shuffle(order, random);
            var step = Step / (1 + (round * 0.3));
            foreach (var i in order)
            {
                var (own, share) = (features[i], shares[i]);
                var sum = bias;
                for (var f = 0; f < own.Length; f++)
                {
                    sum += fit[own[f]] * share[f];
                }

                var error = ((labels[i] ? 1.0 : 0.0) - Probability(sum)) * weights[i];
                bias += step * 0.1 * error;
                for (var f = 0; f < own.Length; f++)
                {
                    fit[own[f]] += step * ((error * share[f]) - (Shrink * fit[own[f]]));
                }
            }

            if (round >= Rounds / 2)
            {
                averaged++;
                meanBias += bias;
                for (var f = 0; f < mean.Length; f++)
                {
                    mean[f] += fit[f];
                }
            }
        }

        return (meanBias / averaged, [.. mean.Select(sum => sum / averaged)]);
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
