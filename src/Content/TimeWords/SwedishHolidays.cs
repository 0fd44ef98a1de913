using static CommunityBot.Content.TimeWords.HolidayName;

namespace CommunityBot.Content.TimeWords;

/// <summary>
/// Swedish names of days. Those that are also other words, names or greetings ("jul", "Lucia", "god jul") are loose:
/// they need a preposition or a clock beside them.
/// </summary>
internal static class SwedishHolidays
{
    public static void Add(Lexicon words)
    {
        Day(NewYearsDay, "nyårsdagen|nyårsdag|nyårsdagens");
        Day(TwelfthNight, "trettondagsafton|trettondagsaftonen|trettondagafton");
        Day(Epiphany, "trettondagen|trettondag jul|trettondedag jul|trettondedagen|trettonhelgen|trettondagjul");
        Day(Knut, "tjugondag knut|tjugondagknut|tjugondedag knut|tjugondag jul|tjugondag knuts dag|knutsdagen|knut");
        Day(Valentine, "alla hjärtans dag|allahjärtansdag|alla hjärtan|valentindagen|valentine");
        Day(ShroveTuesday, "fettisdagen|fettisdag|semmeldagen");
        Day(AshWednesday, "askonsdagen|askonsdag");
        Day(WomensDay, "internationella kvinnodagen|kvinnodagen");
        Day(WaffleDay, "våffeldagen");
        Day(PalmSunday, "palmsöndagen|palmsöndag");
        Day(MaundyThursday, "skärtorsdagen|skärtorsdag");
        Day(GoodFriday, "långfredagen|långfredag");
        Day(EasterEve, "påskafton|påskaftonen|påskaftons");
        Day(EasterDay, "påskdagen|påskdag");
        Day(EasterMonday, "annandag påsk|annandagen påsk|annan dag påsk|annandagpåsk|påskannandagen");
        Day(Walpurgis, "valborgsmässoafton|valborgsmässoaftonen|valborgsafton|sista april|siste april|valborgskvällen|valborgsmässan");
        Day(MayDay, "första maj|förste maj|1:a maj|1 a maj|arbetarrörelsens dag");
        Day(AscensionDay, "kristi himmelsfärdsdag|kristi himmelsfärds dag|kristi himmelsfärd|kristihimmelsfärd|kristi flygare|kristi himmelfärdsdag|kristi himmelfärds dag|kristi himmelfärd|himmelsfärdsdagen");
        Day(MothersDay, "mors dag|morsdag");
        Day(WhitsunEve, "pingstafton|pingstaftonen");
        Day(Whitsun, "pingstdagen|pingstdag");
        Day(NationalDay, "nationaldagen|nationaldag|sveriges nationaldag|svenska flaggans dag");
        Day(MidsummerEve, "midsommarafton|midsommaraftonen|midsommarsafton|midsommarkvällen|midsommarafton's|midsommaraften");
        Day(MidsummerDay, "midsommardagen|midsommardag");
        Day(CinnamonBunDay, "kanelbullens dag|kanelbulledagen");
        Day(AllSaintsEve, "allhelgonaafton|alla helgons afton|allhelgonaaftonen");
        Day(AllSaints, "alla helgons dag|allhelgonadagen|allhelgona|allhelgonahelgen|alla helgons|allahelgonsdag|alla helgonsdag");
        Day(FathersDay, "fars dag|farsdag");
        Day(MartinEve, "mårten gås|mårtensafton|mårtensgås|mårten gåsafton");
        Day(FirstAdvent, "första advent|1:a advent|1 advent|första söndagen i advent|första adventssöndagen|1:e advent|adventssöndagen|1.a advent");
        Day(SecondAdvent, "andra advent|2:a advent|2 advent|andra söndagen i advent|andra adventssöndagen");
        Day(ThirdAdvent, "tredje advent|3:e advent|3 advent|tredje söndagen i advent|tredje adventssöndagen");
        Day(FourthAdvent, "fjärde advent|4:e advent|4 advent|fjärde söndagen i advent|fjärde adventssöndagen");
        Day(Lucia, "luciadagen|luciamorgonen|luciamorgon|luciakvällen|luciafirandet|luciatåget");
        Day(DayBeforeChristmasEve, "dan före dan|dagen före dagen|dan före dopparedan|dagen före dopparedagen|lillejulafton|lilla julafton|lillejul|uppesittarkvällen");
        Day(ChristmasEve, "julafton|julaftonen|julaftons|dopparedagen|dopparedan|julaftn|julafon|julaftonskvällen");
        Day(ChristmasDay, "juldagen|juldag|juldagens|juldagsmorgonen");
        Day(BoxingDay, "annandag jul|annandagen jul|annan dag jul|annandagjul|annandagen");
        Day(NewYearsEve, "nyårsafton|nyårsaftonen|nyårskvällen|nyårsaftons|nyarsafton|nyårsnatten");
        Day(NobelDay, "nobeldagen");
        Loose(EasterEve, "påsk|påsken|påskhelgen");
        Loose(Walpurgis, "valborg|valborgs");
        Loose(Whitsun, "pingst|pingsten|pingsthelgen");
        Loose(MidsummerEve, "midsommar|midsommaren|midsommarhelgen|midsomar");
        Loose(Halloween, "halloween|haloween");
        Loose(FirstAdvent, "advent");
        Loose(Lucia, "lucia");
        Loose(ChristmasEve, "jul|julen|julhelgen");
        Loose(NewYearsEve, "nyår|nyåret|nyårshelgen");

        Named(MidsummerEve, "midsommarfest|midsommarfesten|midsommarfirande|midsommarfirandet|midsommarlunch|midsommarsill|midsommarlekar");
        Named(Walpurgis, "valborgsfirande|valborgsfirandet|valborgsfest|valborgseld|valborgsbål|majbrasa|majbrasan|valborgseldar|valborgsbrasa");
        Named(NewYearsEve, "nyårsfest|nyårsfesten|nyårsfirande|nyårsfirandet|nyårssupé|nyårsmiddag");
        Named(Lucia, "luciafika|luciafikat|luciakaffe|luciatåg|luciafirande");
        Named(Halloween, "halloweenfest|halloweenfesten|halloweenrunda|halloweenfika");

        words.Add(Sense.BetweenTheYears, "mellandagarna|i mellandagarna|under mellandagarna|på mellandagarna");
        words.Add(Sense.Greeting, "god jul|glad påsk|gott nytt år|trevlig midsommar|glad midsommar|god fortsättning|trevlig helg|glad lucia|trevlig kväll|god natt|godnatt|god morgon|godmorgon|godkväll|god kväll|god afton|god eftermiddag|god förmiddag"
            + "|ha en bra dag|ha en fin dag|ha en fin kväll|ha en bra kväll|ha det så bra|trevlig fredag|trevlig lördag|trevlig söndag|ha en bra helg|ha en fin helg|skön helg|fin helg|trevlig valborg|glad valborg|glad advent|god helg|trevlig fredagskväll"
            + "|ha en fin lördag|ha en fin söndag|ha en fin fredag|ha en bra vecka|glad fredag|fredagsmys|ha en härlig dag|ha en härlig helg|ha en skön helg|ha en skön söndag|ha en skön kväll|en riktigt god jul|julmarknad|morgonkaffe");

        void Day(HolidayName day, string names) => words.Add(Sense.Holiday, (int)day, names);
        void Named(HolidayName day, string names) => words.Add(Sense.HolidayNoun, (int)day, names);
        void Loose(HolidayName day, string names) => words.Add(Sense.LooseHoliday, (int)day, names);
    }
}
