namespace CommunityBot.Community.Runs;

/// <summary>The pace group that a person of a run has chosen. Counts as long as the person's answer is yes.</summary>
public sealed class PaceChoice
{
    public required long MeetupId { get; init; }
    public required long PersonId { get; init; }

    /// <summary>The index in <see cref="PaceGroups"/>.</summary>
    public required int Pace { get; set; }
}

/// <summary>Who goes last, so that nobody is left behind. Counts as long as the person's answer is yes.</summary>
public sealed class Sweeper
{
    public required long MeetupId { get; init; }
    public required long PersonId { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public required long TakenAt { get; set; }
}
