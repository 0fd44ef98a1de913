namespace CommunityBot.Community.Human;

/// <summary>Somebody whom a group has named for those who ask for a human. They say yes themselves, in private, and may stop whenever they like.</summary>
public sealed class Contact
{
    public required long ChatId { get; init; }
    public required long PersonId { get; init; }

    /// <summary>Hours within which they usually answer; 0: asked, and hasn't said yes.</summary>
    public int WithinHours { get; set; }

    /// <summary>Their first name, when they want it said to whoever asks; null: "a contact person".</summary>
    public string? Name { get; set; }
}
