namespace CommunityBot.Community.Meetups;

/// <summary>A meetup's one message in a chat. A change raises <see cref="Version"/>; the pump edits until <see cref="Shown"/> has caught up.</summary>
public sealed class Card
{
    public required long Id { get; init; }
    public required long MeetupId { get; init; }
    public required long ChatId { get; init; }
    public string? Thread { get; init; }

    /// <summary>The message on its channel; null until it has been posted.</summary>
    public string? MessageId { get; set; }

    public int Version { get; set; } = 1;

    /// <summary>The version that the chat sees; 0: none yet.</summary>
    public int Shown { get; set; }
}
