using static CommunityBot.Content.TimeWords.DayPart;
using static CommunityBot.Content.TimeWords.TimeUnit;

namespace CommunityBot.Content.TimeWords;

/// <summary>What English words mean for time, as written in Sweden: day before month, 24 hours as often as am and pm.</summary>
internal static class EnglishWords
{
    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly string[] ShortWeekdays = ["mon", "tue|tues", "wed|weds", "thu|thur|thurs", "fri", "sat", "sun"];

    private static readonly string[] Months =
        ["january|jan", "february|feb|febuary", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug", "september|sept|sep", "october|oct", "november|nov", "december|dec"];

    private static readonly string[] Numbers =
    [
        "zero", "one|a|an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    private static readonly string[] Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
        "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    public static Lexicon Lexicon { get; } = Build();

    private static Lexicon Build()
    {
        Lexicon words = null!;
        words = new Lexicon(word => EnglishCompounds.Read(word, words!));
        AddDays(words);
        AddParts(words);
        AddNumbers(words);
        AddClock(words);
        EnglishSmallWords.Add(words);
        EnglishHolidays.Add(words);
        SeasonPiece.AddEnglish(words);
        return words;
    }

    private static void AddDays(Lexicon words)
    {
        for (var day = 1; day <= 7; day++)
        {
            var name = Weekdays[day - 1];
            words.AddForgiving(Sense.Weekday, day, name);
            words.Add(Sense.Weekday, day, $"{name}'s!");
            words.Add(Sense.WeekdayPlural, day, $"{name}s");
            words.Add(Sense.Gone, 0, $"{name} last");
            words.Add(Sense.WeekdayPlural, day, $"{name} mornings", Morning);
            words.Add(Sense.WeekdayPlural, day, $"{name} afternoons", Afternoon);
            words.Add(Sense.WeekdayPlural, day, $"{name} evenings|{name} nights", Evening);
            words.Add(Sense.WeekdayPlural, day, $"{name} lunchtimes");
            foreach (var brief in ShortWeekdays[day - 1].Split('|'))
            {
                // "sat" and "sun" are words of their own.
                words.Add(Sense.Weekday, day, brief, day is 5 or 6 or 7 ? 100 : 0);
            }
        }

        words.Add(Sense.Weekday, 6, "saterday|satuday");
        words.Add(Sense.Weekday, 3, "wensday|wendsday|wensdy|wenesday");
        words.Add(Sense.Weekday, 2, "teusday|tusday");
        words.Add(Sense.Weekday, 4, "thrusday|thurday|thersday");
        for (var month = 1; month <= 12; month++)
        {
            words.Add(Sense.Month, month, Months[month - 1]);
            var name = Months[month - 1].Split('|')[0];
            if (name.Length > 6)
            {
                words.AddForgiving(Sense.Month, month, name);
            }
        }

        words.NeverASlip("sundae|mandat|fridag|fredag|frida|friday's|monday's|mundane|sundry|friary|fridge|sunday's|remember|wednesdays|someday|noonday|manday|octobers");
        words.Add(Sense.Day, 0, "today|later today");
        words.Add(Sense.Day, 0, "this morning", Morning);
        words.Add(Sense.Day, 0, "this afternoon", Afternoon);
        words.Add(Sense.Day, 0, "this evening|tonight|tonite|later tonight|2night|tonigth|tonigh", Evening);
        words.AddForgiving(Sense.Day, 1, "tomorrow");
        words.Add(Sense.Day, 1, "2moro|2morrow|2mrw|2mro|tommorow|tommorrow|tomorow|tmrw|tmr|tomoro|tommorw|tmw|tomrow|tomorrows");
        words.Add(Sense.Day, 2, "day after tomorrow|the day after tomorrow|overmorrow|day after tmrw");
    }

    private static void AddParts(Lexicon words)
    {
        words.Add(Sense.Part, Morning, "morning|in the morning|early morning|first thing in the morning");
        words.Add(Sense.Part, Forenoon, "forenoon|late morning|before noon");
        words.Add(Sense.Part, Afternoon, "afternoon|in the afternoon|early afternoon|late afternoon");
        words.Add(Sense.Part, Evening, "evening|in the evening|night|at night|early evening|late evening|eve");
        words.Add(Sense.Weekend, 0, "this weekend|the weekend|weekend|over the weekend|at the weekend|on the weekend|this coming weekend|coming weekend");
        words.Add(Sense.WeekendPlural, 0, "weekends|on weekends|at weekends|every weekend");
        words.Add(Sense.Workdays, 0, "weekdays|on weekdays|every weekday|workdays|working days|each weekday");
        words.Add(Sense.Cycle, Day, "daily");
        words.Add(Sense.Cycle, TimeUnit.Week, "weekly|once a week|once every week");
        words.Add(Sense.Cycle, 40 + TimeUnit.Week, "biweekly|fortnightly|bi-weekly|every fortnight|once a fortnight");
        words.Add(Sense.Cycle, TimeUnit.Month, "monthly|once a month");
        words.Add(Sense.Cycle, Year, "yearly|annually|once a year");
    }

    private static void AddNumbers(Lexicon words)
    {
        for (var number = 0; number < Numbers.Length; number++)
        {
            words.Add(Sense.Number, number, Numbers[number]);
        }

        string[] tens = ["twenty", "thirty", "forty", "fifty"];
        for (var ten = 0; ten < tens.Length; ten++)
        {
            words.Add(Sense.Number, (ten + 2) * 10, tens[ten]);
            for (var unit = 1; unit <= 9; unit++)
            {
                words.Add(Sense.Number, ((ten + 2) * 10) + unit, $"{tens[ten]} {Numbers[unit].Split('|')[0]}|{tens[ten]}-{Numbers[unit].Split('|')[0]}");
                words.Add(Sense.Ordinal, ((ten + 2) * 10) + unit, $"{tens[ten]} {Ordinals[unit - 1]}|{tens[ten]}-{Ordinals[unit - 1]}");
            }
        }

        for (var place = 1; place <= Ordinals.Length; place++)
        {
            words.Add(Sense.Ordinal, place, Ordinals[place - 1]);
        }

        words.Add(Sense.Number, 2, "a couple of|couple of|a couple");
        words.Add(Sense.Ordinal, 30, "thirtieth");
        words.Add(Sense.Ordinal, -1, "last|final");
        words.Add(Sense.Ordinal, -2, "second to last|next to last|penultimate");
    }

    private static void AddClock(Lexicon words)
    {
        words.Add(Sense.Clock, "kl|clock");
        words.Add(Sense.At, "at");
        words.Add(Sense.Half, "half");
        words.Add(Sense.Quarter, 15, "quarter|a quarter");
        words.Add(Sense.Over, "past");
        words.Add(Sense.Before, "to|before");
        words.Add(Sense.After, "after");
        words.Add(Sense.Before, 1, "the day before|day before|the evening before");
        words.Add(Sense.After, 1, "the day after|day after");
        words.Add(Sense.HourWord, 12 * 60, "noon|midday|at noon|at midday|around noon|noonish|12 noon|twelve noon", 1);
        words.Add(Sense.HourWord, 12 * 60, "lunchtime|lunch time|at lunchtime|at lunch");
        words.Add(Sense.HourWord, 24 * 60, "midnight|at midnight", 1);
        words.Add(Sense.AmPm, 1, "am|a.m|a m");
        words.Add(Sense.AmPm, 2, "pm|p.m|p m");
        words.Add(Sense.OClock, "oclock|o clock|o-clock|ish");
        words.Add(Sense.Exactly, "sharp|on the dot|prompt|precisely");
        words.Add(Sense.Unit, Minute, "min|mins|minute|minutes");
        words.Add(Sense.Unit, Hour, "hour|hours|hr|hrs|h");
        words.Add(Sense.Unit, HalfHour, "half hour|half-hour|half an hour");
        words.Add(Sense.Unit, Day, "day|days");
        words.Add(Sense.Unit, TimeUnit.Week, "weeks");
        words.Add(Sense.Unit, Fortnight, "fortnight|fortnights");
        words.Add(Sense.Week, 2, "week after next|the week after next|the week following next");
        words.Add(Sense.Week, "w|week|wk|week number|week no");
        words.Add(Sense.Unit, TimeUnit.Month, "month|months");
        words.Add(Sense.Unit, Year, "year|years|yrs");
    }
}
