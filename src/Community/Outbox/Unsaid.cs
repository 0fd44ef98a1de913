namespace CommunityBot.Community.Outbox;

/// <summary>What one person couldn't be told, because they had no private chat yet: said when they open it. One a person, the newest; forgotten after a day.</summary>
public sealed class Unsaid
{
    /// <summary>As long as a draft lives: what is said later could no longer be answered.</summary>
    public const int LivesHours = Drafts.Draft.LivesHours;

    public required long PersonId { get; init; }

    /// <summary>The group in which they wrote.</summary>
    public required long ChatId { get; set; }

    /// <summary>JSON of <see cref="Saying"/>.</summary>
    public required string Content { get; set; }

    /// <summary>When the group was last shown the way to the private chat on their account. Unix milliseconds.</summary>
    public required long LineAt { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public required long ExpiresAt { get; set; }
}
