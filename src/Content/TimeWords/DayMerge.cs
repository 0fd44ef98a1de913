namespace CommunityBot.Content.TimeWords;

/// <summary>Several days in one text become one: "tisdag 8/12", "onsdag i vecka 49", "fredag till söndag", "tisdag eller torsdag".</summary>
internal static class DayMerge
{
    /// <summary>Words between two days that still belong together; a longer gap starts another thought.</summary>
    private const int FurthestApart = 8;

    /// <summary>More days than this in one text are a list of something else.</summary>
    private const int MostDays = 12;

    public static DateSpec? Merge(List<Piece> pieces, Terms terms)
    {
        DateSpec? merged = null;
        Piece? last = null;
        var count = 0;
        var isSeries = pieces.Exists(static piece => piece is SeriesPiece);
        foreach (var piece in pieces)
        {
            var spec = piece switch
            {
                DatePiece date => date.Spec,
                BoundPiece { Bound: Sense.From or Sense.Until } bound when !isSeries => bound.Specs[0],
                _ => null,
            };
            if (spec is null)
            {
                continue;
            }

            if (++count > MostDays)
            {
                break;
            }

            merged = merged is null || IsInstead(last!, piece, pieces, terms) ? spec : Join(merged, spec, piece, Between(last!, piece, pieces, terms)) ?? merged;
            last = piece;
        }

        return merged;
    }

    // "måste jobba på tisdag, men onsdag kl 18 kan jag": after "men" comes the day that has the hour.
    private static bool IsInstead(Piece before, Piece day, List<Piece> pieces, Terms terms) =>
        Enumerable.Range(before.To, Math.Max(0, day.From - before.To)).Any(at => terms[at].Folded is "men" or "but") && !pieces.Exists(piece => piece is ClockPiece && piece.From < day.From)
        && pieces.Exists(piece => piece is ClockPiece { Weak: false } && piece.From >= day.To && piece.From <= day.To + 1);

    private enum Link
    {
        Apart,
        Beside,
        Either,
        Through,
    }

    // What stands between two days: nothing much, "eller", or "till".
    private static Link Between(Piece left, Piece right, List<Piece> pieces, Terms terms)
    {
        if (right.From - left.To > FurthestApart)
        {
            return Link.Apart;
        }

        var inside = pieces.FindAll(piece => piece is ClockPiece or PartPiece && piece.From >= left.To && piece.To <= right.From);
        if (inside.Exists(static piece => piece is ClockPiece) && right is DatePiece && pieces.IndexOf(right) + 1 is > 0 and var next && next < pieces.Count && pieces[next] is ClockPiece)
        {
            // "onsdag 18-19.30 & söndag 10.00": each day has an hour of its own; the first one counts.
            return Link.Apart;
        }

        var link = Link.Beside;
        for (var at = left.To; at < right.From; at++)
        {
            if (inside.Exists(piece => piece.From <= at && at < piece.To))
            {
                continue;
            }

            link = terms[at] switch
            {
                { Sense: Sense.Or or Sense.And } => Link.Either,
                { Sense: Sense.Symbol, Folded: "/" or "," or "&" } => link == Link.Beside ? Link.Either : link,
                { Sense: Sense.Symbol, Folded: "-" } => Link.Through,
                { Sense: Sense.Until } or { Sense: Sense.Before, Folded: "to" } => Link.Through,
                { Sense: Sense.Symbol or Sense.On or Sense.In or Sense.Filler or Sense.From } => link,
                _ => Link.Apart,
            };
            if (link == Link.Apart)
            {
                return link;
            }
        }

        return right is BoundPiece { Bound: Sense.Until } ? Link.Through : link;
    }

    private static DateSpec? Join(DateSpec first, DateSpec second, Piece piece, Link link)
    {
        if (link == Link.Through)
        {
            return new DaySpan(WithMonthOf(first, second), second);
        }

        // "loppet är om tre veckor så vi tränar, kör vi tis 18.30?": the day said last is the meetup's.
        if (link == Link.Apart && first is AfterPeriod or MonthSpec && second is WeekdaySpec)
        {
            return second;
        }

        if (Same(first, second) is { } same)
        {
            return same;
        }

        // "fredag 4/12 eller lördag 5/12": the date belongs to the last of the days.
        if (link == Link.Beside && first is EitherOf either && Same(either.Specs[^1], second) is { } dated)
        {
            return new EitherOf([.. either.Specs.SkipLast(1), dated]);
        }

        return link == Link.Either && piece is DatePiece ? new EitherOf(first is EitherOf many ? [.. many.Specs, second] : [first, second]) : null;
    }

