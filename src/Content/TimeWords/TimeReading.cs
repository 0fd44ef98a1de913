using NodaTime;

namespace CommunityBot.Content.TimeWords;

/// <summary>What sort of time a text speaks of.</summary>
public enum TimeKind
{
    /// <summary>No time of something to come.</summary>
    None,

    /// <summary>A day without a clock ("på torsdag", "ikväll").</summary>
    Date,

    /// <summary>A day and a clock, or an elapsed time from now.</summary>
    DateTime,

    /// <summary>From one moment or day to another; a day at the end is included.</summary>
    Interval,

    /// <summary>Something that comes back, with a rule.</summary>
    Recurrence,
}

/// <summary>One plausible reading of an ambiguous phrase, in local wall time.</summary>
public sealed record TimeAlternative(LocalDateTime Start, LocalDateTime? End);

/// <summary>The time that a text speaks of, in the local wall time of the group. A local time that a clock change skips is left as said.</summary>
/// <param name="Kind">None when nothing was found; then the rest is null or empty.</param>
/// <param name="Start">Midnight with <paramref name="HasTime"/> false when only a day was said; the first occurrence of a recurrence.</param>
/// <param name="HasTime">Whether a clock was said or follows ("om en timme").</param>
/// <param name="End">The end of an interval; without a clock the last day, included.</param>
/// <param name="Rule">RFC 5545 RRULE value without <c>RRULE:</c>; null unless a recurrence. UNTIL is the end of the last local day, in UTC when a clock was said.</param>
/// <param name="Exceptions">Dates of occurrences left out ("utom v 52") within a year of the first one; EXDATE-able.</param>
/// <param name="Alternatives">Empty when there is one reading; otherwise every plausible one, the chosen one first, at most eight.</param>
/// <param name="Matched">The part of the text that the time was read from: a substring of it, null when nothing was found.</param>
/// <param name="MatchedStart">Where <paramref name="Matched"/> begins, in UTF-16 units.</param>
/// <param name="MatchedLength">Its length in UTF-16 units.</param>
public sealed record TimeReading(
    TimeKind Kind,
    LocalDateTime? Start,
    bool HasTime,
    LocalDateTime? End,
    string? Rule,
    IReadOnlyList<LocalDate> Exceptions,
    IReadOnlyList<TimeAlternative> Alternatives,
    string? Matched,
    int MatchedStart,
    int MatchedLength)
{
    /// <summary>The answer when a text speaks of no time to come.</summary>
    public static TimeReading Nothing { get; } = new(TimeKind.None, null, false, null, null, [], [], null, 0, 0);
}
