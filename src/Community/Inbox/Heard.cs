namespace CommunityBot.Community.Inbox;

/// <summary>An update that has been acted on. The key (channel, update id) is unique: nothing is acted on twice.</summary>
public sealed class Heard
{
    public required string Channel { get; init; }
    public required string UpdateId { get; init; }

    /// <summary>Unix milliseconds; rows older than seven days are forgotten.</summary>
    public required long At { get; init; }
}

/// <summary>An update whose handling failed: how often and why. After the third time it counts as heard. Holds no text of anybody.</summary>
public sealed class SetAside
{
    /// <summary>How often an update is tried before it is set aside.</summary>
    public const int Tries = 3;

    public required string Channel { get; init; }
    public required string UpdateId { get; init; }
    public int Attempts { get; set; }

    /// <summary>The kind of the failure (an exception's type), never its message: that could hold a person's words.</summary>
    public required string Reason { get; set; }

    public required long At { get; set; }
}
