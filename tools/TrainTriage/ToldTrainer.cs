using CommunityBot.Content.TimeWords;
using CommunityBot.Content.Understanding.Told;
using NodaTime;

namespace CommunityBot.TrainTriage;

/// <summary>Trains what tells a plan from a time that is only told (src/Content/Understanding/Told/told.model).</summary>
internal static class ToldTrainer
{
    private static readonly LocalDateTime Now = new(2026, 11, 21, 12, 0);

    /// <summary>Messages in which a time is found, each with whether it is only told. Lists of phrases and talk that have been read and mended; none of the sealed ones.</summary>
    public static IReadOnlyList<(string List, bool IsTold, bool IsFound, string Text, int[] Clues)> Examples() =>
    [
        .. from list in (string[])["when-dev2", "when-dev3", "when-dev4", "when-dev5-none", "when-dev6", "when-dev6-none", "when-dev7", "when-dev7-none", "when-dev8", "when-dev8-none", "when-dev9", "when-dev9-none", "when-dev10", "when-dev10-none", "when-dev11", "when-heldout2", "when-heldout3", "when-heldout6", "when-heldout6-none", "told"]
           from line in Lines(list + ".tsv")
           let columns = line.Split('\t')
           let english = columns[0].EndsWith("en", StringComparison.Ordinal)
           let reading = TimeWordsReader.Read(columns[1], english ? "en" : "sv", Now, DateTimeZoneProviders.Tzdb["Europe/Stockholm"])
           select (list, columns[0] is "told" || columns[^1] is "none", reading.Kind != TimeKind.None, columns[1], Clues.Of(columns[1], reading)),
    ];

    /// <summary>The file that <see cref="ToldModel"/> reads.</summary>
    public static byte[] Train(IReadOnlyList<(string List, bool IsTold, bool IsFound, string Text, int[] Clues)> examples)
    {
        var told = examples.Count(example => example.IsTold);
        var shares = examples.Select(example => example.Clues.Select(_ => 1 / Math.Sqrt(example.Clues.Length)).ToArray());
        var (bias, weights) = LogisticFit.Of(
            [.. examples.Select(example => example.Clues)],
            [.. shares],
            [.. examples.Select(example => example.IsTold)],
            [.. examples.Select(example => example.IsTold ? 0.5 * examples.Count / told : 0.5 * examples.Count / (examples.Count - told))],
            Clues.Buckets);
        var scale = Math.Max(weights.Max(Math.Abs), 1e-9) / sbyte.MaxValue;

        using var model = new MemoryStream();
        using var writer = new BinaryWriter(model);
        writer.Write(scale);
        writer.Write(bias);
        Array.ForEach(weights, weight => writer.Write((sbyte)Math.Round(weight / scale)));
        return model.ToArray();
    }

    /// <summary>How many of each list would be called told from which log-odds on, each message judged by a model that saw neither it nor the seven eighths' other part.</summary>
    public static void Estimate()
    {
        const int folds = 8;
        var examples = Examples();
        var scored = Enumerable.Range(0, folds).SelectMany(fold =>
        {
            var model = new ToldModel(Train([.. examples.Where(example => Sequence.Hash(example.Text) % folds != fold)]));
            return examples.Where(example => example.IsFound && Sequence.Hash(example.Text) % folds == fold).Select(example => (example.List, example.IsTold, example.Text, Score: model.Score(example.Clues)));
        }).ToList();
        double[] thresholds = [-0.5, 0, 0.25, 0.5, 1, 1.5, 2];
        Console.WriteLine("of\t" + string.Join('\t', thresholds));
        foreach (var list in scored.GroupBy(one => (one.List, one.IsTold)).OrderBy(group => group.Key))
        {
            Console.WriteLine($"{list.Key.List} {(list.Key.IsTold ? "told" : "plan")} {list.Count()}\t" + string.Join('\t', thresholds.Select(from => list.Count(one => one.Score >= from))));
        }

        foreach (var one in scored.Where(one => !one.IsTold).OrderByDescending(one => one.Score).Take(40))
        {
            Console.WriteLine($"{one.Score:F2}\t{one.Text}");
        }
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var text = new StreamReader(typeof(ToldTrainer).Assembly.GetManifestResourceStream($"CommunityBot.TrainTriage.Data.{file}")!);
        while (text.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
