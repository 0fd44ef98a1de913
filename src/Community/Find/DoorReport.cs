namespace CommunityBot.Community.Find;

/// <summary>Somebody pressed [Stämmer inte?]. Two different persons hide the door until a coordinator has looked.</summary>
public sealed class DoorReport
{
    /// <summary>One may be mistaken, or cross; two strangers seldom are in the same way (pains-and-ideas.md P9).</summary>
    public const int Hides = 2;

    /// <summary>A resource's or a tip's id.</summary>
    public required string ContentId { get; init; }

    /// <summary>A keyed hash of person and door: counts a person once, and tells nobody which doors a person has looked at.</summary>
    public required string Reporter { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public required long At { get; init; }
}

/// <summary>A coordinator has looked: the door stands, or is hidden.</summary>
public sealed class DoorVerdict
{
    public required string ContentId { get; init; }
    public bool Hidden { get; set; }
    public required long DecidedBy { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public required long At { get; set; }
}
