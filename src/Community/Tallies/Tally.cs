namespace CommunityBot.Community.Tallies;

/// <summary>Somebody was asked and may answer once. Gone when they have: who answered what is kept nowhere.</summary>
public sealed class Ask
{
    public required string Kind { get; init; }
    public required long Subject { get; init; }
    public required long PersonId { get; init; }
}

/// <summary>How many chose one answer.</summary>
public sealed class Tally
{
    public required string Kind { get; init; }
    public required long Subject { get; init; }
    public required int Choice { get; init; }
    public required int People { get; set; }
}
