using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Community.Meetups;

public enum MeetupState
{
    Planned = 0,
    Cancelled = 1,
}

/// <summary>People of a group agree to meet: what, when, where, and how many have room.</summary>
/// <remarks>The organiser's wall time and the zone are the truth; <see cref="StartsAt"/> is computed from them.</remarks>
public sealed class Meetup
{
    /// <summary>A title fits on a card's first line on a phone.</summary>
    public const int LongestTitle = 120;

    public const int LongestPlace = 120;

    /// <summary>Two people is the least that can meet; 500 is where a card's seats stop meaning anything (our choice).</summary>
    public const int FewestSeats = 2, MostSeats = 500;

    /// <summary>Nobody plans a walk further ahead than this (reliability.md, hostile input 40).</summary>
    public const int FurthestYears = 2;

    /// <summary>Planned meetups that one group can have at a time (reliability.md, hostile input 40).</summary>
    public const int MostPerGroup = 200;

    public required long Id { get; init; }
    public required long ChatId { get; init; }

    /// <summary>The forum topic in which it was suggested; null: none.</summary>
    public string? Thread { get; init; }

    /// <summary><see cref="Members.Person.Nobody"/>: nobody holds it.</summary>
    public required long HostId { get; set; }
    public required string HostName { get; set; }
    public required string Title { get; set; }

    /// <summary>ISO local date and time, <c>2026-11-26T18:00</c>.</summary>
    public required string LocalStart { get; set; }

    public required string Zone { get; init; }

    /// <summary>Unix milliseconds, computed from <see cref="LocalStart"/> and <see cref="Zone"/>.</summary>
    public required long StartsAt { get; set; }

    public string? Place { get; set; }

    /// <summary>Seats, guests included; null: no limit.</summary>
    public int? Capacity { get; set; }

    /// <summary>What it costs to take part, in the host's words; empty: free; null: not said, which means free too (S6).</summary>
    public string? Cost { get; set; }

    /// <summary>The host's own line about weather, clothes and the like; null: none.</summary>
    public string? GoodToKnow { get; set; }

    /// <summary>Those it is for, when not for all in the group ("uppgång B"); null: for all. Said, never checked: nobody's stairwell is known.</summary>
    public string? OnlyFor { get; set; }

    /// <summary>One can take part from afar; the link itself is kept apart and told only to those who said yes.</summary>
    public bool Hybrid { get; set; }

    /// <summary>The pace groups of a run, slowest first, as <see cref="Runs.PaceGroups"/> writes them; null: none.</summary>
    public string? Paces { get; set; }

    /// <summary>How many came unannounced, as counted at the door.</summary>
    public int AtDoor { get; set; }

    /// <summary>The host wants an afterchat.</summary>
    public bool Afterchat { get; set; }

    /// <summary>The host wants a question for the table, some minutes after the start.</summary>
    public bool QuestionCard { get; set; }

    /// <summary>True: the card says how many come, not who.</summary>
    public bool NamesHidden { get; set; }

    /// <summary>True once somebody without an account has been put on the list by name.</summary>
    public bool NamedGuests { get; set; }

    /// <summary>Seats kept for those who have never come before; zero when none are, or when they have been released.</summary>
    public int HeldSeats { get; set; }

    /// <summary>How many of them went to everybody a day ahead.</summary>
    public int HeldReleased { get; set; }

    /// <summary>The seats that its host wants kept for newcomers, released by now or not: what follows keeps as many.</summary>
    public int HeldAsWanted => HeldSeats + HeldReleased;

    /// <summary>It goes ahead only if so many come; null: it goes ahead anyway.</summary>
    public int? Least { get; set; }

    /// <summary>When that is decided, Unix milliseconds.</summary>
    public long? LeastBy { get; set; }

    /// <summary>True once enough have said yes. It stays so: people have been told.</summary>
    public bool GoesAhead { get; set; }

    public MeetupState State { get; set; }

    /// <summary>Rises with every change of the meetup or its answers; the update that raises it is also its lock.</summary>
    public int Version { get; set; }

    public required long CreatedAt { get; init; }

    /// <summary>The series it is an occurrence of; null: it happens once.</summary>
    public long? SeriesId { get; set; }

    /// <summary>The local start that the series' rule gives (RECURRENCE-ID), ISO; stays when this one occurrence is moved.</summary>
    public string? Occurrence { get; set; }

    /// <summary>How often its time, place or state was changed (iCalendar SEQUENCE).</summary>
    public int Sequence { get; set; }

    /// <summary>Too few said yes in time, or it was cancelled before enough had.</summary>
    public bool NeverCameAbout => State == MeetupState.Cancelled && Least is not null && !GoesAhead;

    /// <summary>When that last happened, Unix milliseconds; null: never since it was made.</summary>
    public long? ChangedAt { get; set; }

    /// <summary>The name of its public page; null: it has none, which is so until its host or an organiser wants one. An occurrence's is its series'.</summary>
    public string? Code { get; set; }

    /// <summary>The <see cref="LocalStart"/> that was said first, once it has changed; null: never.</summary>
    public string? FirstStart { get; set; }

    /// <summary>The place that was said first, once it has changed; empty: none was said; null: never changed.</summary>
    public string? FirstPlace { get; set; }

    /// <summary>Happens at another time from now on.</summary>
    public void MoveTo(LocalDateTime local, Instant start)
    {
        FirstStart ??= LocalStart;
        (LocalStart, StartsAt) = (Iso(local), start.ToUnixTimeMilliseconds());
    }

    /// <summary>Happens at another place from now on; null: it isn't said where.</summary>
    public void PlaceAt(string? place)
    {
        FirstPlace ??= Place ?? "";
        Place = place;
    }

    /// <summary>Notes a change of time, place or state, so that calendars take the newer version.</summary>
    public void Changed(Instant now) => (Sequence, ChangedAt) = (Sequence + 1, now.ToUnixTimeMilliseconds());

    /// <summary>Somebody holds it. Those who come without a host decide together, and whoever wants can take it on.</summary>
    public bool HasHost => HostId != Members.Person.Nobody;

    public bool Open(Instant now) => State == MeetupState.Planned && StartsAt > now.ToUnixTimeMilliseconds();

    /// <summary>The instant at which a wall time happens: a gap moves it forward by the gap, of two the first counts.</summary>
    public static Instant InstantOf(LocalDateTime local, DateTimeZone zone) => zone.AtLeniently(local).ToInstant();

    public static string Iso(LocalDateTime local) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(local);

    /// <summary>The wall time that <see cref="Iso"/> wrote.</summary>
    public static LocalDateTime LocalOf(string iso) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(iso).Value;

    public LocalDateTime Local => LocalOf(LocalStart);

    /// <summary>Refuses what can't be a meetup: no title, a start that has passed or lies too far ahead, an odd number of seats.</summary>
    public static Refusal? Fault(string title, Instant start, string? place, int? capacity, Instant now) => 0 switch
    {
        _ when string.IsNullOrWhiteSpace(title) => new("meetup.no-title"),
        _ when title.Length > LongestTitle => new("meetup.title-too-long"),
        _ when place?.Length > LongestPlace => new("meetup.place-too-long"),
        _ when start <= now => new("meetup.in-the-past"),
        _ when start > now + Duration.FromDays(366 * FurthestYears) => new("meetup.too-far-ahead"),
        _ when capacity is < FewestSeats or > MostSeats => new("meetup.odd-capacity"),
        _ => null,
    };
}
