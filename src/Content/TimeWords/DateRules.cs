using NodaTime;

namespace CommunityBot.Content.TimeWords;

/// <summary>Days by name: "imorgon", "nästa torsdag", "julafton", "v 49", "första tisdagen i december". Dates in figures are in <see cref="FigureRules"/>.</summary>
internal static class DateRules
{
    /// <summary>A day as said, up to <paramref name="To"/>; loose when the words may mean something else.</summary>
    internal readonly record struct Found(DateSpec Spec, int To, bool Loose = false, int Part = DayPart.None);

    public static Piece? Read(Terms terms, int at, Grammar grammar) => Date(terms, at, grammar, out var found)
        ? new DatePiece(found.Spec, found.Part) { To = found.To, Weak = found.Loose && !(found.Spec is WeekdaySpec { InName: true } or HolidaySpec { InName: true } ? false : found.Spec is WeekdaySpec ? terms[found.To - 2].Folded is "on" or "pa" or "next" or "this" : IsIntroduced(terms[at])) }
        : null;

    private static bool IsIntroduced(Term term) => term.Sense is Sense.On or Sense.In or Sense.Next or Sense.This or Sense.Coming or Sense.At or Sense.Around or Sense.NextOf;

    public static bool Date(Terms terms, int at, Grammar grammar, out Found found)
    {
        // "på den 3:e", "till nästa", "om på torsdag": at most two small words before the day itself.
        var day = at;
        while (day < at + 2 && terms[day].Sense is Sense.On or Sense.In or Sense.At or Sense.From)
        {
            day++;
        }

        if (Core(terms, day, at, grammar) is { } core)
        {
            found = core;
            return true;
        }

        found = default;
        return false;
    }

    private static Found? Core(Terms terms, int at, int start, Grammar grammar)
    {
        var term = terms[at];
        return term.Sense switch
        {
            Sense.Day => Day(terms, at),
            Sense.BetweenTheYears => new Found(new BetweenTheYears(), at + 1),
            Sense.Weekday => WeekRules.BesideHoliday(terms, at) ?? Weekday(terms, at, grammar),
            Sense.HolidayNoun => new Found(new HolidaySpec((HolidayName)term.Value, InName: true), at + 1, Loose: true),
            Sense.WeekdayNoun => new Found(new WeekdaySpec(term.Value, InName: true), at + 1, Loose: true),
            Sense.Next or Sense.NextOf => Next(terms, at),
            Sense.This or Sense.Coming => This(terms, at),
            Sense.Holiday or Sense.LooseHoliday when terms[at - 1] is { Sense: Sense.Before or Sense.After, Value: 0, Folded: not "to" } => null,
            Sense.LooseHoliday when grammar.HoursAreLoose && terms.Has(at + 1, Sense.Unknown) && terms[at].Value is (int)HolidayName.ChristmasDay or (int)HolidayName.EasterDay => null,
            Sense.Holiday or Sense.LooseHoliday => Holiday(terms, at, 0),
            Sense.Before or Sense.After when term.Value == 1 => Beside(terms, at),
            Sense.Weekend => new Found(new WeekendSpec(false), at + 1, Loose: start == at && term.Folded is "helg" or "weekend"),
            Sense.Week => WeekRules.Read(terms, at, start),
            Sense.Ordinal => Ordinal(terms, at, start),
            Sense.Month => FigureRules.MonthFirst(terms, at, start),
            Sense.Number => FigureRules.Figures(terms, at, start, grammar),
            _ => null,
        };
    }

    // "imorgon", "idag om en vecka"
    private static Found Day(Terms terms, int at) =>
        terms.Has(at + 1, Sense.InFuture) && LengthRules.Amount(terms, at + 2, out var length, out var to) && length is { Unit: TimeUnit.Week, Amount: < 60 }
            ? new Found(new RelativeDay(terms[at].Value + (7 * length.Amount)), to, Part: terms[at].Extra)
            : new Found(new RelativeDay(terms[at].Value), at + 1, Part: terms[at].Extra);

    private static Found Weekday(Terms terms, int at, Grammar grammar)
    {
        var (day, part, loose) = (terms[at].Value, terms[at].Extra, terms[at].Extra == 100);
        var to = terms[at].Folded.Length <= 5 ? terms.SkipDot(at + 1) : at + 1;
        var dotted = to > at + 1 && terms[to].Sense is not (Sense.Number or Sense.Clock or Sense.At or Sense.On or Sense.Part);
        to = dotted ? at + 1 : to;
        var later = 0;
        var number = terms.Skip(to, Sense.InFuture, Sense.In);
        if (LengthRules.Amount(terms, number, out var length, out var end) && length.Unit is TimeUnit.Day or TimeUnit.Week)
        {
            // "torsdag åtta dagar" counts both Thursdays.
            later = length switch { (8 or 7, TimeUnit.Day) => 1, (14 or 15, TimeUnit.Day) => 2, (var weeks, TimeUnit.Week) when number > to && weeks < 60 => weeks, _ => 0 };
            to = later > 0 ? end : to;
        }
        else if (grammar.HoursAreLoose && terms.Has(to, Sense.Week) && terms[to].Folded != "w" && !terms.Has(to + 1, Sense.Number))
        {
            (later, to) = (1, to + 1);
        }
        else if (terms.Has(to, Sense.After) && terms.Has(to + 1, Sense.Next) && !terms.Has(to + 2, Sense.Weekday))
        {
            (later, to) = (1, to + 2);
        }
        else if (terms[to] is { Sense: Sense.Unit, Value: TimeUnit.Fortnight })
        {
            (later, to) = (2, to + 1);
        }

        var definite = terms[at].Folded.EndsWith("en", StringComparison.Ordinal);
        if (terms[to] is { Sense: Sense.Number, Written: true, Value: >= 25 and <= 31, Folded.Length: 2 } date && ClockRules.Stops(terms, to + 1) && !terms[to + 1].Is('/') && !terms.Has(to + 1, Sense.Month))
        {
            return new Found(new MonthDay(date.Value, Weekday: day), to + 1);
        }

        return new Found(new WeekdaySpec(day, WeeksLater: later, Definite: definite), to, loose, loose ? DayPart.None : part);
    }

