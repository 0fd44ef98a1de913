using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Community.Meetups;

public enum SeriesState
{
    /// <summary>Has occurrences ahead, or waits for its host to say how it goes on.</summary>
    Going = 0,

    /// <summary>Ended by its host, or replaced by the series that follows it.</summary>
    Ended = 1,
}

/// <summary>A meetup that comes back. Its occurrences are ordinary meetups that exist up to 90 days ahead.</summary>
/// <remarks>Wall clock all through: the first start, the zone and the rule are the truth, every instant is computed.</remarks>
public sealed class MeetupSeries
{
    /// <summary>Days ahead for which occurrences exist as meetups (scheduling.md 3).</summary>
    public const int DaysAhead = 90;

    /// <summary>Series that one group can have going at a time (our choice).</summary>
    public const int MostPerGroup = 30;

    public required long Id { get; init; }
    public required long ChatId { get; init; }
    public string? Thread { get; init; }
    public required long HostId { get; set; }
    public required string HostName { get; set; }
    public required string Title { get; set; }
    public string? Place { get; set; }
    public int? Capacity { get; set; }

    /// <summary>The first occurrence (DTSTART), ISO local: <c>2026-11-25T18:00</c>.</summary>
    public required string LocalStart { get; init; }

    public required string Zone { get; init; }

    /// <summary>RFC 5545 RRULE value without <c>RRULE:</c>; UNTIL in UTC, as iCalendar wants it.</summary>
    public required string Rule { get; set; }

    /// <summary>ISO dates of occurrences that are left out or cancelled (EXDATE), separated by a space; empty: none.</summary>
    public string Exceptions { get; set; } = "";

    /// <summary>ISO date up to and including which occurrences have become meetups.</summary>
    public required string MadeUntil { get; set; }

    /// <summary>The series that this one took over from when "all from here" was changed; null: none.</summary>
    public long? Follows { get; init; }

    public SeriesState State { get; set; }

    /// <summary>How often it has asked how to go on since its last occurrence: 0 not, 1 its host, 2 the group.</summary>
    public int Hands { get; set; }

    /// <summary>When its people were asked what more they would like, Unix milliseconds; null: not yet. Once in its life.</summary>
    public long? AskedMoreAt { get; set; }

    /// <summary>How many times in a row it has been full with a line that would be a group of its own.</summary>
    public int Crowded { get; set; }

    /// <summary>When a second series was offered, Unix milliseconds; null: never.</summary>
    public long? AskedSplitAt { get; set; }

    /// <summary>How often the series itself was changed (iCalendar SEQUENCE).</summary>
    public int Sequence { get; set; }

    /// <summary>The name of its public page, which shows the next occurrence; null: it has none.</summary>
    public string? Code { get; set; }

    public required long CreatedAt { get; init; }
    public long? EndedAt { get; set; }

    public LocalDateTime Start => Meetup.LocalOf(LocalStart);

    public DateTimeZone TimeZone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) ?? DateTimeZone.Utc;

    /// <summary>The dates left out.</summary>
    public IReadOnlyList<LocalDate> LeftOut => [.. Exceptions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => LocalDatePattern.Iso.Parse(text).Value)];

    /// <summary>Makes no more occurrences and asks nobody; those that exist are held.</summary>
    public void End(long now)
    {
        (State, EndedAt) = (SeriesState.Ended, now);
        Sequence++;
    }

    public void LeaveOut(LocalDate date) =>
        Exceptions = string.Join(' ', LeftOut.Append(date).Distinct().Order().Select(LocalDatePattern.Iso.Format));
}
