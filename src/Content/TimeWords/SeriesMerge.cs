namespace CommunityBot.Content.TimeWords;

/// <summary>Several pieces of one series become one: "varannan vecka" + "på torsdagar", "varje månad" + "den 15:e", "mån-fre" + a clock.</summary>
internal static class SeriesMerge
{
    public static Series? Merge(List<Piece> pieces, DateSpec? days, Moment moment, Scene scene)
    {
        Series? merged = null;
        foreach (var piece in pieces.OfType<SeriesPiece>())
        {
            merged = merged is null ? piece.Series : Join(merged, piece.Series);
        }

        if (merged is null)
        {
            // Opening hours and exercise classes: "mån-fre kl 9".
            return days is DaySpan { From: WeekdaySpec { Weekday: 1 }, Until: WeekdaySpec { Weekday: 5 } } && moment.Clock is not null
                ? new Series(TimeUnit.Week) { Weekdays = [1, 2, 3, 4, 5] }
                : days is DaySpan { From: WeekdaySpec { Weekday: 1, Next: false }, Until: WeekdaySpec { Weekday: >= 3 and var last } } && moment.Clock?.Stop is { } stop && stop.Minutes > moment.Clock.Start.Minutes
                ? new Series(TimeUnit.Week) { Weekdays = [.. Enumerable.Range(1, last)] }
                : EveryWeekUntil(pieces, days, moment, scene);
        }

        return Without(Fill(merged, days), pieces);
    }

    // "onsdag kl 18 till 23 december": more than a week on, a weekday with an hour comes back until then; sooner, it is one long meetup.
    private static Series? EveryWeekUntil(List<Piece> pieces, DateSpec? days, Moment moment, Scene scene)
    {
        if (days is not DaySpan { From: WeekdaySpec { Next: false, InName: false } day, Until: MonthDay { Month: > 0 } or HolidaySpec } || moment.Clock is null || pieces[0] is BoundPiece
            || !pieces.Exists(static piece => piece is BoundPiece { Bound: Sense.Until }))
        {
            return null;
        }

        var span = days.Resolve(scene with { Clock = moment.Latest }).FirstOrDefault();
        return span.Last is { } last && NodaTime.Period.DaysBetween(span.First, last) > LongestMeetup ? new Series(TimeUnit.Week) { Weekdays = [day.Weekday] } : null;
    }

    private const int LongestMeetup = 7;

    /// <summary>Whether the day said beside a series belongs to its rule, rather than being its first day.</summary>
    public static bool Fills(Series series, DateSpec days) => (series.Unit, days) switch
    {
        (TimeUnit.Week, WeekdaySpec) => series.Weekdays.Count == 0,
        (TimeUnit.Week, EitherOf { Specs: var specs }) => series.Weekdays.Count == 0 && specs.All(static spec => spec is WeekdaySpec),
        (TimeUnit.Month, NthWeekday { Month: 0 }) => series.Nths.Count == 0,
        (TimeUnit.Month, MonthDay { Month: 0 }) => series.MonthDays.Count == 0,
        (TimeUnit.Year, MonthDay { Month: > 0 }) => true,
        _ => false,
    };

    private static Series Join(Series one, Series other) => (one.IsBare || one.Unit == TimeUnit.Day ? other : one) with
    {
        Unit = one.Unit == TimeUnit.Day ? other.Unit : one.Unit,
        Interval = Math.Max(one.Interval, other.Interval),
        Weekdays = [.. one.Weekdays.Union(other.Weekdays).Order()],
        Parity = Math.Max(one.Parity, other.Parity),
        SkipsRedDays = one.SkipsRedDays || other.SkipsRedDays,
        Part = Math.Max(one.Part, other.Part),
    };

    private static Series Fill(Series series, DateSpec? days) => days is null || !Fills(series, days) ? series : days switch
    {
        WeekdaySpec day => series with { Weekdays = [day.Weekday] },
        EitherOf many => series with { Weekdays = [.. many.Specs.OfType<WeekdaySpec>().Select(static day => day.Weekday).Distinct().Order()] },
        NthWeekday nth => series with { Nths = [nth.Nth], Weekdays = [nth.Weekday] },
        MonthDay { Month: 0 } day => series with { MonthDays = [day.Day] },
        MonthDay day => series with { Month = day.Month, MonthDays = [day.Day] },
        _ => series,
    };

    // "varje dag utom söndag" is a rule of six days, not a list of Sundays left out.
    private static Series Without(Series series, List<Piece> pieces)
    {
        var left = pieces.OfType<BoundPiece>().Where(static bound => bound.Bound == Sense.Except).SelectMany(static bound => bound.Specs)
            .SelectMany(static spec => spec switch { WeekdaySpec { Next: false } day => [day.Weekday], WeekendSpec => [6, 7], _ => Array.Empty<int>() }).ToList();
        if (left.Count == 0 || series.Nths.Count > 0 || series.Unit > TimeUnit.Week || series.Interval > 1)
        {
            return series;
        }

        var kept = (series.Weekdays.Count > 0 ? series.Weekdays : [1, 2, 3, 4, 5, 6, 7]).Except(left).ToList();
        return kept.Count == 0 ? series : series with { Unit = TimeUnit.Week, Weekdays = kept };
    }
}
