using static CommunityBot.Content.TimeWords.DayPart;
using static CommunityBot.Content.TimeWords.TimeUnit;

namespace CommunityBot.Content.TimeWords;

/// <summary>What Swedish words mean for time: days, clocks, units and the small words between them.</summary>
internal static class SwedishWords
{
    private static readonly string[] Weekdays = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];

    private static readonly string[] ShortWeekdays = ["mån!", "tis", "ons", "tors", "fre", "lör", "sön!"];

    private static readonly string[] Numbers =
    [
        "noll", "ett|en", "två", "tre", "fyra", "fem", "sex", "sju|sjuu", "åtta", "nio|nie", "tio|tie", "elva", "tolv", "tretton", "fjorton", "femton",
        "sexton", "sjutton", "arton|aderton", "nitton", "tjugo|tjugi|tju",
    ];

    private static readonly string[] Ordinals =
    [
        "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde", "elfte", "tolfte", "trettonde", "fjortonde", "femtonde",
        "sextonde", "sjuttonde", "artonde", "nittonde", "tjugonde",
    ];

    public static Lexicon Lexicon { get; } = Build();

    private static Lexicon Build()
    {
        Lexicon words = null!;
        words = new Lexicon(word => SwedishCompounds.Read(word, words!));
        AddDays(words);
        AddNumbers(words);
        AddClock(words);
        AddUnits(words);
        SwedishSmallWords.Add(words);
        SwedishHolidays.Add(words);
        SeasonPiece.AddSwedish(words);
        return words;
    }

    private static void AddDays(Lexicon words)
    {
        for (var day = 1; day <= 7; day++)
        {
            var name = Weekdays[day - 1];
            words.AddForgiving(Sense.Weekday, day, name);
            words.Add(Sense.Weekday, day, $"{name}en|{ShortWeekdays[day - 1]}");
            words.Add(Sense.WeekdayPlural, day, $"{name}ar|{name}arna");
            words.Add(Sense.WeekdayPlural, day, $"{name} morgnar|{name} mornar|{name}s morgnar", Morning);
            words.Add(Sense.WeekdayPlural, day, $"{name} förmiddagar|{name}s förmiddagar", Forenoon);
            words.Add(Sense.WeekdayPlural, day, $"{name} eftermiddagar|{name}s eftermiddagar", Afternoon);
            words.Add(Sense.WeekdayPlural, day, $"{name} kvällar|{name}s kvällar", Evening);
            words.Add(Sense.Gone, 0, $"i {name}s|{name}s|i {name}s morse|häromdagen");
        }

        words.Add(Sense.Weekday, 4, "tor", 100);
        words.Add(Sense.Weekday, 1, "må!", 100);
        words.Add(Sense.Weekday, 1, "månd!|månda!");
        words.Add(Sense.Weekday, 2, "tisd|tisda");
        words.Add(Sense.Weekday, 3, "onsd|onsda");
        words.Add(Sense.Weekday, 4, "torsd|torsda");
        words.Add(Sense.Weekday, 5, "fred|freda", 100);
        words.Add(Sense.Weekday, 6, "lörd!|lörda!");
        words.Add(Sense.Weekday, 7, "sönd!|sönda!");
        words.Add(Sense.Weekday, 2, "ti", 100);
        words.Add(Sense.Weekday, 5, "fr", 100);
        words.Add(Sense.Weekday, 4, "to", 100);
        words.Add(Sense.Weekday, 3, "on", 100);
        words.Add(Sense.Weekday, 6, "lö!", 100);
        words.Add(Sense.Weekday, 7, "sö!", 100);
        string[] shortest = ["må|mån", "ti|tis", "on|ons", "to|tor|tors", "fr|fre", "lö|lör", "sö|sön"];
        for (var day = 1; day <= 7; day++)
        {
            // "sö-mornar 9", "tis-kvällar"
            foreach (var name in shortest[day - 1].Split('|'))
            {
                words.Add(Sense.WeekdayPlural, day, $"{name}-morgnar|{name}-mornar|{name} morgnar|{name} mornar", Morning);
                words.Add(Sense.WeekdayPlural, day, $"{name}-förmiddagar|{name} förmiddagar", Forenoon);
                words.Add(Sense.WeekdayPlural, day, $"{name}-eftermiddagar|{name} eftermiddagar", Afternoon);
                words.Add(Sense.WeekdayPlural, day, $"{name}-kvällar|{name} kvällar", Evening);
            }
        }

        words.Add(Sense.Weekday, 3, "lillördag|lillördagen|lill-lördag|lilllördag");
        string[] months = ["januari|jan", "februari|feb|febr", "mars", "april|apr", "maj", "juni|jun", "juli", "augusti|aug", "september|sept|sep", "oktober|okt", "november|nov", "december|dec"];
        for (var month = 1; month <= 12; month++)
        {
            var names = months[month - 1].Split('|');
            words.Add(Sense.Month, month, months[month - 1]);
            if (names[0].Length > 5)
            {
                words.AddForgiving(Sense.Month, month, names[0]);
            }
        }

        words.NeverASlip("mandat|mandats|sonda|sondad|sondar|sondat|fredad|freda|fredar|fredat|fredas|lorda|augusta|augustin|septembers|manda|morgonen|tisdags|monday|sunday|friday|mondag|marsipan");
        words.Add(Sense.Day, 0, "idag|i dag");
        words.Add(Sense.Day, 0, "i förmiddag|nu på förmiddagen|i fm", Forenoon);
        words.Add(Sense.Day, 0, "i eftermiddag|ieftermiddag|nu på eftermiddagen|i em|nu på em|nu i eftermiddag", Afternoon);
        words.AddForgiving(Sense.Day, 0, "ikväll", Evening);
        words.Add(Sense.Day, 0, "i kväll|i qväll|iqväll|ikväl|i kväl|i afton|nu ikväll|nu i kväll|senare ikväll", Evening);
        words.Add(Sense.Day, 0, "i natt|inatt", Night);
        words.AddForgiving(Sense.Day, 1, "imorgon|imorron");
        words.Add(Sense.Day, 1, "i morgon|imorn|i morn|i morron|imorrn|i morrn|imorron|imoron|i moron|imårrn|imårn|imon|imrn|imårron|imorgn|i morgn|imorgondag|morgondagen");
        words.Add(Sense.Day, 1, "imorgon bitti|i morgon bitti|imorgon bittida|i morgon bittida|imorn bitti|imorron bitti|i morn bitti|imorrn bitti|i morron bitti|imorgon morgon|imorgonbitti|imorgon bitt", Morning);
        words.AddForgiving(Sense.Day, 2, "övermorgon");
        words.Add(Sense.Day, 2, "i övermorgon|i över morgon|över morgon|iövermorgon|i övermorn|övermorn|i övermorron|övermorron|överimorgon|dagen efter imorgon|dagen efter i morgon");
        words.Add(Sense.Part, Morning, "morgon|morgonen|på morgonen|på morgon|morgonkvisten|på morgonkvisten|bitti|på morron|på morronen|tidigt på morgonen|om morgonen");
        words.Add(Sense.Part, Forenoon, "förmiddag|förmiddagen|på förmiddagen|på förmiddag|fm|på fm|f.m");
        words.Add(Sense.Part, Afternoon, "eftermiddag|eftermiddagen|på eftermiddagen|på eftermiddag|em|på em|e.m|på eftermiddan|efter middag|tidig eftermiddag|sen eftermiddag");
        words.Add(Sense.Part, Evening, "kväll|kvällen|på kvällen|på kväll|kvällstid|kvällskvisten|på kvällskvisten|om kvällen|tidig kväll|sen kväll");
        words.Add(Sense.Part, Night, "natt|natten|på natten");
        words.Add(Sense.Weekend, 0, "helgen|i helgen|till helgen|på helgen|helg|denna helg|nu i helgen|kommande helg|den här helgen|helgen som kommer|under helgen");
        words.Add(Sense.WeekendPlural, 0, "helger|på helger|helgerna|på helgerna|alla helger|varje helg");
        words.Add(Sense.Workdays, 0, "vardagsmorgnar|vardagsmorgnarna|vardagsmornar|vardagsmorgon|varje vardagsmorgon", Morning);
        words.Add(Sense.Workdays, 0, "vardagseftermiddagar|vardagseftermiddag|varje vardagseftermiddag", Afternoon);
        words.Add(Sense.Workdays, 0, "vardagsluncher|vardagslunch");
        words.Add(Sense.Workdays, 0, "vardagar|på vardagar|alla vardagar|varje vardag|vardagarna|på vardagarna");
        words.Add(Sense.Workdays, 0, "vardagskvällar|vardagskvällarna|vardagskväll|varje vardagskväll", Evening);
        words.Add(Sense.Cycle, Day, "dagligen");
        words.Add(Sense.Cycle, TimeUnit.Week, "veckovis|en gång i veckan|en gång per vecka|1 gång i veckan|en gång varje vecka");
        words.Add(Sense.Cycle, TimeUnit.Month, "månadsvis|en gång i månaden|en gång per månad|en gång varje månad");
        words.Add(Sense.Cycle, Year, "årligen|en gång om året|en gång per år");
    }

    private static void AddNumbers(Lexicon words)
    {
        for (var number = 0; number < Numbers.Length; number++)
        {
            words.Add(Sense.Number, number, Numbers[number]);
        }

        string[] tens = ["tjugo", "trettio", "fyrtio", "femtio"];
        for (var ten = 0; ten < tens.Length; ten++)
        {
            words.Add(Sense.Number, (ten + 2) * 10, tens[ten]);
            for (var unit = 1; unit <= 9; unit++)
            {
                foreach (var name in Numbers[unit].Split('|'))
                {
                    words.Add(Sense.Number, ((ten + 2) * 10) + unit, $"{tens[ten]}{name}");
                }
            }
        }

        words.Add(Sense.Number, 2, "ett par|par");
        for (var place = 1; place <= Ordinals.Length; place++)
        {
            words.Add(Sense.Ordinal, place, Ordinals[place - 1]);
            if (place is >= 1 and <= 9)
            {
                words.Add(Sense.Ordinal, 20 + place, $"tjugo{Ordinals[place - 1]}");
            }
        }

        words.Add(Sense.Ordinal, 1, "förste");
        words.Add(Sense.Ordinal, 30, "trettionde");
        words.Add(Sense.Ordinal, 31, "trettioförsta");
        words.Add(Sense.Ordinal, -1, "sista");
        words.Add(Sense.Ordinal, -2, "näst sista");
    }

    private static void AddClock(Lexicon words)
    {
        words.Add(Sense.Clock, "kl|klockan|klocka|klkn|klocken|vid kl|vid klockan|ca kl|runt kl|omkring kl|senast kl|från kl|runt klockan|redan kl|kolckan|klcokan");
        words.AddForgiving(Sense.Clock, 0, "klockan");
        words.NeverASlip("klockar|klockare|flockan|lockan|blockan|klockas|klickan|sklockan|klocka");
        words.Add(Sense.Half, "halv|halvt");
        words.Add(Sense.Quarter, 15, "kvart|en kvart|kvarten");
        words.Add(Sense.Over, "över");
        words.Add(Sense.Before, "före|innan");
        words.Add(Sense.After, "efter");
        words.Add(Sense.Before, 1, "dagen före|dagen innan|dan före|dan innan|kvällen före|kvällen innan");
        words.Add(Sense.After, 1, "dagen efter|dan efter");
        words.Add(Sense.HourWord, 12 * 60, "lunch|lunchtid|lunchdags|vid lunch|vid lunchtid|på lunchen|lunchen|till lunch");
        words.Add(Sense.HourWord, 12 * 60, "mitt på dagen|mitt på dan", 1);
        words.Add(Sense.HourWord, 24 * 60, "midnatt|vid midnatt", 1);
        words.Add(Sense.OClock, "ish|isch|sådär");
        words.Add(Sense.Exactly, "prick|blankt|på pricken|noll noll");
        words.Add(Sense.AmPm, 1, "am|a.m");
        words.Add(Sense.AmPm, 2, "pm|p.m");
    }

    private static void AddUnits(Lexicon words)
    {
        words.Add(Sense.Unit, Minute, "min|minut|minuter|minuters|minutrar");
        words.Add(Sense.Unit, Hour, "timme|timmar|timma|tim|h|timmars|timmes|timmen");
        words.Add(Sense.Unit, HalfHour, "halvtimme|halvtimma|halv timme|halv timma|halvtimmes|halvtimmen");
        words.Add(Sense.Unit, Day, "dag|dagar|dygn|dar|dagars|dgr|dagen");
        words.Add(Sense.Unit, TimeUnit.Week, "veckor|veckors");
        words.Add(Sense.RestOf, 12, "året ut|resten av året|hela året ut");
        words.Add(Sense.RestOf, "månaden ut|resten av månaden|hela månaden ut");
        words.Add(Sense.Week, 2, "veckan efter nästa|veckan efter nästa vecka|nästnästa vecka|nästa nästa vecka|nästa vecka igen");
        words.Add(Sense.Week, "vecka|veckan|v|vecka nr|vecka nummer|veckorna|v nr");
        words.Add(Sense.Unit, TimeUnit.Month, "månad|månader|mån!|månaden|månads|månaders");
        words.Add(Sense.Unit, Year, "år!|året|års|års!");
    }
}
