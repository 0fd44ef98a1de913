using CommunityBot.Content.Safety;

namespace CommunityBot.Tests.Safety;

/// <summary>Every family of rules is needed: without it, a message that it alone understands is read wrongly.</summary>
public sealed class RuleFamilies
{
    public static TheoryData<string, string> Examples { get; } = Read();

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

    private static TheoryData<string, string> Read()
    {
        var data = new TheoryData<string, string>();
        foreach (var columns in Messages.Lines("families.tsv").Select(line => line.Split('\t')))
        {
            data.Add(columns[0], columns[1]);
        }

        return data;
    }
}
