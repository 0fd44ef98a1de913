using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Human;

/// <summary>[Prata med en människa]: stands under help, under what the bot finds, and under every crisis reply. Helplines always; pressed in a group only the presser sees them.</summary>
internal static class HumanButton
{
    /// <summary>One row of buttons, ready to be added under a message.</summary>
    public static IReadOnlyList<Button> Row { get; } = [new Button(Line.Of("button.human"), TalkToHuman.Action)];
}
