using NodaTime;
using NodaTime.Calendars;

namespace CommunityBot.Content.TimeWords;

/// <summary>"första tisdagen i december": the n-th, or from the end with -1; <paramref name="MonthsAhead"/> for "i nästa månad", -1 when no month was said.</summary>
internal sealed record NthWeekday(int Nth, int Weekday, int Month = 0, int Year = 0, int MonthsAhead = -1) : DateSpec
{
    public override IEnumerable<Days> Resolve(Scene scene)
    {
        var month = new LocalDate(scene.Today.Year, scene.Today.Month, 1);
        if (MonthsAhead >= 0)
        {
            return InMonth(month.PlusMonths(MonthsAhead)) is { } said ? [new(said)] : [];
        }

        for (var tries = 0; tries < 25; tries++, month = month.PlusMonths(1))
        {
            if ((Month == 0 || Month == month.Month) && (Year == 0 || Year == month.Year) && InMonth(month) is { } date && scene.IsAhead(date))
            {
                return [new(date)];
            }
        }

        return [];
    }

    public LocalDate? InMonth(LocalDate month)
    {
        var day = (IsoDayOfWeek)Weekday;
        var date = Nth > 0
            ? month.PlusDays(-1).Next(day).PlusWeeks(Nth - 1)
            : month.PlusMonths(1).Previous(day).PlusWeeks(Nth + 1);
        return date.Month == month.Month ? date : null;
    }
}

/// <summary>"vecka 49" (<paramref name="Number"/>) or "nästa vecka" (<paramref name="WeeksAhead"/>); with a weekday that day, else Monday to Sunday.</summary>
internal sealed record WeekSpec(int Number, int WeeksAhead = 0, int Weekday = 0, int LastNumber = 0, int Year = 0) : DateSpec
{
    public override IEnumerable<Days> Resolve(Scene scene)
    {
        if (Number == 0)
        {
            return [Of(scene.Today.PlusDays(1 - (int)scene.Today.DayOfWeek).PlusWeeks(WeeksAhead), WeeksAhead == 0 ? scene.Today : null)];
        }

        var rule = WeekYearRules.Iso;
        var thisYear = rule.GetWeekYear(scene.Today);
        for (var year = Year == 0 ? thisYear : Year; year <= (Year == 0 ? thisYear + 7 : Year); year++)
        {
            if (Number <= rule.GetWeeksInWeekYear(year))
            {
                var monday = rule.GetLocalDate(year, Number, IsoDayOfWeek.Monday);
                var days = Of(monday, scene.Today <= monday.PlusDays(6) ? scene.Today : null);
                if (days.Last is { } last ? last >= scene.Today : scene.IsAhead(days.First) || (days.First == scene.Today && scene.Clock is null))
                {
                    return [days];
                }
            }
        }

        return [];
    }

    // "v 52-1" goes on into the next year.
    private int More(LocalDate monday) => LastNumber == 0 ? 0
        : LastNumber > Number ? LastNumber - Number
        : WeekYearRules.Iso.GetWeeksInWeekYear(WeekYearRules.Iso.GetWeekYear(monday)) - Number + LastNumber;

    private Days Of(LocalDate monday, LocalDate? notBefore)
    {
        var first = notBefore is { } today && today > monday ? today : monday;
        // "i veckan, torsdag 18", said on a Saturday, is the coming one.
        var gone = Number == 0 && WeeksAhead == 0 && monday.PlusDays(Weekday - 1) < notBefore ? 1 : 0;
        return Weekday != 0 ? new(monday.PlusDays(Weekday - 1).PlusWeeks(gone)) : new(first, monday.PlusDays(6 + (7 * More(monday))));
    }
}

/// <summary>"veckan efter påsk": the whole week after the one that the holiday ends, or before the one it falls in; with a weekday that day.</summary>
internal sealed record HolidayWeek(HolidayName Name, int WeeksAhead, int Weekday = 0) : DateSpec
{
    public override IEnumerable<Days> Resolve(Scene scene)
    {
        for (var year = scene.Today.Year; year <= scene.Today.Year + 1; year++)
        {
            // The eve stands for the holiday, and Easter Monday is already in the week that is meant.
            var day = Holidays.On(Name, year);
            var monday = day.PlusDays(1 - (int)day.DayOfWeek).PlusWeeks(WeeksAhead);
            Days days = Weekday != 0 ? new(monday.PlusDays(Weekday - 1)) : new(monday, monday.PlusDays(6));
            if ((days.Last ?? days.First) >= scene.Today)
            {
                return [days];
            }
        }

        return [];
    }
}

