namespace CommunityBot.Content.TimeWords;

/// <summary>What a word means for time, whatever its language: the notions that both grammars share.</summary>
internal enum Sense
{
    Unknown, End, Number, Symbol, Ordinal,
    Weekday, WeekdayPlural, WeekdayNoun, HolidayNoun, Month, Day, Part, Holiday, LooseHoliday, BetweenTheYears, Weekend, WeekendPlural, Workdays, Unit, Cycle,
    Half, Quarter, Over, In, Before, After, Clock, Around, On, At, InFuture, AmPm, OClock, HourWord, Exactly,
    Every, EveryOther, Next, This, Coming, Until, Except, From, RestOf, LastTime, Between, And, Or, Week, Odd, Even, Times, RedDayFree, NextOf, EndOf,
    Past, PastPrefix, Ago, Gone, PastVerb, Polite, Indefinite, Not, Person,
    Gather, Meet, Moved, InsteadOf, CountUnit, Label, Mood, Greeting, Filler, Running, Season,
}

/// <summary>Units of a length of time.</summary>
internal static class TimeUnit
{
    public const int Minute = 1, Hour = 2, Day = 3, Week = 4, Month = 5, Year = 6, QuarterHour = 7, HalfHour = 8, Fortnight = 9;
}

/// <summary>Parts of a day, in the order of the day; 0 is none.</summary>
internal static class DayPart
{
    public const int None = 0, Morning = 1, Forenoon = 2, Noon = 3, Afternoon = 4, Evening = 5, Night = 6;

    /// <summary>The hour at which a part is over: "lördag kväll" said at noon on a Saturday is today.</summary>
    public static int Ends(int part) => part switch { Morning => 10, Forenoon => 12, Noon => 14, Afternoon => 18, Evening => 23, Night => 24, _ => 0 };
}

/// <summary>One word or phrase of the lexicon: its sense, a value (weekday, month, number …) and a second one (part of day).</summary>
internal readonly record struct Meaning(Sense Sense, int Value = 0, int Extra = 0);

/// <summary>A token or a phrase of several, understood.</summary>
/// <param name="Sense">What it means.</param>
/// <param name="Value">Weekday 1-7, month 1-12, number, holiday …</param>
/// <param name="Extra">The part of the day, or another second value.</param>
/// <param name="Folded">Its letters, digits or sign.</param>
/// <param name="Written">Whether a number stood in digits.</param>
/// <param name="Glued">Whether no space stands before it.</param>
/// <param name="Start">First UTF-16 unit in the text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Capital">Whether it begins with a capital letter, and goes on with a small one.</param>
internal readonly record struct Term(Sense Sense, int Value, int Extra, string Folded, bool Written, bool Glued, int Start, int End, bool Capital = false)
{
    public bool Is(char sign) => Sense == Sense.Symbol && Folded[0] == sign;

    public bool IsNumber(int least, int most) => Sense == Sense.Number && Value >= least && Value <= most;
}
