using CommunityBot.Content.Safety;

namespace CommunityBot.Tests.Safety;

/// <summary>Every family of rules is needed: without it, a message that it alone understands is read wrongly.</summary>
public sealed class RuleFamilies
{
    public static TheoryData<string, string> Examples { get; } = Read("families.tsv");

    /// <summary>Harmless messages that one guard alone keeps from being taken for distress, or for graver distress than they are.</summary>
    public static TheoryData<string, string> Harmless { get; } = Read("guards.tsv");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Removing_one_makes_a_message_go_unheard(string family, string text)
    {
        var whole = new Judge(RuleBook.Shipped(), Classifier.Silent);
        var mutilated = new Judge(new RuleBook(RuleFile.Shipped(), without: family), Classifier.Silent);
        var expected = RuleFile.Shipped().SelectMany(f => f.Families).First(f => f.Name == family).Level;

        Assert.Equal(expected, whole.Read(text).Level);
        Assert.True(mutilated.Read(text).Level < expected, $"without {family}, \"{text}\" is still read as {expected}");
    }

    [Fact]
    public void Each_has_its_example() => Assert.Equal(
        RuleBook.Shipped().FamilyNames.Order(StringComparer.Ordinal),
        Messages.Lines("families.tsv").Select(line => line.Split('\t')[0]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Harmless))]
    public void Removing_a_guard_raises_an_alarm(string guard, string text)
    {
        var files = RuleFile.Shipped();
        var guards = files.SelectMany(file => file.Guards).Where(written => written.Name == guard).ToList();
        guards.ForEach(written => written.Phrases = "");

        Assert.NotEmpty(guards);
        Assert.True(
            new Judge(new RuleBook(files), Classifier.Silent).Read(text).Level > new Judge(RuleBook.Shipped(), Classifier.Silent).Read(text).Level,
            $"without {guard}, \"{text}\" is read as before");
    }

    /// <summary>A hint keeps nothing harmless: it is only seen by the classifier. Every guard has an example of its own.</summary>
    private static readonly string[] NotAlone = ["hint"];

    [Fact]
    public void Each_guard_has_its_example() => Assert.Equal(
        RuleFile.Shipped().SelectMany(file => file.Guards).Select(guard => guard.Name).Distinct().Order(StringComparer.Ordinal),
        Messages.Lines("guards.tsv").Select(line => line.Split('\t')[0]).Concat(NotAlone).Distinct().Order(StringComparer.Ordinal));

    /// <summary>A word that is food in one language and something else in the other keeps no emergency unheard.</summary>
    [Fact]
    public void Glass_is_not_always_food() => Assert.Equal(
        DistressLevel.Crisis, new Judge(RuleBook.Shipped(), Classifier.Silent).Read("bleeding badly from the arm, went through a glass door, it won't stop").Level);

    /// <summary>Ice cream is.</summary>
    [Theory]
    [InlineData("Sonen åt svamp till middagen, och fick glass efteråt")]
    [InlineData("Dottern åt svampen och fick glass")]
    public void Ice_cream_is_food(string text) =>
        Assert.Equal(DistressLevel.None, new Judge(RuleBook.Shipped(), Classifier.Silent).Read(text).Level);

    private static TheoryData<string, string> Read(string file)
    {
        var data = new TheoryData<string, string>();
        foreach (var columns in Messages.Lines(file).Select(line => line.Split('\t')))
        {
            data.Add(columns[0], columns[1]);
        }

        return data;
    }
}
