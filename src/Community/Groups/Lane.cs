namespace CommunityBot.Community.Groups;

/// <summary>
/// One chat's turn to be spoken to. A single number says when the lane is free: a lease while a send is under way,
/// the pace of the channel after it, a platform's retry_after when it complained. Being a row, a restart obeys it.
/// </summary>
public sealed class Lane
{
    public required long ChatId { get; init; }

    public required string Channel { get; init; }

    /// <summary>Unix milliseconds from which the next send may be taken up.</summary>
    public long FreeAt { get; set; }

    /// <summary>Theoretical arrival time of the leaky bucket (GCRA), Unix milliseconds: how far the chat has used its pace.</summary>
    public long PacedTo { get; set; }
}
