using System.Globalization;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace CommunityBot.Bot.Features.Calendar;

/// <summary>Writes a time zone as a VTIMEZONE: as yearly rules where it has them (classic Outlook reads nothing else), else change by change.</summary>
internal static class IcsZone
{
    /// <summary>Years in which a rule must hold before it is called one.</summary>
    private const int YearsOfProof = 6;

    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly string[] Days = ["", "MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static void Write(IcsText to, DateTimeZone zone, Instant first, Instant last)
    {
        var from = first - Duration.FromDays(370);
        var rules = Rules(zone, from);
        to.Line("BEGIN:VTIMEZONE");
        to.Line("TZID:" + zone.Id);
        foreach (var observance in rules ?? Changes(zone, from, last + Duration.FromDays(370)))
        {
            var kind = observance.Daylight ? "DAYLIGHT" : "STANDARD";
            to.Line("BEGIN:" + kind);
            to.Line("DTSTART:" + Local.Format(observance.At));
            if (observance.Rule is { } rule)
            {
                to.Line("RRULE:" + rule);
            }

            to.Line("TZOFFSETFROM:" + Signed(observance.From));
            to.Line("TZOFFSETTO:" + Signed(observance.To));
            to.Text("TZNAME", observance.Name);
            to.Line("END:" + kind);
        }

        to.Line("END:VTIMEZONE");
    }

    /// <summary>Null when the zone's changes of the coming years follow no yearly rule, or when there are none.</summary>
    private static List<Observance>? Rules(DateTimeZone zone, Instant from)
    {
        var changes = Changes(zone, from, from + Duration.FromDays(366 * YearsOfProof)).Where(change => change.At.Year > 1970).ToList();
        var rules = new List<Observance>();
        foreach (var kind in changes.GroupBy(change => change.Daylight))
        {
            var dates = kind.Select(change => change.At).ToList();
            if (dates.Count < YearsOfProof - 1 || Yearly(dates) is not { } rule || kind.Any(change => (change.From, change.To) != (kind.First().From, kind.First().To)))
            {
                return null;
            }

            rules.Add(kind.First() with { Rule = rule });
        }

        return rules.Count == 2 ? rules : null;
    }

    /// <summary>"The last Sunday of March at two", "the second Sunday of March at two"; null when the dates have nothing of the kind in common.</summary>
    private static string? Yearly(List<LocalDateTime> dates)
    {
        var one = dates[0];
        if (dates.Any(date => (date.Month, date.DayOfWeek, date.TimeOfDay) != (one.Month, one.DayOfWeek, one.TimeOfDay)) || dates.Select(date => date.Year).Distinct().Count() != dates.Count)
        {
            return null;
        }

        int? which = dates.TrueForAll(date => date.Date.PlusDays(7).Month != date.Month) ? -1
            : dates.TrueForAll(date => Ordinal(date) == Ordinal(one)) ? Ordinal(one)
            : null;
        return which is { } nth ? string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={one.Month};BYDAY={nth}{Days[(int)one.DayOfWeek]}") : null;
    }

    private static int Ordinal(LocalDateTime date) => ((date.Day - 1) / 7) + 1;

    private static IEnumerable<Observance> Changes(DateTimeZone zone, Instant from, Instant until)
    {
        Offset? before = null;
        foreach (var interval in zone.GetZoneIntervals(from, until))
        {
            yield return interval.HasStart
                ? Change(interval, before ?? zone.GetUtcOffset(interval.Start - Duration.Epsilon))
                : new Observance(new LocalDateTime(1970, 1, 1, 0, 0), interval.WallOffset, interval.WallOffset, interval.Name, Daylight: false, Rule: null);
            before = interval.WallOffset;
        }
    }

    /// <summary>The onset is written in the wall time that was valid until then (RFC 5545 3.6.5).</summary>
    private static Observance Change(ZoneInterval interval, Offset before) =>
        new(interval.Start.WithOffset(before).LocalDateTime, before, interval.WallOffset, interval.Name, interval.Savings != Offset.Zero, Rule: null);

    private static string Signed(Offset offset) => OffsetPattern.CreateWithInvariantCulture("+HHmm").Format(offset);

    private sealed record Observance(LocalDateTime At, Offset From, Offset To, string Name, bool Daylight, string? Rule);
}
