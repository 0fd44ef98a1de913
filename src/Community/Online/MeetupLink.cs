namespace CommunityBot.Community.Online;

/// <summary>The way into a meetup from afar. Only those who said yes are told it, in private.</summary>
public sealed class MeetupLink
{
    public const int Longest = 500;

    public required long MeetupId { get; init; }

    /// <summary>Always https.</summary>
    public required string Url { get; set; }

    /// <summary>The number for those who have no video, with its code; null: none.</summary>
    public string? Phone { get; set; }
}
