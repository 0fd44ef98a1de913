namespace CommunityBot.Community.Suggestions;

/// <summary>To which of a group's words the bot listens. Organisers choose.</summary>
public enum Listens
{
    /// <summary>To commands only.</summary>
    Never = 0,

    /// <summary>Also to words that mention it or answer it.</summary>
    WhenMentioned = 1,

    /// <summary>Also when people ask each other for company; where the platform shows it their words.</summary>
    Always = 2,
}

/// <summary>What a group wants of the bot's own initiative. No row: the defaults.</summary>
public sealed class Attention
{
    public required long ChatId { get; init; }
    public Listens Listens { get; set; } = Listens.WhenMentioned;

    /// <summary>No suggestion before this, because two said [Inte nu]. Unix milliseconds; null: any time.</summary>
    public long? SuggestsAfter { get; set; }
}
