namespace CommunityBot.Community.Human;

/// <summary>Somebody asked for a contact person, and one is being asked now. Says nothing of why. Deleted when it ends, whichever way.</summary>
public sealed class HandOver
{
    /// <summary>However long contacts take, after this many days the asker is told that nobody had time, and the row goes.</summary>
    public const int LivesDays = 5;

    /// <summary>The kind of the timer that always stands for an open one.</summary>
    public const string Rings = "hand-over";

    public required long Id { get; init; }
    public required long ChatId { get; init; }
    public required long AskerId { get; init; }

    /// <summary>What the contact is told to call them.</summary>
    public required string AskerName { get; init; }

    /// <summary>Who is asked now.</summary>
    public long ContactId { get; set; }

    /// <summary>Everybody who has been asked, separated by a space: nobody is asked twice.</summary>
    public string Asked { get; set; } = "";

    /// <summary>Unix milliseconds.</summary>
    public required long EndsAt { get; init; }
}
