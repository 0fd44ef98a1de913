namespace CommunityBot.Community.FindTime;

public enum PollState
{
    Open = 0,

    /// <summary>No more votes; its author decides.</summary>
    Closed = 1,
    BecameMeetup = 2,
    EndedWithout = 3,
}

/// <summary>A group looks for a time that suits most. Its card shows counts, never who can't.</summary>
public sealed class TimePoll
{
    /// <summary>Two make a choice; with more than six nobody reads them (our choice).</summary>
    public const int FewestSlots = 2, MostSlots = 6;

    /// <summary>Open polls that one group can have at a time (our choice).</summary>
    public const int MostPerGroup = 5;

    public required long Id { get; init; }
    public required long ChatId { get; init; }
    public string? Thread { get; init; }
    public required long AuthorId { get; init; }
    public required string AuthorName { get; set; }
    public required string Title { get; init; }
    public string? Place { get; init; }
    public required string Zone { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public required long ClosesAt { get; set; }

    public PollState State { get; set; }
    public long? MeetupId { get; set; }
    public required long CreatedAt { get; init; }
}

/// <summary>One moment to choose.</summary>
public sealed class TimeSlot
{
    public required long PollId { get; init; }
    public required int Slot { get; init; }

    /// <summary>ISO local date and time in the poll's zone.</summary>
    public required string LocalStart { get; init; }
}

/// <summary>Somebody who has voted. The name is for the meetup's card should they be carried over to it, and goes when the poll ends.</summary>
public sealed class TimeVoter
{
    public required long PollId { get; init; }
    public required long PersonId { get; init; }
    public required string Name { get; set; }
}

public enum Vote
{
    No = 0,
    IfNeedBe = 1,
    Yes = 2,
}

/// <summary>One person's vote on one moment; no row is a no.</summary>
public sealed class TimeVote
{
    public required long PollId { get; init; }
    public required int Slot { get; init; }
    public required long PersonId { get; init; }
    public required Vote Vote { get; set; }
}
