namespace CommunityBot.Community.Suggestions;

/// <summary>A person has said, by their own choice, that they like this. Nobody else sees it, not even as a number.</summary>
public sealed class Interest
{
    public required long PersonId { get; init; }

    /// <summary>The id of an activity of the content.</summary>
    public required string Activity { get; init; }
}
