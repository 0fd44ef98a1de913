namespace CommunityBot.Community.Growth;

public enum OffshootKind
{
    /// <summary>Enough people want to do the same thing; somebody may hold the first.</summary>
    Wish = 1,

    /// <summary>A series is full with a line; somebody may hold a second one with the same words.</summary>
    Split = 2,
}

/// <summary>Something that grows out of a series (S31). Numbers only: who wished for it is kept nowhere.</summary>
public sealed class Offshoot
{
    /// <summary>So many wish for the same, and the group hears of it (S31; S30 and S1 begin with as many).</summary>
    public const int Enough = 5;

    /// <summary>A series asks what more people would like after so many times (S31).</summary>
    public const int TimesHeld = 3;

    /// <summary>Full with so many waiting, so many times in a row, before a second one is offered (our choice: twice is chance).</summary>
    public const int TimesCrowded = 3;

    /// <summary>Weeks before a series that stays full is offered a second one again.</summary>
    public const int SplitRestWeeks = 12;

    public required long Id { get; init; }
    public required long ChatId { get; init; }

    /// <summary>The series that it grows out of.</summary>
    public required long SeriesId { get; init; }

    public required OffshootKind Kind { get; init; }

    /// <summary>The id of an activity of the content; empty for a split.</summary>
    public required string Activity { get; init; }

    /// <summary>The time that is proposed, ISO local.</summary>
    public required string LocalStart { get; init; }

    /// <summary>Unix milliseconds; after that nobody takes it up any more.</summary>
    public required long StartsAt { get; init; }

    public required long MadeAt { get; init; }

    /// <summary>The meetup, or the first of the series, that it became; null: nobody has taken it up.</summary>
    public long? MeetupId { get; set; }

    /// <summary>It became a meetup without a host: they take turns.</summary>
    public bool TakesTurns { get; set; }
}
