namespace CommunityBot.Community.Members;

public enum Reach
{
    /// <summary>Has never opened a private chat with the bot.</summary>
    Unknown = 0,
    Open = 1,
    Blocked = 2,
}

/// <summary>Somebody the bot has met. No name is kept here: a name lives on an answer, as long as the answer does.</summary>
public sealed class Person
{
    /// <summary>The channel of those who answered on a meetup's public page: no account, no chat, nothing can be sent to them.</summary>
    public const string Web = "web";

    /// <summary>The id of nobody, where a meetup's host or a poll's author would stand.</summary>
    public const long Nobody = 0;

    public required long Id { get; init; }
    public required string Channel { get; init; }

    /// <summary>The person's id on the channel.</summary>
    public required string Address { get; init; }

    public required string Language { get; set; }

    /// <summary>True once the person chose a language; the channel's own hint no longer changes it.</summary>
    public bool LanguageChosen { get; set; }

    public Reach Reach { get; set; }

    /// <summary>The private chat with the bot; null until the person opens it.</summary>
    public long? PrivateChatId { get; set; }

    public bool RemindDayBefore { get; set; } = true;
    public bool RemindTwoHours { get; set; } = true;

    /// <summary>Until when nothing unasked is sent to this person. Unix milliseconds; null: not paused.</summary>
    public long? PausedUntil { get; set; }
}
