namespace CommunityBot.Community.Groups;

/// <summary>Somebody whom the group's administrators have named organiser. Administrators themselves need no row.</summary>
public sealed class Organiser
{
    public required long ChatId { get; init; }
    public required long PersonId { get; init; }
    public required long NamedBy { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public required long NamedAt { get; init; }
}
