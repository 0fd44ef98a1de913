namespace CommunityBot.Community.Timers;

/// <summary>Something that shall happen later. The row is the truth: it goes in the transaction in which it happens.</summary>
public sealed class Ring
{
    /// <summary>A ring that failed so often is set aside with its reason (the same number as an update's).</summary>
    public const int Tries = 3;

    public required long Id { get; init; }

    /// <summary>Which feature it rings for.</summary>
    public required string Kind { get; init; }

    /// <summary>The row it is about.</summary>
    public required long Subject { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public required long DueAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Unique: planning the same occasion again moves it.</summary>
    public required string Occasion { get; init; }
}
