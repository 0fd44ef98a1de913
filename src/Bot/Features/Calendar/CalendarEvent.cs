using NodaTime;

namespace CommunityBot.Bot.Features.Calendar;

internal enum EventStatus
{
    Confirmed,
    Tentative,
    Cancelled,
}

/// <summary>One VEVENT: a meetup, a series, or one changed occurrence of a series.</summary>
/// <param name="Uid">The same for ever; a series and its occurrences share one.</param>
/// <param name="Start">Wall time in <paramref name="Zone"/>, which is the truth about a start.</param>
/// <param name="Zone">IANA zone.</param>
/// <param name="Summary">What.</param>
/// <param name="Sequence">Rises with every change of time, place or state.</param>
/// <param name="Changed">When it last changed: DTSTAMP of a file without METHOD (RFC 5545 3.8.7.2).</param>
internal sealed record CalendarEvent(string Uid, LocalDateTime Start, DateTimeZone Zone, string Summary, int Sequence, Instant Changed)
{
    public EventStatus Status { get; init; }

    public string? Place { get; init; }

    public string? Url { get; init; }

    /// <summary>What an alarm two hours before says; null: no alarm.</summary>
    public string? Alarm { get; init; }

    /// <summary>The occurrence that this is, by its original start: RECURRENCE-ID. Null for a meetup of its own and for the series itself.</summary>
    public LocalDateTime? Occurrence { get; init; }

    /// <summary>RRULE of a series.</summary>
    public string? Rule { get; init; }

    /// <summary>Occurrences that the rule has and this calendar has not.</summary>
    public IReadOnlyList<LocalDateTime> Except { get; init; } = [];

    public Instant Instant => Zone.AtLeniently(Start).ToInstant();
}
