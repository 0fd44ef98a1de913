using CommunityBot.Community.Groups;

namespace CommunityBot.Bot.Conversation;

/// <summary>What a channel heard, free of the channel's own shapes. Translators make it by a pure function.</summary>
/// <param name="Channel">The channel's name.</param>
/// <param name="UpdateId">Unique on the channel: a repeat is not acted on.</param>
/// <param name="Place">Where it happened.</param>
/// <param name="Speaker">Who did it; null when it was no person whom the bot could know (an anonymous administrator, the platform itself).</param>
/// <param name="What">What happened.</param>
internal sealed record Incoming(string Channel, string UpdateId, Place Place, Speaker? Speaker, Happening What);

/// <param name="Address">The chat on its channel.</param>
/// <param name="Kind">Group or private.</param>
/// <param name="Title">The group's own name; empty in private.</param>
/// <param name="Thread">Forum topic, or null.</param>
internal sealed record Place(string Address, ChatKind Kind, string Title, string? Thread = null);

/// <param name="Address">The person on the channel.</param>
/// <param name="Name">As the person calls themselves; control and bidirectional characters stripped, at most 64 characters.</param>
/// <param name="Language">The channel's hint, <c>sv</c> or <c>en</c>; null: unknown.</param>
internal sealed record Speaker(string Address, string Name, string? Language);

internal abstract record Happening
{
    private Happening()
    {
    }

    /// <summary>Words. In a group only what is meant for the bot: commands, mentions, answers to its messages (unless the group shows it all).</summary>
    /// <param name="Text">As written.</param>
    /// <param name="Command">The command's name without slash and without <c>@bot</c>, lower case, when the text begins with one; else null.</param>
    /// <param name="ToBot">True when it mentions or answers the bot, or is in private.</param>
    /// <param name="Anonymous">True when an administrator speaks in the group's name.</param>
    /// <param name="Whisper">Set when nobody else in the group saw these words: the handle for an answer that only the speaker sees.</param>
    public sealed record Said(string Text, string? Command, bool ToBot, bool Anonymous = false, string? Whisper = null) : Happening;

    /// <summary>Words that nobody acts on, and the safety net reads all the same: a message changed afterwards, or passed on from somewhere else.</summary>
    public sealed record Overheard(string Text) : Happening;

    /// <param name="PressId">Handle for the toast.</param>
    /// <param name="Data">The button's token as it came back: hostile until proven otherwise.</param>
    /// <param name="MessageId">The message that bears the button; null when the channel no longer knows it.</param>
    /// <param name="OnlySpeakerSees">True when that message is a private answer inside a group.</param>
    public sealed record Pressed(string PressId, string Data, string? MessageId, bool OnlySpeakerSees = false) : Happening;

    /// <summary>The bot was added to a group.</summary>
    public sealed record Added : Happening;

    /// <summary>The bot was removed from a group, or blocked by a person.</summary>
    public sealed record Removed : Happening;

    /// <summary>A person unblocked the bot.</summary>
    public sealed record Returned : Happening;

    /// <summary>People came into a group, or came back. They are no speakers: nobody is noted for having come.</summary>
    public sealed record Came(IReadOnlyList<string> Addresses) : Happening;

    /// <summary>Somebody left a group, or was thrown out of it.</summary>
    public sealed record Left(string Address) : Happening;

    /// <summary>The chat lives at another address from now on.</summary>
    public sealed record Moved(string NewAddress) : Happening;

    /// <summary>The group's administrators changed: what is remembered about them is void.</summary>
    public sealed record RosterChanged : Happening;

    /// <summary>Nothing for this bot.</summary>
    public sealed record Nothing : Happening;
}
