using CommunityBot.Community.Drafts;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using NodaTime;

namespace CommunityBot.Bot.Features.Series;

/// <summary>What the author of a series sees before anybody else does: what repeats in words, the next dates, and what a calendar would surprise with.</summary>
internal static class SeriesLines
{
    private const int NextDates = 3;

    /// <summary>A week 53 further away than this is told when it comes near (<see cref="NewYear"/>); the clocks change every year.</summary>
    private const int LookAheadDays = 400;

    public static IReadOnlyList<Line> Of(Draft draft, LocalDateTime start)
    {
        if (DraftRepeats.Of(draft)?.MovedTo(start.Date) is not { } repeats)
        {
            return [];
        }

        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(draft.Zone) ?? DateTimeZone.Utc;
        return
        [
            Line.Of(draft.Kind == DraftKind.NewMeetup ? "series.repeats" : "series.all-becomes", ("rule", Repeats.Of(repeats.Rule, start, repeats.LeftOut))),
            .. draft.Kind == DraftKind.NewMeetup ? Next(repeats, start, zone) : [],
            .. Surprises(repeats, start, zone),
            .. RestLine.Line(RestLine.Of(draft, start), zone),
        ];
    }

    private static IEnumerable<Line> Next(DraftRepeats repeats, LocalDateTime start, DateTimeZone zone)
    {
        var next = repeats.Rule.From(start.Date).Except(repeats.LeftOut).Take(NextDates).Select(date => Moment.Of(date + start.TimeOfDay, zone)).ToList();
        yield return next switch
        {
            [var only] => Line.Of("series.next-one", ("a", only)),
            [var first, var second] => Line.Of("series.next-two", ("a", first), ("b", second)),
            [var first, var second, var third] => Line.Of("series.next-three", ("a", first), ("b", second), ("c", third)),
            _ => Line.Blank,
        };
    }

    private static IEnumerable<Line> Surprises(DraftRepeats repeats, LocalDateTime start, DateTimeZone zone)
    {
        var dates = repeats.Rule.From(start.Date).TakeWhile(date => date <= start.Date.PlusDays(LookAheadDays)).ToList();
        if (repeats.Rule.Weeks.Count > 0 && NewYear.In([.. dates.Except(repeats.LeftOut)]) is var (before, after))
        {
            yield return NewYear.Tells(before, after, start.TimeOfDay, zone);
        }

        if (repeats.Rule is { Unit: RepeatUnit.Month, Days.Count: 0 } && DayOfMonth(repeats.Rule, start) is var day and > 28)
        {
            yield return Line.Of("series.skips-short-months", ("day", day));
        }

        if (repeats.Rule is { Unit: RepeatUnit.Year, Month: 2, MonthDay: -1 })
        {
            yield return Line.Of("series.leap-day");
        }

        if (dates.Except(repeats.LeftOut).Select(date => (LocalDateTime?)(date + start.TimeOfDay)).FirstOrDefault(local => zone.MapLocal(local!.Value).Count == 0) is { } skipped)
        {
            yield return Line.Of("series.clock-change", ("when", Moment.Of(Meetup.InstantOf(skipped, zone).InZone(zone).LocalDateTime, zone)));
        }
    }

    private static int DayOfMonth(RepeatRule rule, LocalDateTime start) => rule.MonthDay == 0 ? start.Day : rule.MonthDay;
}
