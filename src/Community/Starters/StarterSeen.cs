namespace CommunityBot.Community.Starters;

/// <summary>A question that a group has had from its deck; none comes again until all have been.</summary>
public sealed class StarterSeen
{
    public required long ChatId { get; init; }
    public required string StarterId { get; init; }
}
