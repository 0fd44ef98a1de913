using System.Text.RegularExpressions;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Architecture;

/// <summary>When something may be said is asked in one way; else one feature waits for the morning and its neighbour doesn't.</summary>
public sealed partial class TheQuietHours
{
    /// <summary>They say, choose and store the hours; and nothing closes at night, whatever a group has chosen.</summary>
    private static readonly string[] Hours =
    [
        "src/Community/Groups/QuietHours.cs", "src/Community/Groups/Decency.cs", "src/Community/Groups/Chat.cs", "src/Community/Inbox/FirstSight.cs", "src/Bot/Features/Groups/SettingsChange.cs", "src/Bot/Features/Groups/GroupSettings.cs",
        "src/Bot/Features/Health/ShowHealth.cs", "src/Bot/Features/FindTime/PollTalk.cs",
    ];

    [Fact]
    public void Are_asked_for_by_Decency_alone() => Faults.None(
        from file in TheSources.Files(".cs")
        where !Hours.Contains(TheSources.Relative(file))
        from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
        where ByHand().IsMatch(line.Text)
        select $"{TheSources.Relative(file)}:{line.Number} reads the quiet hours by itself; Decency.Of(chat) says when it is decent to speak.");

    [GeneratedRegex(@"QuietHours\b|\.Quiet(From|Until)\b|\.(NextOpen|LastOpenBefore)\(")]
    private static partial Regex ByHand();
}
