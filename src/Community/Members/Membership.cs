namespace CommunityBot.Community.Members;

/// <summary>A person has been seen in a group, so that the bot can show in private what that group does.</summary>
public sealed class Membership
{
    public required long ChatId { get; init; }
    public required long PersonId { get; init; }
}
