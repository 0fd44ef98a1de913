using System.Globalization;
using CommunityBot.Content.Safety;

namespace CommunityBot.TrainTriage;

/// <summary>How rules and classifier together do on authored messages that the classifier has not seen: every fifth is held out in turn.</summary>
internal static class Estimate
{
    private const int Folds = 5;

    public static void Print(IReadOnlyList<Example> examples, bool onlyForChoosing)
    {
        var scored = Score(examples, onlyForChoosing ? 1 : Folds);
        Console.WriteLine($"{scored.Count} authored messages; rules alone: {Line(scored, s => s.Ruled == DistressLevel.Crisis)}");
        foreach (var at in (double[])[-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3])
        {
            Console.WriteLine($"crisis from {at,5:0.00}: {Line(scored, s => s.Ruled == DistressLevel.Crisis || (!s.Lowered && s.Crisis >= at))}");
        }

        static double Fair(Scored s) => s.Crisis - Thresholds.MoreFor(s.Example.Text.Split(' ').Length, isWhole: true);
        var ordinary = scored.Where(s => s.Example.Class == "everyday" && s.Ruled < DistressLevel.Crisis && !s.Lowered).Select(Fair).OrderDescending().ToArray();
        foreach (var part in (double[])[0.01, 0.015, 0.02])
        {
            var from = ordinary[(int)(part * ordinary.Length)];
            Console.WriteLine($"at {part:P1} of ordinary chat, from {from,5:0.00}: {Line(scored, s => s.Ruled == DistressLevel.Crisis || Fair(s) >= (s.Lowered ? Math.Max(Thresholds.AgainstNotFrom, from) : from))}");
        }

        // Crises and others that each family hears, in all and of those how many the classifier would soften from which log-odds on.
        foreach (var family in scored.Where(s => s.Hit != "").GroupBy(s => s.Hit).OrderBy(g => g.Key))
        {
            string Count(double under) => $"{family.Count(s => s.Crisis < under && s.Example.Level == DistressLevel.Crisis)} {family.Count(s => s.Crisis < under && s.Example.Level != DistressLevel.Crisis)}";
            Console.WriteLine($"family {family.Key} all {Count(99)}; -4: {Count(-4)}; -3: {Count(-3)}; -2: {Count(-2)}; -1: {Count(-1)}");
        }

        foreach (var at in (double[])[0.5, 1, 1.5, 2, 2.5, 3])
        {
            Console.WriteLine($"distress from {at,5:0.00}: {Line(scored, s => s.Ruled > DistressLevel.None || (!s.Lowered && s.Concern >= at))}");
        }

        var heard = scored.Where(s => s.Example.Kind is not null).ToList();
        Console.WriteLine($"kind right, of the classifier alone: {100.0 * heard.Count(s => s.Kind == s.Example.Kind) / heard.Count:0.0} %");
    }

    /// <summary>The misses and false alarms among the messages that may be read.</summary>
    public static void Misses(IReadOnlyList<Example> examples)
    {
        foreach (var s in Score(examples, Folds).Where(s => !s.Example.ForChoosing).OrderBy(s => s.Crisis))
        {
            var alarm = s.Ruled == DistressLevel.Crisis || (!s.Lowered && s.Crisis >= Thresholds.CrisisFrom);
            if (alarm != (s.Example.Level == DistressLevel.Crisis))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(alarm ? "false" : "missed")}\t{s.Crisis:0.0}\t{s.Ruled}{(s.Lowered ? " lowered" : "")}\t{s.Example.Kind}\t{s.Example.Class}\t{s.Example.Text}\t{string.Join(' ', s.Marks)}"));
            }
        }
    }

    private static List<Scored> Score(IReadOnlyList<Example> examples, int folds)
    {
        var rules = RuleBook.Shipped();
        var seen = examples.Select(Seen.Of).ToArray();
        return [.. Enumerable.Range(0, folds).AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany(fold =>
        {
            bool HeldOut(Example e) => (e.Line >= Corpus.FirstAuthored || e.Line / 10_000 == 3) && e.Line % Folds == fold;
            var train = examples.Index().Where(e => !HeldOut(e.Item)).ToArray();
            var classifier = new Classifier(Trainer.Train([.. train.Select(e => e.Item)], [.. train.Select(e => seen[e.Index])]));
            return examples.Index().Where(e => HeldOut(e.Item) && !e.Item.Copy).Select(e =>
            {
                var found = rules.Read(Spelling.Normalise(e.Item.Text));
                var (crisis, concern) = classifier.Score(Bits.Of(seen[e.Index], Features.Buckets));
                return new Scored(e.Item, crisis, concern, classifier.KindOf(seen[e.Index]), Ruled(found.Findings, found.Findings.Any(f => f.IsSureCrisis || f.Lowered) || crisis >= Thresholds.NothingUnder), found.Findings.Any(f => f.Lowered), rules.Marks(found), found.Findings.Where(f => f.IsCrisis && !found.Findings.Any(g => g.Lowered)).OrderBy(f => f.Sure ? 0 : 1).Select(f => f.Family + (f.Sure ? " sure" : "")).FirstOrDefault(""));
            });
        })];
    }

    /// <summary>What the rules say; what they only suspect is a concern where the classifier doesn't confirm it.</summary>
    private static DistressLevel Ruled(IReadOnlyList<Finding> findings, bool confirmed) =>
        findings.Select(f => f.IsCrisis && !confirmed ? DistressLevel.Concern : f.Level).DefaultIfEmpty().Max();

    private static string Line(List<Scored> scored, Func<Scored, bool> rings)
    {
        return $"crisis {Share(s => s.Example.Level == DistressLevel.Crisis)} explicit {Share(s => s.Example.Class == "explicit")} oblique {Share(s => s.Example.Class == "oblique")} "
            + $"other {Share(s => s.Example.Level == DistressLevel.Crisis && s.Example.Class is not ("explicit" or "oblique"))} | tricky {Share(s => s.Example.Class == "tricky")} "
            + $"everyday {Share(s => s.Example.Class == "everyday")} older {Share(s => s.Example.Line / 10_000 == 3)} questions {Share(s => s.Example.Class == "question")} concern {Share(s => s.Example.Level == DistressLevel.Concern && s.Example.Class != "question")}";

        string Share(Func<Scored, bool> which)
        {
            var of = scored.Where(which).ToList();
            return string.Create(CultureInfo.InvariantCulture, $"{100.0 * of.Count(rings) / of.Count:0.00} %");
        }
    }

    private sealed record Scored(Example Example, double Crisis, double Concern, DistressKind Kind, DistressLevel Ruled, bool Lowered, IReadOnlyList<string> Marks, string Hit = "");
}
