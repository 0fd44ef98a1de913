namespace CommunityBot.Community.Groups;

public enum ChatKind
{
    Private = 0,
    Group = 1,
}

public enum ChatState
{
    Active = 0,

    /// <summary>The bot was removed, blocked, or the chat was deleted: nothing is sent until it is added again.</summary>
    Gone = 1,
}

/// <summary>A place where the bot speaks: a group, or one person's private chat with it.</summary>
public sealed class Chat
{
    public required long Id { get; init; }

    /// <summary>The channel's name, for example <c>telegram</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>The chat's id on its channel. Changes when a Telegram group becomes a supergroup.</summary>
    public required string Address { get; set; }

    public required ChatKind Kind { get; init; }

    /// <summary>The group's own name, so that a person in private can tell their groups apart; empty for private chats.</summary>
    public string Title { get; set; } = "";

    public required string Language { get; set; }

    /// <summary>IANA zone id; an organiser's wall time in this zone is the truth about a meetup's start.</summary>
    public required string TimeZone { get; set; }

    /// <summary>Local hour from which nothing unasked is said. Default 21:00.</summary>
    public TimeOnly QuietFrom { get; set; } = new(21, 0);

    /// <summary>Local hour until which nothing unasked is said. Default 08:00. Equal to <see cref="QuietFrom"/>: no quiet hours.</summary>
    public TimeOnly QuietUntil { get; set; } = new(8, 0);

    /// <summary>Unasked posts in this group per day. Default 2.</summary>
    public int PostsPerDay { get; set; } = 2;

    /// <summary>Unasked posts in this group per seven days. Default 6.</summary>
    public int PostsPerWeek { get; set; } = 6;

    public ChatState State { get; set; }

    /// <summary>When the bot introduced itself; it does so once, also when it is removed and added again. Unix milliseconds.</summary>
    public long? GreetedAt { get; set; }

    /// <summary>Until when the group wants no reminders and suggestions. Unix milliseconds; null: not paused.</summary>
    public long? PausedUntil { get; set; }
}
