using System.Text.RegularExpressions;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Architecture;

/// <summary>Everything that the bot says goes through one door, where its occasion is looked at.</summary>
public sealed partial class TheOutbox
{
    private const string Door = "src/Community/Outbox/Speaking.cs";

    [Fact]
    public void Has_one_door() => Faults.None(
        from file in TheSources.Files(".cs")
        where TheSources.Relative(file) != Door
        from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
        where AnotherWayIn().IsMatch(line.Text)
        select $"{TheSources.Relative(file)}:{line.Number} writes a dispatch row by itself; db.SayOnceAsync does it so that nothing is said twice.");

    [GeneratedRegex(@"Dispatch\.Add|Add(Async|Range)?\((\[)?new Dispatch\b|Set<Dispatch>\(\)\.Add|INTO\s+dispatch\b")]
    private static partial Regex AnotherWayIn();
}
