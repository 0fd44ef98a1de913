using NodaTime;

namespace CommunityBot.Content.TimeWords;

/// <summary>A day, or the first and last day of a span.</summary>
internal readonly record struct Days(LocalDate First, LocalDate? Last = null);

/// <summary>A day as said, before it is known which one it is. Resolves to every plausible one, the first choice first; to none when it does not exist.</summary>
internal abstract record DateSpec
{
    public abstract IEnumerable<Days> Resolve(Scene scene);
}

/// <summary>"imorgon".</summary>
internal sealed record RelativeDay(int DaysAhead) : DateSpec
{
    public override IEnumerable<Days> Resolve(Scene scene) => [new(scene.Today.PlusDays(DaysAhead))];
}

/// <summary>"om två veckor": wall-clock days, weeks, months, years.</summary>
internal sealed record AfterPeriod(Period Period) : DateSpec
{
    public override IEnumerable<Days> Resolve(Scene scene) => [new(scene.Today.Plus(Period))];
}

/// <summary>"torsdag", "nästa torsdag" (<paramref name="Next"/>), "torsdag om en vecka" (<paramref name="WeeksLater"/>), "torsdagsfika" (<paramref name="InName"/>).</summary>
internal sealed record WeekdaySpec(int Weekday, bool Next = false, int WeeksLater = 0, bool Definite = false, bool InName = false) : DateSpec
{
    public IsoDayOfWeek Day => (IsoDayOfWeek)Weekday;

    public override IEnumerable<Days> Resolve(Scene scene)
    {
        var coming = scene.Today.DayOfWeek == Day && scene.IsAhead(scene.Today) && !Next ? scene.Today : scene.Today.Next(Day);
        if (!Next || coming == scene.Today.PlusDays(7))
        {
            return [new(coming.PlusWeeks(WeeksLater))];
        }

        // Nobody calls tomorrow "next Sunday": then the week after comes first.
        Days[] both = [new(coming), new(coming.PlusWeeks(1))];
        return coming == scene.Today.PlusDays(1) ? [both[1], both[0]] : both;
    }
}

/// <summary>"3 december", "den 15:e", "torsdag 3/12 2027"; the next one to come unless a year was said.</summary>
internal sealed record MonthDay(int Day, int Month = 0, int Year = 0, int Weekday = 0) : DateSpec
{
    public override IEnumerable<Days> Resolve(Scene scene)
    {
        var date = Month == 0 ? NextWithDay(scene) : OfMonth(scene);
        if (date is not { } day)
        {
            yield break;
        }

        yield return new(day);
        if (Weekday != 0 && (int)day.DayOfWeek != Weekday)
        {
            // The weekday and the date disagree: the weekday beside that date is the other reading.
            var off = (Weekday - (int)day.DayOfWeek + 10) % 7 - 3;
            yield return new(day.PlusDays(off));
        }
    }

    private LocalDate? NextWithDay(Scene scene)
    {
        LocalDate? first = null;
        for (var (month, tries) = (new LocalDate(scene.Today.Year, scene.Today.Month, 1), 0); tries < 13; month = month.PlusMonths(1), tries++)
        {
            if (Day >= 1 && Day <= month.Calendar.GetDaysInMonth(month.Year, month.Month) && month.PlusDays(Day - 1) is var date
                && (scene.IsAhead(date) || (date == scene.Today && scene.Clock is null)))
            {
                first ??= date;
                if (Weekday == 0 || (int)date.DayOfWeek == Weekday)
                {
                    return date;
                }
            }
        }

        return first;
    }

    private LocalDate? OfMonth(Scene scene)
    {
        // Eight years reach the next 29 February, also across 2100.
        var (from, to) = Year != 0 ? (Year, Year) : (scene.Today.Year, scene.Today.Year + 8);
        for (var year = from; year <= to; year++)
        {
            if (Month is >= 1 and <= 12 && Day >= 1 && Day <= CalendarSystem.Iso.GetDaysInMonth(year, Month) && new LocalDate(year, Month, Day) is var date
                && (scene.IsAhead(date) || (date == scene.Today && scene.Clock is null)))
            {
                return date;
            }
        }

        return null;
    }
}

/// <summary>"julafton", "dagen före påskafton 2028", "midsommarfest" (<paramref name="InName"/>).</summary>
internal sealed record HolidaySpec(HolidayName Name, int Year = 0, int Offset = 0, bool InName = false) : DateSpec
{
    public override IEnumerable<Days> Resolve(Scene scene)
    {
        var (from, to) = Year != 0 ? (Year, Year) : (scene.Today.Year, scene.Today.Year + 1);
        for (var year = from; year <= to; year++)
        {
            var date = Holidays.On(Name, year).PlusDays(Offset);
            if (scene.IsAhead(date) || (date == scene.Today && scene.Clock is null))
            {
                return [new(date)];
            }
        }

        return [];
    }
}
