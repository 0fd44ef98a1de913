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
    /// <returns>Null when its rule can't be read, or a change left it one time only.</returns>
    public static string? Of(MeetupSeries series, LocalDate from)
    {
        ArgumentNullException.ThrowIfNull(series);
        return RepeatText.Parse(series.Rule, series.TimeZone) is { } rule && (series.State == SeriesState.Going || rule.Until is null ? rule : ToItsLast(rule, series.Start.Date)) is { } said
            ? Of(said, series.Start, series.LeftOut.Where(date => date >= from))
            : null;
    }

    /// <summary>A change cuts a rule on the day before it; people know the last time that there is.</summary>
    private static RepeatRule? ToItsLast(RepeatRule rule, LocalDate start) => rule.From(start).ToList() is [_, .., var last] ? rule with { Until = last } : null;
}
