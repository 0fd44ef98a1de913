using CommunityBot.Content.Safety;

namespace CommunityBot.TrainTriage;

/// <summary>How rules and classifier together do on templates that the classifier has not seen: every fifth line is held out in turn.</summary>
internal static class Estimate
{
    private const int Folds = 5;
    private static readonly RuleBook RuleBooked = RuleBook.Shipped();

    public static void Print(IReadOnlyList<Example> examples)
    {
        var rules = new Judge(RuleBook.Shipped(), Classifier.Silent);
        var scored = Enumerable.Range(0, Folds).AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany(fold =>
        {
            var classifier = new Classifier(Trainer.Train([.. examples.Where(e => e.Line % Folds != fold)]));
            return examples.Where(e => e.Line % Folds == fold).Select(e =>
                (e.Level, e.Text, e.Line, Score: Damped(classifier, e.Text), Ruled: rules.Read(e.Text).Level));
        }).ToList();

        Console.WriteLine($"rules alone: crisis {Share(DistressLevel.Crisis, s => s.Ruled == DistressLevel.Crisis)}, concern {Share(DistressLevel.Concern, s => s.Ruled == DistressLevel.Crisis)}, none {Share(DistressLevel.None, s => s.Ruled == DistressLevel.Crisis)}");
        foreach (var at in (double[])[0, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3])
        {
            bool Rings((DistressLevel Level, string Text, int Line, (double Crisis, double Concern) Score, DistressLevel Ruled) s) => s.Score.Crisis >= at || s.Ruled == DistressLevel.Crisis;
            Console.WriteLine($"log-odds {at:0.00}: alone {Share(DistressLevel.Crisis, s => s.Score.Crisis >= at)}; with rules {Share(DistressLevel.Crisis, Rings)}, on concern {Share(DistressLevel.Concern, Rings)}, "
                + $"on none {Share(DistressLevel.None, Rings)}, everyday {Of(s => s.Line >= 30_000, Rings)}; distress found {Share(DistressLevel.Concern, s => s.Score.Concern >= at || s.Ruled > DistressLevel.None)}, "
                + $"on none {Share(DistressLevel.None, s => s.Score.Concern >= at || s.Ruled > DistressLevel.None)}, everyday {Of(s => s.Line >= 30_000, s => s.Score.Concern >= at || s.Ruled > DistressLevel.None)}");
        }

        foreach (var below in (double[])[-3, -2, -1.5, -1, -0.5, 0])
        {
            Console.WriteLine($"of what the rules hear, below {below}: crisis {Of(s => s.Level == DistressLevel.Crisis && s.Ruled == DistressLevel.Crisis, s => s.Score.Crisis < below)}, "
                + $"others {Of(s => s.Level != DistressLevel.Crisis && s.Ruled == DistressLevel.Crisis, s => s.Score.Crisis < below)}");
        }

        foreach (var s in scored.Where(s => s.Level == DistressLevel.Crisis && s.Ruled != DistressLevel.Crisis).OrderBy(s => s.Score.Crisis))
        {
            Console.WriteLine($"missed\t{s.Score.Crisis:0.0}\t{s.Text}");
        }

        foreach (var s in scored.Where(s => s.Level != DistressLevel.Crisis && (s.Score.Crisis >= 0.8 || s.Ruled == DistressLevel.Crisis)).OrderByDescending(s => s.Score.Crisis))
        {
            Console.WriteLine($"false\t{s.Level}\t{s.Score.Crisis:0.0}\t{s.Ruled}\t{s.Text}");
        }

        string Share(DistressLevel level, Func<(DistressLevel Level, string Text, int Line, (double Crisis, double Concern) Score, DistressLevel Ruled), bool> hit) =>
            Of(s => s.Level == level && s.Line < 30_000, hit);

        string Of(Func<(DistressLevel Level, string Text, int Line, (double Crisis, double Concern) Score, DistressLevel Ruled), bool> which,
            Func<(DistressLevel Level, string Text, int Line, (double Crisis, double Concern) Score, DistressLevel Ruled), bool> hit)
        {
            var of = scored.Where(which).ToList();
            return $"{100.0 * of.Count(hit) / of.Count:0.0} %";
        }
    }

    /// <summary>One line per message of a table: label, what the rules read, the classifier's log-odds of crisis and of any distress, text.</summary>
    public static void Score(string file, Classifier classifier)
    {
        var rules = new Judge(RuleBook.Shipped(), Classifier.Silent);
        foreach (var columns in File.ReadLines(file).Select(line => line.Split('\t')))
        {
            var (crisis, concern) = Worst(classifier, columns[^1]);
            var harmless = RuleBooked.SoundsHarmless(Spelling.Normalise(columns[^1]));
            Console.WriteLine($"{columns[0]}\t{rules.Read(columns[^1]).Level}\t{crisis:0.0}\t{concern:0.0}\t{columns[^1]}\t{(harmless ? "h" : "-")}");
        }
    }

    /// <summary>As the judge weighs it: what sounds harmless has to be surer.</summary>
    private static (double Crisis, double Concern) Damped(Classifier classifier, string text)
    {
        var (crisis, concern) = Worst(classifier, text);
        return (RuleBooked.SoundsHarmless(Spelling.Normalise(text)) ? crisis - (Classifier.CrisisAnywayFrom - Classifier.CrisisFrom) : crisis, concern);
    }

    private static (double Crisis, double Concern) Worst(Classifier classifier, string text) =>
        Features.Windows(Spelling.Normalise(text)).Select(window => classifier.Score(Features.Of(window))).MaxBy(score => score.Crisis);
}
