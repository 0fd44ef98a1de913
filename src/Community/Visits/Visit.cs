namespace CommunityBot.Community.Visits;

/// <summary>How many came to a meetup: a number that the host gave, and nobody's name.</summary>
public sealed class Visit
{
    /// <summary>More than this is no meetup of a neighbourhood (our choice).</summary>
    public const int Most = 5_000;

    public required long MeetupId { get; init; }
    public required long ChatId { get; init; }

    /// <summary>The day of the meetup where it was, ISO.</summary>
    public required string Day { get; init; }

    public required int People { get; set; }

    /// <summary>How many of them came for the first time; null: not said.</summary>
    public int? FirstTimers { get; set; }
}
