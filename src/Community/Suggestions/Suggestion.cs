namespace CommunityBot.Community.Suggestions;

/// <summary>Something that the bot has suggested to a group.</summary>
public sealed class Suggestion
{
    /// <summary>So many agree to do without a host, and the meetup is on (our choice: three can't leave one alone).</summary>
    public const int EnoughWithoutHost = 3;

    /// <summary>So many say [Inte nu], and the bot suggests nothing for <see cref="PauseWeeks"/> weeks.</summary>
    public const int EnoughNotNow = 2;

    public const int PauseWeeks = 4;

    public required long Id { get; init; }
    public required long ChatId { get; init; }

    /// <summary>The id of an activity of the content.</summary>
    public required string Activity { get; init; }

    /// <summary>ISO local date and time in the group's zone.</summary>
    public required string LocalStart { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public required long StartsAt { get; init; }

    public required long MadeAt { get; init; }

    /// <summary>The meetup that it became; null: none.</summary>
    public long? MeetupId { get; set; }
}

public enum SuggestionAnswer
{
    WithoutHost = 1,
    NotNow = 2,
}

/// <summary>What one person pressed under a suggestion; the last press counts.</summary>
public sealed class SuggestionVote
{
    public required long SuggestionId { get; init; }
    public required long PersonId { get; init; }
    public required SuggestionAnswer Vote { get; set; }
    public required string Name { get; set; }
}
