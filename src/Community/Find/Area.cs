namespace CommunityBot.Community.Find;

/// <summary>The municipality of a group, chosen by its organisers, or of a person who asked to have it remembered.</summary>
public sealed class Area
{
    /// <summary>The chat's id for a group, the person's id for a person.</summary>
    public required long OfId { get; init; }

    /// <summary>As places.yaml writes it.</summary>
    public required string Municipality { get; set; }
}
