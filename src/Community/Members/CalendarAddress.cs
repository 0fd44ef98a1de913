namespace CommunityBot.Community.Members;

/// <summary>A person's secret calendar address. Whoever asks for a new one makes the old one worthless.</summary>
public sealed class CalendarAddress
{
    public required long PersonId { get; init; }

    /// <summary>What the address is made from, together with a key: drawn anew for each address.</summary>
    public required string Salt { get; set; }

    /// <summary>SHA-256 of the address' secret part, by which a request finds its person.</summary>
    public required string SecretHash { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public required long MadeAt { get; set; }
}
