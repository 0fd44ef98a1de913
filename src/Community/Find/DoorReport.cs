namespace CommunityBot.Community.Find;

/// <summary>Somebody pressed [Stämmer inte?]. Two different persons hide the door until a coordinator has looked.</summary>
public sealed class DoorReport
{
    /// <summary>One may be mistaken, or cross; two strangers seldom are in the same way (pains-and-ideas.md P9).</summary>
    public const int Hides = 2;

    /// <summary>Where nobody coordinates nobody can give a door back, so what two persons have hidden comes back by itself after so many days.</summary>
    public const int LapsesAfterDays = 30;

    /// <summary>A resource's or a tip's id.</summary>
    public required string ContentId { get; init; }

    /// <summary>A keyed hash of person and door: counts a person once, and tells nobody which doors a person has looked at.</summary>
    public required string Reporter { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public required long At { get; init; }

    /// <summary>Reports from before this moment no longer hide anything.</summary>
    /// <param name="now">Unix milliseconds.</param>
    /// <param name="somebodyLooks">There is a coordinator: then they stand until one has looked.</param>
    public static long Since(long now, bool somebodyLooks) => somebodyLooks ? 0 : now - (LapsesAfterDays * 86_400_000L);
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
