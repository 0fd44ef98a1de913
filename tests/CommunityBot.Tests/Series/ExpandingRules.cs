using CommunityBot.Community.Meetups;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Calendars;

namespace CommunityBot.Tests.Series;

public sealed class ExpandingRules
{
    private static readonly LocalDate First = new(2024, 1, 1);
    private static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];

    private static readonly RepeatDay[] Workdays = [.. Enumerable.Range(1, 5).Select(day => new RepeatDay((IsoDayOfWeek)day))];

    private static Gen<LocalDate> Dates => Gen.Choose(0, 4000).Select(days => First.PlusDays(days));

    private static Gen<RepeatRule> Rules => Gen.OneOf(
        from interval in Gen.Choose(1, 5) select new RepeatRule(RepeatUnit.Day) { Interval = interval },
        from interval in Gen.Choose(1, 4) from days in Gen.Choose(0, 127)
        select new RepeatRule(RepeatUnit.Week) { Interval = interval, Days = [.. Enumerable.Range(0, 7).Where(day => (days & (1 << day)) != 0).Select(day => new RepeatDay((IsoDayOfWeek)(day + 1)))] },
        from interval in Gen.Choose(1, 3) from day in Gen.Choose(1, 7) from nth in Gen.Elements(1, 2, 3, 4, -1)
        select new RepeatRule(RepeatUnit.Month) { Interval = interval, Days = [new RepeatDay((IsoDayOfWeek)day, nth)] },
        from interval in Gen.Choose(1, 3) from place in Gen.Elements(1, 2, 3, -1) select new RepeatRule(RepeatUnit.Month) { Interval = interval, Days = Workdays, Place = place },
        from interval in Gen.Choose(1, 3) from day in Gen.Elements(1, 15, 28, 30, 31, -1) select new RepeatRule(RepeatUnit.Month) { Interval = interval, MonthDay = day },
        from odd in Gen.Choose(0, 1) from day in Gen.Choose(1, 7)
        select new RepeatRule(RepeatUnit.Year) { Weeks = [.. Enumerable.Range(1, 53).Where(week => week % 2 == odd)], Days = [new RepeatDay((IsoDayOfWeek)day)] },
        Gen.Constant(new RepeatRule(RepeatUnit.Year)));

    /// <summary>A rule with an end, and a first date that lies on it.</summary>
    private static Arbitrary<(RepeatRule Rule, LocalDate Start)> Series => (
        from rule in Rules from near in Dates from ending in Gen.Choose(0, 2) from length in Gen.Choose(1, 40)
        let start = rule.From(near).First(date => Satisfies(rule, near, date))
        select (ending switch { 0 => rule with { Count = length }, 1 => rule with { Until = start.PlusDays(length * 13) }, _ => rule with { Until = start.PlusYears(2) } }, start)).ToArbitrary();

    [Fact]
    public void Gives_only_dates_that_satisfy_the_rule() => Check.QuickThrowOnFailure(Prop.ForAll(Series, series => series.Rule.From(series.Start).All(date => Satisfies(series.Rule, series.Start, date))));

    [Fact]
    public void Gives_every_date_that_does() => Check.QuickThrowOnFailure(Prop.ForAll(Series, series =>
    {
        var endless = series.Rule with { Count = null, Until = null };
        var last = series.Start.PlusDays(500);
        return endless.From(series.Start).TakeWhile(date => date <= last)
            .SequenceEqual(Enumerable.Range(0, 501).Select(series.Start.PlusDays).Where(date => Satisfies(endless, series.Start, date)));
    }));

    [Fact]
    public void Begins_with_its_start_rises_and_ends_as_it_was_told() => Check.QuickThrowOnFailure(Prop.ForAll(Series, series =>
    {
        var dates = series.Rule.From(series.Start).ToList();
        return dates[0] == series.Start && dates.Zip(dates.Skip(1)).All(pair => pair.First < pair.Second)
            && dates.Count <= (series.Rule.Count ?? int.MaxValue) && dates[^1] <= (series.Rule.Until ?? LocalDate.MaxIsoValue)
            && (series.Rule.Count is not { } count || dates.Count == count);
    }));

    [Fact]
    public void Keeps_the_wall_time_across_clock_changes() => Check.QuickThrowOnFailure(Prop.ForAll(Series, series =>
        series.Rule.From(series.Start).All(date => Meetup.InstantOf(date + new LocalTime(18, 0), Stockholm).InZone(Stockholm).TimeOfDay == new LocalTime(18, 0))));

    [Fact]
    public void Cut_in_two_is_the_whole() => Check.QuickThrowOnFailure(Prop.ForAll(Series, Gen.Choose(0, 60).ToArbitrary(), (series, which) =>
    {
        // Counted by hand: the rule itself would be as wrong about the whole as about its halves.
        var whole = Enumerable.Range(0, 60_000).Select(series.Start.PlusDays).Where(date => Satisfies(series.Rule, series.Start, date))
            .TakeWhile(date => !(date > series.Rule.Until)).Take(series.Rule.Count ?? int.MaxValue).ToList();
        var at = whole[which % whole.Count];
        var (before, from) = series.Rule.Split(series.Start, at);
        return (at == series.Start ? [] : before.From(series.Start)).Concat(from.From(at)).SequenceEqual(whole) && (at != series.Start || !before.From(series.Start).Any());
    }));

    [Fact]
    public void Is_the_same_after_being_written_and_read() => Check.QuickThrowOnFailure(Prop.ForAll(Series, series =>
        RepeatText.Parse(RepeatText.Of(series.Rule, Stockholm), Stockholm)!.From(series.Start).SequenceEqual(series.Rule.From(series.Start))));

    /// <summary>Moved on by up to six days, a weekly series comes as often as before, on the new day.</summary>
    [Fact]
    public void Moved_comes_as_often_on_the_new_day() => Check.QuickThrowOnFailure(Prop.ForAll(Dates.ToArbitrary(), Gen.Choose(1, 6).ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(), (start, days, interval) =>
    {
        var rule = new RepeatRule(RepeatUnit.Week) { Interval = interval, Days = [new RepeatDay(start.DayOfWeek)] };
        var moved = rule.Moved(start, start.PlusDays(days)).From(start.PlusDays(days));
        return moved.Take(10).SequenceEqual(rule.From(start).Take(10).Select(date => date.PlusDays(days)));
    }));

    /// <summary>One that ends loses none of its times: until Wednesday 16th and moved to Thursday, the last is the 17th. Nor does it gain one.</summary>
    [Fact]
    public void Moved_to_later_days_comes_as_many_times() => Check.QuickThrowOnFailure(Prop.ForAll(Dates.ToArbitrary(), Gen.Choose(1, 6).ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(), (start, days, length) =>
    {
        var rule = new RepeatRule(RepeatUnit.Week) { Days = [new RepeatDay(start.DayOfWeek)], Until = start.PlusDays(length) };
        return rule.Moved(start, start.PlusDays(days)).From(start.PlusDays(days)).SequenceEqual(rule.From(start).Select(date => date.PlusDays(days)));
    }));

    /// <summary>From the first Saturday to the second Tuesday it is three days in December and ten in May.</summary>
    [Fact]
    public void Moved_to_another_week_of_the_month_comes_as_many_times()
    {
        var rule = new RepeatRule(RepeatUnit.Month) { Days = [new RepeatDay(IsoDayOfWeek.Saturday, 1)], Until = new LocalDate(2027, 5, 1) };

        var moved = rule.Moved(new LocalDate(2026, 12, 5), new LocalDate(2026, 12, 8)).From(new LocalDate(2026, 12, 8)).ToList();

        Assert.Equal((6, new LocalDate(2027, 5, 11)), (moved.Count, moved[^1]));
    }

    /// <summary>Wednesdays move to the Mondays that are there already: it isn't twice as long for that.</summary>
    [Fact]
    public void Two_days_that_become_one_end_as_soon()
    {
        var rule = new RepeatRule(RepeatUnit.Week) { Days = [new RepeatDay(IsoDayOfWeek.Monday), new RepeatDay(IsoDayOfWeek.Wednesday)], Until = new LocalDate(2026, 12, 16) };

        var moved = rule.Moved(new LocalDate(2026, 12, 2), new LocalDate(2026, 12, 7)).From(new LocalDate(2026, 12, 7));

        Assert.Equal([new LocalDate(2026, 12, 7), new LocalDate(2026, 12, 14), new LocalDate(2026, 12, 21)], moved);
    }

    [Fact]
    public void Never_comes_back_when_there_is_no_such_day() => Assert.Empty(new RepeatRule(RepeatUnit.Year) { Month = 2, MonthDay = 30 }.From(new LocalDate(2026, 2, 1)));

    /// <summary>The rule once more, said in another way: by arithmetic on one date, not by walking.</summary>
    private static bool Satisfies(RepeatRule rule, LocalDate start, LocalDate date) => rule.Unit switch
    {
        RepeatUnit.Day => Period.DaysBetween(start, date) % rule.Interval == 0,
        RepeatUnit.Week => (rule.Days.Count == 0 ? date.DayOfWeek == start.DayOfWeek : rule.Days.Any(day => day.Day == date.DayOfWeek)) && WeeksApart(start, date) % rule.Interval == 0,
        RepeatUnit.Month => ((date.Year * 12) + date.Month - (start.Year * 12) - start.Month) % rule.Interval == 0
            && (rule.Place != 0 ? date.DayOfWeek <= IsoDayOfWeek.Friday && WorkdaysBeside(date, rule.Place) == Math.Abs(rule.Place)
                : rule.Days is [var nth] ? (nth.Nth > 0 ? Ordinal(date) == nth.Nth : date.Plus(Period.FromWeeks(1)).Month != date.Month) && date.DayOfWeek == nth.Day
                : rule.MonthDay == -1 ? date == date.With(DateAdjusters.EndOfMonth) : date.Day == rule.MonthDay),
        _ when rule.Weeks.Count > 0 => WeekYearRules.Iso.GetWeekOfWeekYear(date) % 2 == rule.Weeks[0] % 2 && date.DayOfWeek == rule.Days[0].Day,
        _ => (date.Month, date.Day) == (start.Month, start.Day),
    };

    private static int Ordinal(LocalDate date) => Enumerable.Range(1, date.Day).Count(day => new LocalDate(date.Year, date.Month, day).DayOfWeek == date.DayOfWeek);

    /// <summary>Weekdays of the month up to this date, or from it on; itself too.</summary>
    private static int WorkdaysBeside(LocalDate date, int place) => Enumerable.Range(1, date.Calendar.GetDaysInMonth(date.Year, date.Month))
        .Count(day => (place > 0 ? day <= date.Day : day >= date.Day) && new LocalDate(date.Year, date.Month, day).DayOfWeek <= IsoDayOfWeek.Friday);

    private static int WeeksApart(LocalDate start, LocalDate date) =>
        Period.DaysBetween(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)(start), DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)(date)) / 7;
}
