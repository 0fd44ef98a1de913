using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Features.Calendar;

/// <summary>A calendar as every calendar program reads it (RFC 5545).</summary>
internal static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>A meetup has a start and no end; a calendar shows it as this long.</summary>
    public const string Length = "PT1H";

    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <param name="events">What is in it; possibly nothing.</param>
    /// <param name="language">sv or en.</param>
    /// <param name="name">What a calendar program shall call the subscription; null for a single meetup.</param>
    public static string Write(IReadOnlyCollection<CalendarEvent> events, string language, string? name = null)
    {
        var file = new IcsText();
        file.Line("BEGIN:VCALENDAR");
        file.Line("VERSION:2.0");
        file.Line(string.Create(CultureInfo.InvariantCulture, $"PRODID:-//CommunityBot//CommunityBot//{language.ToUpperInvariant()}"));
        file.Line("CALSCALE:GREGORIAN");
        if (name is not null)
        {
            // RFC 7986, and the older names that programs still look for.
            file.Text("NAME", name);
            file.Text("X-WR-CALNAME", name);
            file.Line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
            file.Line("X-PUBLISHED-TTL:PT1H");
        }

        foreach (var zone in events.GroupBy(one => one.Zone.Id, StringComparer.Ordinal).OrderBy(zone => zone.Key, StringComparer.Ordinal))
        {
            IcsZone.Write(file, zone.First().Zone, zone.Min(one => one.Instant), zone.Max(one => one.Instant));
        }

        foreach (var one in events)
        {
            Write(file, one);
        }

        file.Line("END:VCALENDAR");
        return file.ToString();
    }

    private static void Write(IcsText file, CalendarEvent one)
    {
        file.Line("BEGIN:VEVENT");
        file.Line("UID:" + one.Uid);
        file.Line("DTSTAMP:" + Utc.Format(one.Changed));
        file.Line("LAST-MODIFIED:" + Utc.Format(one.Changed));
        file.Line(string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{one.Sequence}"));
        if (one.Occurrence is { } original)
        {
            file.Line(At("RECURRENCE-ID", original, one.Zone));
        }

        file.Line(ComesTwice(one) ? "DTSTART:" + Utc.Format(one.Instant) : At("DTSTART", one.Start, one.Zone));
        file.Line("DURATION:" + Length);
        if (one.Rule is { } rule)
        {
            file.Line("RRULE:" + rule);
        }

        foreach (var gap in one.Except)
        {
            file.Line(At("EXDATE", gap, one.Zone));
        }

        file.Text("SUMMARY", one.Summary);
        Optional(file, "LOCATION", one.Place);
        if (one.Url is { } url)
        {
            file.Line("URL:" + url);
        }

        file.Line("STATUS:" + one.Status.ToString().ToUpperInvariant());
        if (one.Alarm is { } words)
        {
            file.Line("BEGIN:VALARM");
            file.Line("ACTION:DISPLAY");
            file.Text("DESCRIPTION", words);
            file.Line("TRIGGER:-PT2H");
            file.Line("END:VALARM");
        }

        file.Line("END:VEVENT");
    }

    private static void Optional(IcsText file, string name, string? value)
    {
        if (value is not null)
        {
            file.Text(name, value);
        }
    }

    /// <summary>In the night when the clock goes back an hour comes twice, and programs don't agree on which is meant: then the instant is written.</summary>
    private static bool ComesTwice(CalendarEvent one) => one.Rule is null && one.Zone.MapLocal(one.Start).Count > 1;

    private static string At(string name, LocalDateTime local, DateTimeZone zone) => $"{name};TZID={zone.Id}:{Local.Format(local)}";
}
