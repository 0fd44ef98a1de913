using CommunityBot.Content.Phrases;

namespace CommunityBot.Bot.Channels.Playground;

/// <summary>One message in the town. An edit replaces it by a newer one with the same id and order.</summary>
/// <param name="Id">Never used twice, also across restarts: the bot remembers the ids of its cards.</param>
/// <param name="Order">Grows with each message of the town.</param>
/// <param name="Chat">Address of a group, or of the resident whose private chat it is.</param>
/// <param name="From">Address of the resident who wrote it; null: the bot.</param>
/// <param name="OnlyFor">The only resident who sees it in the group; null: all its members.</param>
/// <param name="Text">What is said.</param>
/// <param name="Buttons">Rows of buttons.</param>
/// <param name="AwaitsWords">The reader is asked to answer in words.</param>
/// <param name="At">Unix milliseconds on the town's clock.</param>
/// <param name="Edited">It has been replaced at least once.</param>
internal sealed record TownMessage(
    string Id, long Order, string Chat, string? From, string? OnlyFor, RichText Text,
    IReadOnlyList<IReadOnlyList<ButtonFace>> Buttons, bool AwaitsWords, long At, bool Edited)
{
    /// <summary>Who sees it: one person, or everyone whose chat it is. Who has left a group can't look into it; back again, they see what was said there.</summary>
    public IReadOnlyList<string> SeenBy => OnlyFor is not null ? [OnlyFor] : Townsfolk.FindGroup(Chat)?.Members ?? [Chat];
}