    private static Found? Next(Terms terms, int at) => terms[at + 1] switch
    {
        { Sense: Sense.Weekday } day => new Found(
            terms.Has(at + 2, Sense.Week) && !terms.Has(at + 3, Sense.Number) ? new WeekSpec(0, 1, day.Value) : new WeekdaySpec(day.Value, Next: terms[at].Sense == Sense.Next),
            terms.Has(at + 2, Sense.Week) && !terms.Has(at + 3, Sense.Number) ? at + 3 : at + 2,
            Part: day.Extra == 100 ? DayPart.None : day.Extra),
        { Sense: Sense.Week } => new Found(new WeekSpec(0, 1), at + 2),
        { Sense: Sense.Weekend } => new Found(new WeekendSpec(true), at + 2),
        { Sense: Sense.Unit, Value: TimeUnit.Month } => new Found(new MonthSpec(0, 1), at + 2),
        { Sense: Sense.Holiday or Sense.LooseHoliday } => Holiday(terms, at + 1, 0),
        _ => null,
    };

    private static Found? This(Terms terms, int at)
    {
        var next = terms.Skip(at + 1, Sense.On);
        return terms[next] switch
        {
            { Sense: Sense.Weekday } day => new Found(new WeekdaySpec(day.Value), next + 1, Part: day.Extra == 100 ? DayPart.None : day.Extra),
            { Sense: Sense.Week } when !terms.Has(next + 1, Sense.Number) => new Found(new WeekSpec(0, terms[at].Sense == Sense.This ? 0 : 1), next + 1),
            { Sense: Sense.Weekend } => new Found(new WeekendSpec(false), next + 1),
            { Sense: Sense.Holiday or Sense.LooseHoliday } => Holiday(terms, next, 0),
            { Sense: Sense.Unit, Value: TimeUnit.Month } when terms[at].Sense == Sense.This => new Found(new MonthSpec(0), next + 1),
            _ => null,
        };
    }

    private static Found Holiday(Terms terms, int at, int offset)
    {
        var to = FigureRules.Year(terms, at + 1, out var year);
        return new Found(new HolidaySpec((HolidayName)terms[at].Value, year, offset), to, terms[at].Sense == Sense.LooseHoliday && offset == 0 && year == 0, terms[at].Extra);
    }

    // "dagen före julafton"
    private static Found? Beside(Terms terms, int at) => terms[terms.Skip(at + 1, Sense.On)].Sense is Sense.Holiday or Sense.LooseHoliday
        ? Holiday(terms, terms.Skip(at + 1, Sense.On), terms[at].Sense == Sense.Before ? -1 : 1)
        : null;

    private static Found? Ordinal(Terms terms, int at, int start)
    {
        if (terms.Has(at + 1, Sense.Weekday))
        {
            return (terms[at].Value is -1 or 1 ? WeekRules.BesideHoliday(terms, at + 1) : null) ?? NthOf(terms, at, terms[at].Value);
        }

        // "den tredje december", "the third of December"
        var month = terms.Skip(at + 1, Sense.On, Sense.In);
        if (terms[at].Value >= -1 && terms.Has(month, Sense.Month))
        {
            // "sista mars"; February's last day is the 28th here, which every year has.
            var to = FigureRules.Year(terms, month + 1, out var year);
            var day = terms[at].Value > 0 ? terms[at].Value : CalendarSystem.Iso.GetDaysInMonth(2027, terms[month].Value);
            return new Found(new MonthDay(day, terms[month].Value, year), to);
        }

        return terms[at].Value > 2 && start < at && terms[at - 1].Folded is "den" or "the" && ClockRules.Stops(terms, at + 1) ? new Found(new MonthDay(terms[at].Value), at + 1) : null;
    }

    private static Found NthOf(Terms terms, int at, int nth)
    {
        var month = at + 2;
        while (month < at + 4 && terms[month].Sense is Sense.In or Sense.On)
        {
            month++;
        }

        if (terms.Has(month, Sense.Month))
        {
            var to = FigureRules.Year(terms, terms.SkipDot(month + 1), out var year);
            return new Found(new NthWeekday(nth, terms[at + 1].Value, terms[month].Value, year), to);
        }

        return terms[month].Sense is Sense.Next or Sense.NextOf && terms[month + 1] is { Sense: Sense.Unit, Value: TimeUnit.Month }
            ? new Found(new NthWeekday(nth, terms[at + 1].Value, MonthsAhead: 1), month + 2)
            : new Found(new NthWeekday(nth, terms[at + 1].Value), at + 2);
    }
}