    /// <summary>Whether two days may be names of one: a weekday and its date, a weekday and its week.</summary>
    public static bool AreOne(DateSpec one, DateSpec other) => one == other || ((one, other) is not ((RelativeDay, WeekdaySpec) or (WeekdaySpec, RelativeDay)) && (Same(one, other) ?? Same(other, one)) is not null);

    // Two names of the same day, also when other words stand between: "på tisdag ses vi, alltså den 24:e".
    private static DateSpec? Same(DateSpec first, DateSpec second) => (first, second) switch
    {
        (WeekdaySpec day, MonthDay date) => date with { Weekday = day.Weekday },
        (MonthDay { Weekday: 0 } date, WeekdaySpec day) => date with { Weekday = day.Weekday },
        (WeekendSpec { Weekday: 0 } weekend, WeekdaySpec { Weekday: >= 6 } day) => weekend with { Weekday = day.Weekday },
        (WeekdaySpec { Weekday: >= 6, Next: false } day, WeekendSpec { Weekday: 0 } weekend) => weekend with { Weekday = day.Weekday },
        (WeekendSpec { Next: false }, DaySpan { From: MonthDay } span) => span,
        (WeekendSpec, WeekSpec { Number: > 0 } week) => new DaySpan(week with { Weekday = 6 }, week with { Weekday = 7 }),
        (WeekdaySpec day, BetweenTheYears) => new BetweenTheYears(day.Weekday),
        (BetweenTheYears, WeekdaySpec day) => new BetweenTheYears(day.Weekday),
        (BetweenTheYears, MonthDay date) => date,
        (MonthDay date, BetweenTheYears) => date,
        (WeekdaySpec day, HolidayWeek week) => week with { Weekday = day.Weekday },
        (HolidayWeek { Weekday: 0 } week, WeekdaySpec day) => week with { Weekday = day.Weekday },
        (WeekdaySpec day, WeekSpec week) => week with { Weekday = day.Weekday },
        (WeekSpec { Weekday: 0 } week, WeekdaySpec day) => week with { Weekday = day.Weekday },
        (AfterPeriod { Period: { Weeks: > 0, Months: 0, Years: 0, Days: 0 } weeks }, WeekdaySpec day) => new WeekSpec(0, weeks.Weeks, day.Weekday),
        (NthWeekday { Month: 0 } nth, MonthSpec month) => month.Month != 0 ? nth with { Month = month.Month, Year = month.Year } : nth with { MonthsAhead = month.MonthsAhead },
        (MonthSpec { Month: > 0 } month, MonthDay { Month: 0 } date) => date with { Month = month.Month, Year = month.Year },
        (MonthSpec { Month: > 0 } month, MonthDay date) when date.Month == month.Month => date,
        (MonthSpec { Month: 0, Year: 0 } month, MonthDay { Month: 0 } date) => new DayOfMonthAhead(month.MonthsAhead, date.Day),
        (MonthDay { Month: 0 } date, MonthSpec { Month: 0, Year: 0 } month) => new DayOfMonthAhead(month.MonthsAhead, date.Day),
        (MonthSpec { Month: > 0 } month, NthWeekday { Month: 0 } nth) => nth with { Month = month.Month, Year = month.Year },
        (EitherOf many, WeekSpec week) => new EitherOf([.. many.Specs.Select(spec => Same(spec, week) ?? spec)]),
        (RelativeDay day, WeekdaySpec or MonthDay) => day,
        (WeekdaySpec { Next: false }, RelativeDay day) => day,
        (HolidaySpec day, MonthDay or WeekdaySpec) => day,
        (WeekdaySpec, HolidaySpec day) => day,
        _ => null,
    };

    private static DateSpec WithMonthOf(DateSpec first, DateSpec second) =>
        first is MonthDay { Month: 0 } start && second is MonthDay { Month: > 0 } until && start.Day < until.Day ? start with { Month = until.Month, Year = until.Year } : first;
}