/// <summary>"sista lördagen före jul", "söndagen efter nyår": the first such weekday before or after a holiday.</summary>
internal sealed record WeekdayBeside(HolidayName Name, int Weekday, bool After) : DateSpec
{
    public override IEnumerable<Days> Resolve(Scene scene)
    {
        for (var year = scene.Today.Year; year <= scene.Today.Year + 1; year++)
        {
            var day = Holidays.On(Name, year);
            var found = After ? day.Next((IsoDayOfWeek)Weekday) : day.Previous((IsoDayOfWeek)Weekday);
            if (scene.IsAhead(found) || (found == scene.Today && scene.Clock is null))
            {
                return [new(found)];
            }
        }

        return [];
    }
}

/// <summary>"nästa månad, den 5:e".</summary>
internal sealed record DayOfMonthAhead(int MonthsAhead, int Day) : DateSpec
{
    public override IEnumerable<Days> Resolve(Scene scene)
    {
        var month = new LocalDate(scene.Today.Year, scene.Today.Month, 1).PlusMonths(MonthsAhead);
        return Day <= month.Calendar.GetDaysInMonth(month.Year, month.Month) ? [new(month.PlusDays(Day - 1))] : [];
    }
}

/// <summary>"mellandagarna": the days between Christmas and New Year's Eve.</summary>
internal sealed record BetweenTheYears(int Weekday = 0) : DateSpec
{
    public override IEnumerable<Days> Resolve(Scene scene)
    {
        var year = scene.Today.Month == 12 && scene.Today.Day == 31 ? scene.Today.Year + 1 : scene.Today.Year;
        LocalDate first = new(year, 12, 27);
        return Weekday != 0 ? [new(first.PlusDays(-1).Next((IsoDayOfWeek)Weekday))] : [new(scene.Today > first ? scene.Today : first, new(year, 12, 30))];
    }
}

/// <summary>"i helgen" is this one, on a Sunday what is left of it; "nästa helg" the one after on a weekend, otherwise it may mean both.</summary>
internal sealed record WeekendSpec(bool Next, int Weekday = 0) : DateSpec
{
    public override IEnumerable<Days> Resolve(Scene scene)
    {
        var saturday = scene.Today.PlusDays(6 - (int)scene.Today.DayOfWeek);
        Days now = new(scene.Today > saturday ? scene.Today : saturday, saturday.PlusDays(1));
        Days later = new(saturday.PlusWeeks(1), saturday.PlusDays(8));
        Days[] found = !Next ? [now] : scene.Today >= saturday ? [later] : [later, now];
        return Weekday < 6 ? found : found.Select(days => new Days(days.Last!.Value.PlusDays(Weekday - 7)));
    }
}

/// <summary>"i december", "nästa månad".</summary>
internal sealed record MonthSpec(int Month, int MonthsAhead = 0, int Year = 0) : DateSpec
{
    public override IEnumerable<Days> Resolve(Scene scene)
    {
        var first = new LocalDate(Year == 0 ? scene.Today.Year : Year, Month == 0 ? scene.Today.Month : Month, 1).PlusMonths(Month == 0 ? MonthsAhead : 0);
        if (first.PlusMonths(1) <= scene.Today)
        {
            if (Year != 0)
            {
                return [];
            }

            first = first.PlusYears(1);
        }

        return [new(first > scene.Today ? first : scene.Today, first.PlusMonths(1).PlusDays(-1))];
    }
}

/// <summary>"fredag till söndag", "3-5 december": both ends included.</summary>
internal sealed record DaySpan(DateSpec From, DateSpec Until) : DateSpec
{
    public override IEnumerable<Days> Resolve(Scene scene)
    {
        foreach (var from in From.Resolve(scene))
        {
            var until = Until.Resolve(new Scene(from.First.AtMidnight(), scene.Zone)).Select(days => (LocalDate?)(days.Last ?? days.First)).FirstOrDefault();
            if (until > from.First)
            {
                yield return new(from.First, until);
            }
        }
    }
}

/// <summary>"tisdag eller torsdag".</summary>
internal sealed record EitherOf(IReadOnlyList<DateSpec> Specs) : DateSpec
{
    public override IEnumerable<Days> Resolve(Scene scene) => Specs.SelectMany(spec => spec.Resolve(scene)).OrderBy(days => days.First);
}
