using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.SmallSteps;
using CommunityBot.Content.Library;

namespace CommunityBot.Bot.Features.SmallSteps;

/// <summary>A step in words.</summary>
internal static class StepLines
{
    /// <summary>The step as it is done now: its title, or the smaller variant's own words.</summary>
    public static string WordsOf(string language, ContentLibrary library, SmallStep step) => library.Tip(step.TipId) is not { } tip ? ""
        : (step.Smaller ? tip.IfHard : tip.Title).In(language).TrimEnd('.');

    /// <summary>Somebody or somewhere to do it with: every conversation ends there.</summary>
    public static IEnumerable<Line> Door(Turn turn, Vicinity around, SmallStep step) =>
        around.Library.Tip(step.TipId) is { } tip && TipLines.Door(around, tip.Voluntary) is { } door ? [DoorLines.Short(turn, door, door.Kind == "support_line" ? "steps.door-talk" : "steps.door")] : [];
}
