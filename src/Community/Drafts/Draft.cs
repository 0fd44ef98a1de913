namespace CommunityBot.Community.Drafts;

public enum DraftStep
{
    Title = 0,
    Time = 1,
    Place = 2,
    Capacity = 3,
    Confirm = 4,
    Cost = 5,
    GoodToKnow = 6,
    OnlyFor = 7,
}

public enum DraftKind
{
    NewMeetup = 0,
    MoveMeetup = 1,
    ChangePlace = 2,
    ChangeSeats = 20,
    WhichMeetupForGuest = 21,
    NameOfGuest = 22,
    ChangeCost = 30,
    SetLink = 31,
    SetPaces = 32,
    FindTime = 33,
    Begin = 34,
    CountVisits = 35,
    GoodToKnow = 130,
    OnlyFor = 131,

    /// <summary>A number beside the link.</summary>
    PhoneIn = 132,
    GroupArea = 70,
    StepWords = 71,

    /// <summary>A link to what was left from a meetup, and what it is.</summary>
    LeaveBehind = 100,

    /// <summary>A proposal that the bot has offered to make a meetup of; its author hasn't pressed yet.</summary>
    Offered = 60,
}

/// <summary>A meetup, or a change of one, that its author has not confirmed yet. Forgotten after a day.</summary>
public sealed class Draft
{
    /// <summary>Hours until an unconfirmed draft is forgotten.</summary>
    public const int LivesHours = 24;

    public required long Id { get; init; }
    public required long PersonId { get; init; }

    /// <summary>The group it is for.</summary>
    public required long GroupId { get; set; }

    /// <summary>The chat in which the author is asked; an answer counts only there.</summary>
    public required long AskedIn { get; set; }

    public string? Thread { get; set; }
    public required DraftKind Kind { get; init; }
    public required DraftStep Step { get; set; }

    /// <summary>The meetup that changes; null for a new one.</summary>
    public long? MeetupId { get; init; }

    public string Title { get; set; } = "";

    /// <summary>ISO local date and time; null until it is known.</summary>
    public string? LocalStart { get; set; }

    /// <summary>Other readings of what was said about the time, ISO, separated by a space; the author picks one.</summary>
    public string Alternatives { get; set; } = "";

    /// <summary>How it comes back, when it does: rule, dates left out, and for a change the occurrence it is about, separated by a bar.</summary>
    public string? Repeats { get; set; }

    public string? Place { get; set; }
    public int? Capacity { get; set; }

    /// <summary>As <see cref="Meetups.Meetup.Least"/>.</summary>
    public int? Least { get; set; }

    /// <summary>As <see cref="Meetups.Meetup.HeldSeats"/>.</summary>
    public int HeldSeats { get; set; }

    /// <summary>As <see cref="Meetups.Meetup.NamesHidden"/>.</summary>
    public bool NamesHidden { get; set; }

    /// <summary>What it costs, as <see cref="Meetups.Meetup.Cost"/>.</summary>
    public string? Cost { get; set; }

    /// <summary>Those it is for, as <see cref="Meetups.Meetup.OnlyFor"/>.</summary>
    public string? OnlyFor { get; set; }

    /// <summary>As <see cref="Meetups.Meetup.GoodToKnow"/>.</summary>
    public string? GoodToKnow { get; set; }

    /// <summary>IANA zone of the group: the zone of <see cref="LocalStart"/>.</summary>
    public required string Zone { get; set; }

    /// <summary>What a conversation that is not about a meetup's fields has heard so far, as its own small JSON; of a move the start until now.</summary>
    public string? Notes { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public required long ExpiresAt { get; set; }
}
