namespace CommunityBot.Community.Meetups;

/// <summary>"Alltid med": a person is signed up in advance for a series' occurrences, six weeks at a time.</summary>
public sealed class Standing
{
    /// <summary>After six weeks the person is asked whether to go on, so that regulars don't hold every seat for ever (P13).</summary>
    public const int Weeks = 6;

    public required long Id { get; init; }
    public required long SeriesId { get; init; }
    public required long PersonId { get; init; }

    /// <summary>As the person called themselves; goes with this row when the standing ends.</summary>
    public required string Name { get; set; }

    /// <summary>By the meetups' link each time, taking no seat.</summary>
    public bool ByLink { get; set; }

    /// <summary>Unix milliseconds; the earlier one comes first to the seats.</summary>
    public required long Since { get; init; }

    /// <summary>Unix milliseconds; occurrences that start later are not signed up for yet.</summary>
    public required long CoversUntil { get; set; }
}
