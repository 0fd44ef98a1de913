namespace CommunityBot.Content.Finding;

/// <summary>From log odds to shares that are together 1. From multiplications only, because the machine's own exponential may differ in its last bit from another's.</summary>
internal static class Shares
{
    private const float Nothing = -87;   // what is smaller is no float any more
    private const int Squarings = 10;

    public static void Soften(float[] scores)
    {
        var highest = scores.Max();
        var sum = 0f;
        for (var at = 0; at < scores.Length; at++)
        {
            sum += scores[at] = Exponential(scores[at] - highest);
        }

        for (var at = 0; at < scores.Length; at++)
        {
            scores[at] /= sum;
        }
    }

    /// <summary>e to a power from -87 to 0, right to a float's last bit but one: a short series near nought, squared ten times.</summary>
    internal static float Exponential(float power)
    {
        if (power < Nothing)
        {
            return 0;
        }

        var part = (double)power / (1 << Squarings);
        var value = 1 + (part * (1 + (part / 2 * (1 + (part / 3 * (1 + (part / 4 * (1 + (part / 5 * (1 + (part / 6)))))))))));
        for (var squared = 0; squared < Squarings; squared++)
        {
            value *= value;
        }

        return (float)value;
    }
}
