using static CommunityBot.Content.TimeWords.DayPart;

namespace CommunityBot.Content.TimeWords;

/// <summary>Swedish writes words together: "sjutiden", "halvsju", "torsdagkväll", "tisdagskvällar", "julaftonskväll".</summary>
internal static class SwedishCompounds
{
    private static readonly (string Ending, int Part, bool Plural)[] Parts =
    [
        ("morgnar", Morning, true), ("mornar", Morning, true), ("morgnarna", Morning, true), ("morgon", Morning, false), ("morgonen", Morning, false), ("morron", Morning, false),
        ("formiddag", Forenoon, false), ("formiddagen", Forenoon, false), ("formiddagar", Forenoon, true), ("lunch", Noon, false), ("luncher", Noon, true),
        ("eftermiddag", Afternoon, false), ("eftermiddagen", Afternoon, false), ("eftermiddagar", Afternoon, true),
        ("kvall", Evening, false), ("kvallen", Evening, false), ("kvallar", Evening, true), ("kvallarna", Evening, true), ("natt", Night, false), ("em", Afternoon, false), ("fm", Forenoon, false),
    ];

    // "byttes", "köptes", "stängdes"
    private static readonly string[] Passives = ["ttes", "ptes", "ktes", "stes", "gdes", "ldes", "rdes"];

    private static readonly string[] About = ["tiden", "snaret", "draget"];

    public static Meaning? Read(string word, Lexicon words)
    {
        if (word.Length < 5)
        {
            return null;
        }

        // "sjutiden", "sjusnåret", "halvåttadraget"
        if (Array.Find(About, ending => word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal)) is { } about)
        {
            var half = word.StartsWith("halv", StringComparison.Ordinal);
            var hour = words.FindWord(half ? word[4..^about.Length] : word[..^about.Length]);
            return hour is { Sense: Sense.Number, Value: >= 1 and <= 12 } number ? new Meaning(Sense.HourWord, (number.Value * 60) - (half ? 30 : 0), 2) : null;
        }

        if (word.StartsWith("halv", StringComparison.Ordinal) && words.FindWord(word[4..]) is { Sense: Sense.Number, Value: >= 1 and <= 12 } next)
        {
            return new Meaning(Sense.HourWord, (next.Value * 60) - 30, 2);
        }

        // "regnade", "promenerade": the past tense of most verbs.
        return Weekday(word, words) ?? Holiday(word, words) ?? (word.Length > 5 && (word.EndsWith("ade", StringComparison.Ordinal) || (word.Length > 7 && word.EndsWith("ades", StringComparison.Ordinal)) || (word.Length > 5 && Passives.Any(end => word.EndsWith(end, StringComparison.Ordinal)))) ? new Meaning(Sense.PastVerb) : null);
    }

    // "julaftonskväll", "juldagsmorgon"
    private static Meaning? Holiday(string word, Lexicon words)
    {
        // "julaftonspromenad": the day stands in the name of the thing.
        var noun = word.IndexOf("aftons", StringComparison.Ordinal) + 6;
        if (noun >= 9 && word.Length > noun + 2 && !Array.Exists(Parts, part => word.EndsWith(part.Ending, StringComparison.Ordinal)) && words.FindWord(word[..(noun - 1)]) is { Sense: Sense.Holiday } eve)
        {
            return new Meaning(Sense.HolidayNoun, eve.Value);
        }

        foreach (var (ending, part, plural) in Parts)
        {
            if (!plural && word.Length > ending.Length + 4 && word.EndsWith(ending, StringComparison.Ordinal)
                && (words.FindWord(word[..^ending.Length]) ?? words.FindWord(word[..^ending.Length].TrimEnd('s'))) is { Sense: Sense.Holiday } day)
            {
                return new Meaning(Sense.Holiday, day.Value, part);
            }
        }

        return null;
    }

    private static Meaning? Weekday(string word, Lexicon words)
    {
        var stem = word.IndexOf("dag", StringComparison.Ordinal) + 3;
        if (stem is < 6 or > 7 || words.FindWord(word[..stem]) is not { Sense: Sense.Weekday } day)
        {
            return Mistyped(word, words);
        }

        var rest = word[stem..].TrimStart('s');
        foreach (var (ending, part, plural) in Parts)
        {
            if (rest == ending)
            {
                return new Meaning(plural ? Sense.WeekdayPlural : Sense.Weekday, day.Value, part);
            }
        }

        // "lördagsfika", "onsdagsöl": the day stands in the name of the thing.
        return stem < word.Length && word[stem] == 's' && rest.Length >= 2 ? new Meaning(Sense.WeekdayNoun, day.Value) : null;
    }

    // "fredgaskväll", "lördgsförmiddag": the part of the day is right, and before it stands a day with one slip.
    private static Meaning? Mistyped(string word, Lexicon words)
    {
        foreach (var (ending, part, plural) in Parts)
        {
            if (ending.Length >= 4 && word.Length > ending.Length + 4 && word.EndsWith(ending, StringComparison.Ordinal) && Weekdays.FirstOrDefault(day => IsNearly(word[..^ending.Length], day)) is { } day)
            {
                return new Meaning(plural ? Sense.WeekdayPlural : Sense.Weekday, words.FindWord(day)!.Value.Value, part);
            }
        }

        return null;
    }

    private static bool IsNearly(string typed, string day) => OneSlip.Apart(typed, day) || OneSlip.Apart(typed, day + "s");

    private static readonly string[] Weekdays = ["mandag", "tisdag", "onsdag", "torsdag", "fredag", "lordag", "sondag"];
}
