namespace CommunityBot.Community.Afterchat;

/// <summary>Stayed for the afterchat of a meetup (S38). Those who stayed see each other's first names, nobody else does.</summary>
public sealed class Stay
{
    public required long MeetupId { get; init; }
    public required long PersonId { get; init; }

    /// <summary>The first name only.</summary>
    public required string Name { get; set; }
}

/// <summary>Would like to keep in touch with somebody else who stayed. The other learns of it only when they would, too.</summary>
public sealed class ContactWish
{
    public required long MeetupId { get; init; }
    public required long PersonId { get; init; }
    public required long OtherId { get; init; }
}
