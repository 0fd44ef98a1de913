namespace CommunityBot.Community.SmallSteps;

/// <summary>A tiny step that a person has picked for themselves. It ends after four weeks, in silence, or when they say so.</summary>
public sealed class SmallStep
{
    /// <summary>More than two at a time is a project (seeds.md S27).</summary>
    public const int MostAtATime = 2;

    /// <summary>Then it ends, with a look back (seeds.md S27, S28).</summary>
    public const int Days = 28;

    /// <summary>After this many "not now" in a row the step is offered smaller (seeds.md S27).</summary>
    public const int NotNowBeforeSmaller = 2;

    /// <summary>A person's own sentence fits a message bubble.</summary>
    public const int LongestWords = 200;

    public required long Id { get; init; }
    public required long PersonId { get; init; }

    /// <summary>The tip that the step comes from; empty: there is no step, only a sentence to be shown again.</summary>
    public required string TipId { get; init; }

    /// <summary>The tip's smaller variant is done instead.</summary>
    public bool Smaller { get; set; }

    /// <summary>What being well means, in the person's own words; kept only to be shown to them again. Null: they didn't want to.</summary>
    public string? Words { get; set; }

    /// <summary>A check-in has been said and not been answered.</summary>
    public bool Waiting { get; set; }

    /// <summary>Check-ins said so far.</summary>
    public int Asked { get; set; }

    /// <summary>"Not now" in a row.</summary>
    public int NotNow { get; set; }

    /// <summary>The weekdays on which the person wants to be asked, see <see cref="CheckInDays"/>; 0: once at a time, when they say so.</summary>
    public int AskOn { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public required long StartedAt { get; init; }

    /// <summary>A sentence that somebody asked to have kept, without a step.</summary>
    public bool IsOnlyWords => TipId.Length == 0;

    public long EndsAt => StartedAt + (Days * 86_400_000L);

    /// <summary>"Not now" was said.</summary>
    /// <returns>True when it is time to offer a smaller step.</returns>
    public bool SayNotNow() => ++NotNow >= NotNowBeforeSmaller && !Smaller;
}
