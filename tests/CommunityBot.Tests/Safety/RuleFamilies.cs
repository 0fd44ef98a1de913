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

    /// <summary>Some guards keep nothing harmless, but an emergency from being taken for one of another kind, with other numbers to ring.</summary>
    public static TheoryData<string, string, DistressKind> OtherKinds { get; } = new()
    {
        { "own_life", "My flatmate says he's going to kill himself and locked the bathroom door", DistressKind.ThirdParty },
        { "in_the_walls", "there's people in the walls whispering my name, they want me dead, I've barricaded the door", DistressKind.Psychosis },
        { "by_partner", "Mitt ex hotar att sprida nakenbilder på mig annars", DistressKind.Violence },
    };

    [Theory]
    [MemberData(nameof(OtherKinds))]
    public void Removing_a_guard_of_kinds_takes_an_emergency_for_another(string guard, string text, DistressKind kind)
    {
        var files = RuleFile.Shipped();
        files.SelectMany(file => file.Guards).Where(written => written.Name == guard).ToList().ForEach(written => written.Phrases = "");

        Assert.Equal(kind, new Judge(RuleBook.Shipped(), Classifier.Silent).Read(text).Kind);
        Assert.NotEqual(kind, new Judge(new RuleBook(files), Classifier.Silent).Read(text).Kind);
    }

    /// <summary>A hint keeps nothing harmless: it is only seen by the classifier. Every other guard has an example of its own.</summary>
    private static readonly string[] NotAlone = ["hint", .. OtherKinds.Select(row => (string)row[0])];

    [Fact]
    public void Each_guard_has_its_example() => Assert.Equal(
        RuleFile.Shipped().SelectMany(file => file.Guards).Select(guard => guard.Name).Distinct().Order(StringComparer.Ordinal),
        Messages.Lines("guards.tsv").Select(line => line.Split('\t')[0]).Concat(NotAlone).Distinct().Order(StringComparer.Ordinal));

    /// <summary>A word that is food in one language and something else in the other keeps no emergency unheard.</summary>
    [Fact]
    public void Glass_is_not_always_food() => Assert.Equal(
        DistressLevel.Crisis, new Judge(RuleBook.Shipped(), Classifier.Silent).Read("bleeding badly from the arm, went through a glass door, it won't stop").Level);

    /// <summary>Nor are a wasp, a crab and a spider always vermin or supper, a dog in the sentence no vet's matter, a real heart starter no course, and "in" no game.</summary>
    [Theory]
    [InlineData("hon kan inte andas, stucken av en geting på tungan", DistressKind.Medical)]
    [InlineData("åt krabba och nu kan jag inte andas", DistressKind.Medical)]
    [InlineData("blivit biten av en spindel, svårt att andas, halsen svullnar", DistressKind.Medical)]
    [InlineData("vi var ute med hunden och min man föll ihop, han andas inte", DistressKind.Medical)]
    [InlineData("barnet ligger livlöst i poolen", DistressKind.Medical)]
    [InlineData("Min son har satt en bit korv i halsen och blir blå", DistressKind.Medical)]
    [InlineData("Någon har fått hjärtstillestånd vid spåret, var finns hjärtstartaren", DistressKind.Medical)]
    [InlineData("min sambo slog mig i natt", DistressKind.Violence)]
    [InlineData("my boyfriend hit me with a belt", DistressKind.Violence)]
    [InlineData("My husband beats me when he drinks", DistressKind.Violence)]
    [InlineData("Förlåt min svenska är dåligt, men jag vill dö", DistressKind.Self)]
    [InlineData("I'm so tired I want to die", DistressKind.Self)]
    [InlineData("skojar inte, jag vill ta livet av mig", DistressKind.Self)]
    public void What_silenced_an_emergency_does_so_no_more(string text, DistressKind kind)
    {
        var read = new Judge(RuleBook.Shipped(), Classifier.Silent).Read(text);

        Assert.Equal((DistressLevel.Crisis, (DistressKind?)kind), (read.Level, read.Kind));
    }

    /// <summary>A way of writing a word stands for it in every rule, and a long word may be two letters wrong.</summary>
    [Theory]
    [InlineData("ja ska ta livet av mä")]
    [InlineData("sjlävmordstankr varje natt nu")]
    [InlineData("jag har svalt tjugo piler")]
    public void Words_are_known_however_they_are_spelt(string text) =>
        Assert.Equal(DistressLevel.Crisis, new Judge(RuleBook.Shipped(), Classifier.Silent).Read(text).Level);

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
