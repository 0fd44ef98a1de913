using NodaTime;

namespace CommunityBot.Content.TimeWords;

/// <summary>From a day and a clock as said to dates and times, the most plausible first.</summary>
internal static class DayReading
{
    private const int MostAlternatives = 8;

    private const int DayLong = 24 * 60;

    public static TimeReading Read(DateSpec spec, Moment moment, Scene scene)
    {
        var days = spec.Resolve(scene with { Clock = moment.Latest }).Where(day => (day.Last ?? day.First) >= scene.Today).Distinct().Take(MostAlternatives).ToList();
        if (days.Count == 0)
        {
            return TimeReading.Nothing;
        }

        if (moment.Clock is null)
        {
            return spec is AfterPeriod && moment.Part == DayPart.None
                ? Answer([new TimeAlternative(days[0].First.At(scene.Now.TimeOfDay).RoundedUp(), null)], hasTime: true)
                : Answer(days.ConvertAll(static day => new TimeAlternative(day.First.AtMidnight(), day.Last?.AtMidnight())), hasTime: false);
        }

        List<TimeAlternative> found = [];
        foreach (var minutes in moment.Readings)
        {
            foreach (var day in days)
            {
                // "i helgen kl 10", said on the Saturday at noon, is on Sunday.
                var isOver = day.Last > day.First && day.First == scene.Today && minutes <= Minutes(scene.Now);
                var start = StillToCome(isOver ? day.First.PlusDays(1) : day.First, minutes, moment.Clock.Start, scene);
                if (start is { } at)
                {
                    found.Add(new TimeAlternative(at, EndOf(at, day, moment)));
                }
            }
        }

        return found.Count == 0 ? TimeReading.Nothing : Answer([.. found.Distinct()], hasTime: true);
    }

    /// <summary>A clock without a day: today if it is still to come, else tomorrow.</summary>
    public static TimeReading ClockOnly(Moment moment, Scene scene)
    {
        if (moment.Clock is null)
        {
            return TimeReading.Nothing;
        }

        var found = moment.Readings.Select(minutes => scene.Today.AtMidnight().PlusMinutes(minutes)).Select(start => start > scene.Now ? start : start.PlusDays(1));
        return Answer([.. found.Select(start => new TimeAlternative(start, EndOf(start, new Days(start.Date), moment))).Distinct()], hasTime: true);
    }

    public static TimeReading Answer(List<TimeAlternative> found, bool hasTime)
    {
        var first = found[0];
        var kind = first.End is not null ? TimeKind.Interval : hasTime ? TimeKind.DateTime : TimeKind.Date;
        return TimeReading.Nothing with
        {
            Kind = kind,
            Start = first.Start,
            HasTime = hasTime,
            End = first.End,
            Alternatives = found.Count > 1 ? [.. found.Take(MostAlternatives)] : [],
        };
    }

    /// <summary>The end that was said: a second clock, a length, or the clock of the last day. Past midnight it falls on the next day.</summary>
    public static LocalDateTime? EndOf(LocalDateTime start, Days day, Moment moment)
    {
        if (day.Last is { } last)
        {
            var until = moment.Clock!.Stop ?? (moment.Clocks.Count > 1 ? moment.Clocks[1].Start : null);
            return until is { } stop ? last.AtMidnight().PlusMinutes(stop.Readings(moment.Part)[0]) : last.AtMidnight().PlusDays(1);
        }

        if (moment.Clock?.Stop is { } end)
        {
            var from = Minutes(start);
            var both = end.Said == Said.Exactly || end.Minutes >= DayLong / 2 ? new[] { end.Minutes } : [end.Minutes, end.Minutes + (DayLong / 2)];
            var ahead = both.Select(minutes => minutes > from ? minutes : minutes + DayLong).Min();
            return start.PlusMinutes(ahead - from);
        }

        return moment.Length is { } length ? start.PlusMinutes(length) : null;
    }

    /// <summary>A started minute is over, so that nothing is early.</summary>
    public static LocalDateTime RoundedUp(this LocalDateTime time) =>
        time.Second == 0 && time.NanosecondOfSecond == 0 ? time : new LocalDateTime(time.Year, time.Month, time.Day, time.Hour, time.Minute).PlusMinutes(1);

    // "idag kl 8" said at noon can only be the evening.
    private static LocalDateTime? StillToCome(LocalDate date, int minutes, ClockTime said, Scene scene)
    {
        var start = date.AtMidnight().PlusMinutes(minutes);
        if (start > scene.Now)
        {
            return start;
        }

        return date == scene.Today && said.Said != Said.Exactly && minutes < DayLong / 2 && start.PlusHours(12) > scene.Now ? start.PlusHours(12) : null;
    }

    private static int Minutes(LocalDateTime time) => (time.Hour * 60) + time.Minute;
}
