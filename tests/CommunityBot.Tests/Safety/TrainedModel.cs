using System.Globalization;
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
        var rules = new Judge(RuleBook.Shipped(), Classifier.Silent);
        var both = new Judge(RuleBook.Shipped(), Classifier.Shipped());

        Assert.Contains(Corpus.All(), e => rules.Read(e.Text).Level < e.Level && both.Read(e.Text).Level == e.Level);
    }

    /// <summary>The worst classifier there could be: it has never heard of distress.</summary>
    [Fact]
    public void What_the_rules_are_sure_of_stands_whatever_the_classifier_says()
    {
        var deaf = new Judge(RuleBook.Shipped(), Classifier.Saying(-100));
        var sure = Messages.Dev.Concat(Messages.HeldOut).Where(m => deaf.Explain(m.Text).Any(f => f.IsSureCrisis)).ToList();

        Assert.True(sure.Count > 100, $"{sure.Count} messages");
        Assert.All(sure, m => Assert.Equal(DistressLevel.Crisis, deaf.Read(m.Text).Level));
    }

    [Fact]
    public void What_they_only_suspect_is_softened_to_a_concern_and_never_silenced()
    {
        var rules = new Judge(RuleBook.Shipped(), Classifier.Silent);
        var deaf = new Judge(RuleBook.Shipped(), Classifier.Saying(-100));
        var suspected = Messages.Dev.Concat(Messages.HeldOut)
            .Where(m => rules.Read(m.Text).Level == DistressLevel.Crisis && !rules.Explain(m.Text).Any(f => f.IsSureCrisis || f.Lowered) && m.Text.Count(' ') >= 2).ToList();

        Assert.True(suspected.Count > 30, $"{suspected.Count} messages");
        Assert.All(suspected, m => Assert.Equal(DistressLevel.Concern, deaf.Read(m.Text).Level));
        Assert.All(suspected, m => Assert.Equal(rules.Read(m.Text).Kind, deaf.Read(m.Text).Kind));
    }

    [Theory]
    [InlineData("I screamed at the spider, the spider didn't care, we live together now")]
    [InlineData("The sauna's so hot I've made peace with my enemies")]
    public void A_tricky_line_that_the_rules_suspect_is_no_alarm(string text)
    {
        Assert.Equal(DistressLevel.Crisis, new Judge(RuleBook.Shipped(), Classifier.Silent).Read(text).Level);
        Assert.NotEqual(DistressLevel.Crisis, SafetyNet.Read(text, "sv").Level);
    }

    /// <summary>One sentence among others, as it is written in a neighbourhood's chat.</summary>
    [Theory]
    [InlineData("Tvättstugan är ledig på torsdag. Grillen är lagad nu. {0}. Ses vid tolv. Ta med kaffe")]
    [InlineData("Någon som sett en blå vante. {0}. Bussen går tio över")]
    public void A_cry_between_the_laundry_and_the_barbecue_is_heard(string talk)
    {
        Assert.All(Cries, cry => Assert.Equal(DistressLevel.Crisis, SafetyNet.Read(string.Format(CultureInfo.InvariantCulture, talk, cry), "sv").Level));
        Assert.NotEqual(DistressLevel.Crisis, SafetyNet.Read(string.Format(CultureInfo.InvariantCulture, talk, "Det blåser rätt mycket i dag"), "sv").Level);
    }

    /// <summary>A "not" is no denial when all the rest says otherwise.</summary>
    [Theory]
    [InlineData("jag ville inte födas och jag vill inte leva")]
    [InlineData("jag kan inte lova att jag inte tar livet av mig. det var det hon ville att jag skulle lova")]
    public void A_not_does_not_silence_a_cry(string text)
    {
        Assert.True(new Judge(RuleBook.Shipped(), Classifier.Saying(-100)).Read(text).Level < DistressLevel.Crisis);
        Assert.Equal(DistressLevel.Crisis, SafetyNet.Read(text, "sv").Level);
    }

    private static readonly string[] Cries =
    [
        "Jag har skrivit brev till er alla för ni kommer inte att se mig mer efter i natt",
        "Alla skulle få det så mycket bättre om jag inte fanns kvar",
    ];
}
