namespace CommunityBot.Community.Outbox;

public enum DispatchState
{
    Pending = 0,
    Leased = 1,
    Sending = 2,
    Sent = 3,
    Cancelled = 4,
    Dead = 5,

    /// <summary>Sent or not, nobody knows, and this kind isn't said twice; shown to the coordinator.</summary>
    Unknown = 6,
}

/// <summary>Lower goes first. When unasked posts compete for a group's noise budget the same order decides.</summary>
public enum Priority
{
    Answer = 0,
    Change = 1,
    Reminder = 2,
    Suggestion = 3,
    Tip = 4,
}

/// <summary>What happens to a send of which nobody knows whether it arrived (reliability.md 1.2).</summary>
public enum WhenUnknown
{
    /// <summary>Said once more, never a third time: answers, reminders, changes.</summary>
    SayAgain = 0,

    /// <summary>Left as <see cref="DispatchState.Unknown"/>: announcements, surveys, tips.</summary>
    LeaveIt = 1,
}

/// <summary>Everything the bot will say is a row here, written in the transaction of the change it tells about. The row is the truth.</summary>
public sealed class Dispatch
{
    public required long Id { get; init; }
    public required long ChatId { get; init; }
    public string? Thread { get; set; }

    /// <summary>For a private answer inside a group: the only person who sees it, as an address on the channel.</summary>
    public string? OnlyFor { get; set; }

    /// <summary>The press, or the words nobody else saw, that is answered, where the channel needs it for a private answer.</summary>
    public string? PressId { get; set; }

    /// <summary>The message to edit; null: a new one. An edit of a message that is gone becomes a new message.</summary>
    public string? Edits { get; set; }

    /// <summary>What is said, as JSON of <see cref="Saying"/>: phrase keys and arguments, rendered when it is sent.</summary>
    public required string Content { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public required long DueAt { get; set; }

    /// <summary>Unix milliseconds after which it is no longer worth saying; null: always.</summary>
    public long? NotAfter { get; set; }

    public required Priority Priority { get; init; }
    public DispatchState State { get; set; }
    public WhenUnknown WhenUnknown { get; init; }

    /// <summary>True for what nobody asked for: it uses the group's noise budget.</summary>
    public bool Unasked { get; init; }

    /// <summary>The meetup it is about; moving or cancelling that meetup is one UPDATE over these rows.</summary>
    public long? MeetupId { get; init; }

    /// <summary>The living card that this posts: its words come from the meetup as it is then, and the message becomes the card's.</summary>
    public long? CardId { get; init; }

    /// <summary>The reader's language where it isn't the chat's: a private answer inside a group.</summary>
    public string? Language { get; init; }

    /// <summary>Its words are wiped once they have been sent: what was said must not tell later what somebody asked about.</summary>
    public bool Forget { get; init; }

    public string? LeaseOwner { get; set; }
    public long? LeaseUntil { get; set; }
    public long? StartedAt { get; set; }
    public long? SentAt { get; set; }
    public int Attempts { get; set; }

    /// <summary>Sends that ended with nobody knowing whether they arrived.</summary>
    public int Copies { get; set; }
    public string? MessageId { get; set; }
    public string? LastError { get; set; }

    /// <summary>Unique: the occasion, for example <c>reminder:&lt;meetup&gt;:&lt;start&gt;:day:&lt;person&gt;</c>. Nothing is said twice.</summary>
    public required string DedupeKey { get; init; }
}
