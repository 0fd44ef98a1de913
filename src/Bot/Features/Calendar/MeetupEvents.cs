using System.Globalization;
using CommunityBot.Community.Meetups;
using CommunityBot.Content.Phrases;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Features.Calendar;

/// <summary>A meetup, as it is in the store, and what the reader of a calendar answered to it; null: is its host.</summary>
internal sealed record Noted(Meetup Meetup, Answer? Answer);

/// <summary>
/// Makes calendar events of meetups. A series is one event with its rule; of its occurrences only those that differ from the rule are
/// written, each by its RECURRENCE-ID and with its own SEQUENCE, so that one moved week leaves all others as they were.
/// </summary>
internal sealed class MeetupEvents(Phrasebook phrases)
{
    private static readonly LocalDateTimePattern Iso = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>One meetup by itself. An occurrence keeps its series' UID: a calendar that knows the series knows which one it is.</summary>
    public CalendarEvent One(Meetup meetup, string language, string? url, bool alarm)
    {
        var one = Event(meetup, meetup.SeriesId is { } series ? SeriesUid(series) : MeetupUid(meetup), EventStatus.Confirmed, language) with { Url = url };
        return alarm && meetup.State == MeetupState.Planned ? one with { Alarm = one.Summary } : one;
    }

    /// <summary>Everything in one person's calendar.</summary>
    /// <param name="noted">Their meetups, occurrences of series among them.</param>
    /// <param name="series">The series of those.</param>
    /// <param name="occurrences">Original starts of all meetups of each series, the person's or not.</param>
    /// <param name="language">The person's.</param>
    public IReadOnlyList<CalendarEvent> All(
        IReadOnlyCollection<Noted> noted, IReadOnlyDictionary<long, MeetupSeries> series, ILookup<long, string> occurrences, string language) =>
    [
        .. noted.Where(one => !IsOf(one.Meetup, series)).Select(one => Event(one.Meetup, MeetupUid(one.Meetup), StatusOf(one), language)),
        .. noted.Where(one => IsOf(one.Meetup, series)).GroupBy(one => one.Meetup.SeriesId!.Value)
            .SelectMany(mine => Series(series[mine.Key], [.. mine.OrderBy(one => one.Meetup.Occurrence, StringComparer.Ordinal)], [.. occurrences[mine.Key]], language)),
    ];

    private static bool IsOf(Meetup meetup, IReadOnlyDictionary<long, MeetupSeries> series) => meetup is { SeriesId: { } id, Occurrence: not null } && series.ContainsKey(id);

    /// <summary>The rule up to the last occurrence that is theirs, less all that aren't; then the occurrences that differ.</summary>
    private IEnumerable<CalendarEvent> Series(MeetupSeries series, IReadOnlyList<Noted> mine, IReadOnlyList<string> all, string language)
    {
        var zone = series.TimeZone;
        var theirs = mine.Select(one => one.Meetup.Occurrence!).ToHashSet(StringComparer.Ordinal);
        var last = Iso.Parse(theirs.Max(StringComparer.Ordinal)!).Value;
        var gaps = all.Concat(series.LeftOut.Select(date => Meetup.Iso(date + series.Start.TimeOfDay))).Where(start => !theirs.Contains(start))
            .Distinct(StringComparer.Ordinal).Select(start => Iso.Parse(start).Value).Where(start => start <= last).Order().ToList();
        var usual = new CalendarEvent(
            SeriesUid(series.Id), series.Start, zone, series.Title, series.Sequence,
            Instant.FromUnixTimeMilliseconds(mine.Max(one => Math.Max(one.Meetup.ChangedAt ?? 0, Math.Max(one.Meetup.CreatedAt, series.CreatedAt)))))
        {
            Place = series.Place,
            Rule = Until(series.Rule, zone.AtLeniently(last).ToInstant()),
            Except = gaps,
            Status = mine.All(one => StatusOf(one) == EventStatus.Tentative) ? EventStatus.Tentative : EventStatus.Confirmed,
        };
        yield return usual;
        foreach (var one in mine.Select(one => Event(one.Meetup, usual.Uid, StatusOf(one), language)))
        {
            if (one.Start != one.Occurrence || one.Sequence > 0 || (one.Summary, one.Place, one.Status) != (usual.Summary, usual.Place, usual.Status))
            {
                yield return one;
            }
        }
    }

    private CalendarEvent Event(Meetup meetup, string uid, EventStatus status, string language)
    {
        var cancelled = meetup.State == MeetupState.Cancelled;
        return new CalendarEvent(
            uid, meetup.Local, DateTimeZoneProviders.Tzdb.GetZoneOrNull(meetup.Zone) ?? DateTimeZone.Utc,
            cancelled ? phrases.Say(language, "calendar.cancelled", new Dictionary<string, string> { ["title"] = meetup.Title }).Plain : meetup.Title,
            meetup.Sequence, Instant.FromUnixTimeMilliseconds(meetup.ChangedAt ?? meetup.CreatedAt))
        {
            Place = meetup.Place,
            Status = cancelled ? EventStatus.Cancelled : status,
            Occurrence = meetup is { SeriesId: not null, Occurrence: { } original } ? Iso.Parse(original).Value : null,
        };
    }

    private static EventStatus StatusOf(Noted one) => one switch
    {
        { Meetup.State: MeetupState.Cancelled } => EventStatus.Cancelled,
        { Answer: Answer.Maybe } => EventStatus.Tentative,
        _ => EventStatus.Confirmed,
    };

    /// <summary>The rule with another end; UNTIL in UTC, as RFC 5545 wants it beside a start with a zone.</summary>
    private static string Until(string rule, Instant last) => string.Join(
        ';', rule.Split(';').Where(part => !part.StartsWith("UNTIL=", StringComparison.Ordinal) && !part.StartsWith("COUNT=", StringComparison.Ordinal)).Append("UNTIL=" + Utc.Format(last)));

    private static string MeetupUid(Meetup meetup) => string.Create(CultureInfo.InvariantCulture, $"meetup-{meetup.Id}@communitybot");

    private static string SeriesUid(long series) => string.Create(CultureInfo.InvariantCulture, $"series-{series}@communitybot");
}
