using CommunityBot.Content.Safety;

namespace CommunityBot.TrainTriage;

/// <summary>How the classifier does on templates that it has not seen: every fifth line is held out in turn.</summary>
internal static class Estimate
{
    private const int Folds = 5;

    public static void Print(IReadOnlyList<Example> examples)
    {
        var scored = Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var classifier = new Classifier(Trainer.Train([.. examples.Where(e => e.Line % Folds != fold)]));
            return examples.Where(e => e.Line % Folds == fold).Select(e =>
                (e.Level, e.Text, Score: classifier.Score(Features.Of(Features.Windows(Spelling.Normalise(e.Text)).First()))));
        }).ToList();

        foreach (var at in (double[])[0, 0.5, 1, 1.5, 2, 2.5, 3, 4])
        {
            Console.WriteLine($"log-odds {at:0.0}: "
                + $"crisis found {Share(DistressLevel.Crisis, s => s.Score.Crisis >= at)}, on concern {Share(DistressLevel.Concern, s => s.Score.Crisis >= at)}, "
                + $"on none {Share(DistressLevel.None, s => s.Score.Crisis >= at)}; distress found {Share(DistressLevel.Concern, s => s.Score.Concern >= at)}, "
                + $"on none {Share(DistressLevel.None, s => s.Score.Concern >= at)}");
        }

        string Share(DistressLevel level, Func<(DistressLevel Level, string Text, (double Crisis, double Concern) Score), bool> hit)
        {
            var of = scored.Where(s => s.Level == level).ToList();
            return $"{100.0 * of.Count(hit) / of.Count:0.0} %";
        }
    }
}
