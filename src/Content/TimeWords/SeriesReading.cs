using System.Globalization;
using NodaTime;

namespace CommunityBot.Content.TimeWords;

/// <summary>The first occurrence, the rule with its end, and the dates left out.</summary>
internal static class SeriesReading
{
    // A rule such as 29 February comes back after eight years at most.
    private const int LongestSearch = (8 * 366) + 1;

    // "within the coming year"
    private const int ExceptionDays = 367;

    public static TimeReading Read(Series series, List<Piece> pieces, DateSpec? said, Moment moment, Scene scene)
    {
        var clocked = scene with { Clock = moment.Clock is null ? null : moment.Readings[0] };
        var (from, until) = Frame(series, pieces, said, clocked);
        var firsts = (series with { Interval = 1 }).Occurrences(from, LongestSearch).Where(clocked.IsAhead);
        if (firsts.Select(static date => (LocalDate?)date).FirstOrDefault() is not { } first)
        {
            return TimeReading.Nothing;
        }

        var count = pieces.OfType<CountPiece>().Select(static piece => (int?)piece.Count).FirstOrDefault() ?? (series.Count > 0 ? series.Count : null);
        until ??= moment.Lasts is { Unit: >= TimeUnit.Day } lasts ? first.Plus(LengthRules.AsPeriod((lasts.Amount, lasts.Unit))).PlusDays(-1) : null;
        if (until < first)
        {
            return TimeReading.Nothing;
        }

        var (left, start) = LeftOut(series, pieces, first, until, count, clocked);
        if (start is not { } begins)
        {
            return TimeReading.Nothing;
        }

        var rule = series.Rule(begins);
        rule += count is { } times ? string.Create(CultureInfo.InvariantCulture, $";COUNT={times}") : until is { } end ? $";UNTIL={Until(end, moment, scene)}" : "";
        return TimeReading.Nothing with
        {
            Kind = TimeKind.Recurrence,
            Start = moment.Clock is null ? begins.AtMidnight() : begins.AtMidnight().PlusMinutes(moment.Readings[0]),
            HasTime = moment.Clock is not null,
            End = moment.Clock is null ? null : DayReading.EndOf(begins.AtMidnight().PlusMinutes(moment.Readings[0]), new Days(begins), moment),
            Rule = rule,
            Exceptions = left,
            Alternatives = moment.Readings.Length < 2 ? [] : [.. moment.Readings.Select(minutes => begins.AtMidnight().PlusMinutes(minutes)).Select(at => new TimeAlternative(at, DayReading.EndOf(at, new Days(begins), moment)))],
        };
    }

    // The first and last day: said with "från" and "till", or a day or month beside the rule ("varje torsdag i december").
    private static (LocalDate From, LocalDate? Until) Frame(Series series, List<Piece> pieces, DateSpec? said, Scene scene)
    {
        var from = scene.Today;
        LocalDate? until = null;
        if (said is not null and not DaySpan { From: WeekdaySpec } && !SeriesMerge.Fills(series, said) && !IsOfTheWeekend(series, said) && First(said, scene) is { } day && day.First >= from)
        {
            from = day.First;
            until = (series.Unit == TimeUnit.Day && said is WeekSpec { Weekday: 0 }) || said is MonthSpec or DaySpan or WeekSpec { LastNumber: > 0 } ? day.Last : null;
        }

        foreach (var season in pieces.OfType<SeasonPiece>())
        {
            var frame = season.Frame(scene.Today);
            (from, until) = (frame.From > from ? frame.From.Value : from, frame.Until);
        }

        foreach (var bound in pieces.OfType<BoundPiece>())
        {
            if (said is DaySpan { From: WeekdaySpec } && bound.Specs[0] is WeekdaySpec)
            {
                // "måndag till fredag" is the week's days, not an end.
                continue;
            }

            var days = bound.Bound == Sense.Except ? null : First(bound.Specs[0], scene with { Clock = DayPart.Ends(DayPart.Night) * 60 });
            from = bound.Bound == Sense.From && days is { } start && start.First > from ? start.First : from;
            until = bound.Bound == Sense.Until && days is { } end ? end.Last ?? end.First : bound is { Bound: Sense.From, Specs: [DaySpan, ..] } && days is { Last: { } last } ? last : until;
        }

        return (from, until);
    }

    // "sö kl 14 varje helg" names one of its days, not the first of them.
    private static bool IsOfTheWeekend(Series series, DateSpec said) => series is { Unit: TimeUnit.Week, Weekdays: [6, 7] } && said is WeekdaySpec { Weekday: >= 6, Next: false, WeeksLater: 0 };

    private static (List<LocalDate> LeftOut, LocalDate? Start) LeftOut(Series series, List<Piece> pieces, LocalDate first, LocalDate? until, int? count, Scene scene)
    {
        var closed = pieces.OfType<BoundPiece>().Where(static bound => bound.Bound == Sense.Except).SelectMany(static bound => bound.Specs)
            .Where(static spec => spec is not WeekdaySpec and not WeekendSpec).SelectMany(spec => Closed(spec, scene)).ToList();
        if (closed.Count == 0 && !series.SkipsRedDays)
        {
            return ([], first);
        }

        var dates = series.Occurrences(first, ExceptionDays).TakeWhile(date => until is null || date <= until).Take(count ?? int.MaxValue).ToList();
        var isLeft = dates.ToLookup(date => closed.Exists(days => days.First <= date && date <= (days.Last ?? days.First)) || (series.SkipsRedDays && Holidays.IsRedDay(date)));
        var start = isLeft[false].Select(static date => (LocalDate?)date).FirstOrDefault();
        return ([.. isLeft[true].Where(date => date > start)], start);
    }

    // Christmas, Easter and midsummer last longer than their eve; a month or week is left out now and a year on.
    private static IEnumerable<Days> Closed(DateSpec spec, Scene scene)
    {
        var days = spec.Resolve(scene with { Clock = DayPart.Ends(DayPart.Night) * 60 }).Take(1);
        return spec switch
        {
            HolidaySpec { Name: HolidayName.ChristmasEve, Offset: 0 } => days.Select(static day => new Days(day.First, day.First.PlusDays(2))),
            HolidaySpec { Name: HolidayName.EasterEve, Offset: 0 } => days.Select(static day => new Days(day.First.PlusDays(-1), day.First.PlusDays(2))),
            HolidaySpec { Name: HolidayName.MidsummerEve, Offset: 0 } => days.Select(static day => new Days(day.First, day.First.PlusDays(1))),
            _ => days,
        };
    }

    private static Days? First(DateSpec spec, Scene scene) => spec.Resolve(scene).Select(static days => (Days?)days).FirstOrDefault();

    // RFC 5545: UNTIL is a date for an all-day rule, and UTC for one with a local time and a zone.
    private static string Until(LocalDate end, Moment moment, Scene scene) => moment.Clock is null
        ? end.ToString("uuuuMMdd", CultureInfo.InvariantCulture)
        : end.PlusDays(1).AtMidnight().PlusSeconds(-1).InZoneLeniently(scene.Zone).ToInstant().ToString("uuuuMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
