namespace CommunityBot.Community.Greeting;

public enum MetState
{
    Asking = 0,
    WillBeMet = 1,

    /// <summary>Nobody could this time, and the person knows.</summary>
    NobodyCould = 2,
}

/// <summary>Somebody who comes would like to be met. Only they, the host and whoever meets them know; forgotten a week after the meetup.</summary>
public sealed class MetWish
{
    public required long MeetupId { get; init; }
    public required long PersonId { get; init; }

    /// <summary>The first name only.</summary>
    public required string Name { get; set; }

    public MetState State { get; set; }
    public long? GreeterId { get; set; }
    public string? GreeterName { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public required long AskedAt { get; init; }
}

/// <summary>Somebody who comes and has offered to meet others.</summary>
public sealed class Greeter
{
    public required long MeetupId { get; init; }
    public required long PersonId { get; init; }
}
