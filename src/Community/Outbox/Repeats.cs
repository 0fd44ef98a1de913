using CommunityBot.Community.Meetups;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Community.Outbox;

/// <summary>How a rule travels in a phrase's arguments: rule, first start and dates left out, <c>FREQ=WEEKLY;BYDAY=WE@2026-11-25T18:00@2026-12-23</c>.</summary>
public static class Repeats
{
    public static string Of(RepeatRule rule, LocalDateTime start, IEnumerable<LocalDate> leftOut) =>
        $"{RepeatText.OfLocal(rule)}@{Meetup.Iso(start)}@{string.Join(',', leftOut.Select(LocalDatePattern.Iso.Format))}";

    /// <param name="series">The series.</param>
    /// <param name="from">Dates left out before this one are history.</param>
    /// <returns>Null when its rule can't be read.</returns>
    public static string? Of(MeetupSeries series, LocalDate from)
    {
        ArgumentNullException.ThrowIfNull(series);
        return RepeatText.Parse(series.Rule, series.TimeZone) is { } rule ? Of(rule, series.Start, series.LeftOut.Where(date => date >= from)) : null;
    }
}
