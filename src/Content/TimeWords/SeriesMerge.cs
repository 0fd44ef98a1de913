namespace CommunityBot.Content.TimeWords;

/// <summary>Several pieces of one series become one: "varannan vecka" + "på torsdagar", "varje månad" + "den 15:e", "mån-fre" + a clock.</summary>
internal static class SeriesMerge
{
    public static Series? Merge(List<Piece> pieces, DateSpec? days, Moment moment)
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
                : null;
        }

        return Without(Fill(merged, days), pieces);
    }

    /// <summary>Whether the day said beside a series belongs to its rule, rather than being its first day.</summary>
    public static bool Fills(Series series, DateSpec days) => (series.Unit, days) switch
    {
        (TimeUnit.Week, WeekdaySpec) => series.Weekdays.Count == 0,
        (TimeUnit.Week, EitherOf { Specs: var specs }) => series.Weekdays.Count == 0 && specs.All(static spec => spec is WeekdaySpec),
        (TimeUnit.Month, NthWeekday { Month: 0 }) => series.Nths.Count == 0,
        (TimeUnit.Month, MonthDay { Month: 0 }) => series.MonthDay == 0,
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
        MonthDay { Month: 0 } day => series with { MonthDay = day.Day },
        MonthDay day => series with { Month = day.Month, MonthDay = day.Day },
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
