namespace CommunityBot.Community.Library;

/// <summary>What was left from a meeting: a recording, slides, questions (S39). A group's library is the list of these.</summary>
public sealed class LeftItem
{
    /// <summary>A button's words on a phone.</summary>
    public const int LongestWhat = 80;

    /// <summary>More than this in one group nobody keeps in order (our choice).</summary>
    public const int MostPerGroup = 500;

    public required long Id { get; init; }
    public required long ChatId { get; init; }

    /// <summary>The meetup that it is from; null: it was put into the library by itself.</summary>
    public long? MeetupId { get; set; }

    /// <summary>The meetup's title; empty: of none.</summary>
    public required string Title { get; set; }

    /// <summary>The day of the meetup, or of the adding, ISO local.</summary>
    public required string Day { get; set; }

    /// <summary>Always https.</summary>
    public required string Url { get; init; }

    public required string What { get; init; }

    /// <summary>What and title, small and without accents, for searching.</summary>
    public required string Words { get; set; }

    /// <summary>Who added it, and may take it away.</summary>
    public required long AddedBy { get; init; }

    public required long AddedAt { get; init; }
}
