using CommunityBot.Content.Safety;
using CommunityBot.TrainTriage;

namespace CommunityBot.Tests.Safety;

public sealed class TrainedModel
{
    [Fact]
    public void The_shipped_weights_are_what_the_training_program_makes()
    {
        using var shipped = typeof(SafetyNet).Assembly.GetManifestResourceStream("CommunityBot.Content.Safety.triage.model")!;
        using var bytes = new MemoryStream();
        shipped.CopyTo(bytes);

        Assert.True(bytes.ToArray().AsSpan().SequenceEqual(Trainer.Train(Corpus.All())),
            "Run `dotnet run -c Release --project tools/TrainTriage -- train` after changing the training data or the features.");
        Assert.InRange(bytes.Length, 1, 3_000_000);
    }

    [Fact]
    public void The_classifier_raises_what_the_rules_are_silent_on()
    {
        var trained = Classifier.Shipped();
        var rules = new Judge(RuleBook.Shipped(), Classifier.Silent);
        var both = new Judge(RuleBook.Shipped(), trained);

        Assert.All(Messages.Dev.Concat(Messages.HeldOut), m => Assert.True(both.Read(m.Text).Level >= rules.Read(m.Text).Level));
        Assert.Contains(Corpus.All(), e => rules.Read(e.Text).Level < e.Level && both.Read(e.Text).Level == e.Level);
    }
}
