using static CommunityBot.Content.TimeWords.HolidayName;

namespace CommunityBot.Content.TimeWords;

/// <summary>English names of the Swedish calendar's days. Loose ones need a preposition or a clock beside them ("merry Christmas").</summary>
internal static class EnglishHolidays
{
    public static void Add(Lexicon words)
    {
        Day(NewYearsDay, "new years day|new year day");
        Day(TwelfthNight, "twelfth night|epiphany eve");
        Day(Epiphany, "epiphany");
        Day(Valentine, "valentines day|valentines|valentine day");
        Day(ShroveTuesday, "shrove tuesday|pancake day|fat tuesday");
        Day(AshWednesday, "ash wednesday");
        Day(WomensDay, "international womens day|womens day");
        Day(PalmSunday, "palm sunday");
        Day(MaundyThursday, "maundy thursday");
        Day(GoodFriday, "good friday");
        Day(EasterEve, "easter eve|holy saturday|easter saturday");
        Day(EasterDay, "easter sunday|easter day");
        Day(EasterMonday, "easter monday");
        Day(Walpurgis, "walpurgis night|walpurgis eve|walpurgis");
        Day(MayDay, "may day|mayday|labour day|labor day");
        Day(AscensionDay, "ascension day|ascension thursday");
        Day(MothersDay, "mothers day|mother day");
        Day(WhitsunEve, "whitsun eve|pentecost eve");
        Day(Whitsun, "whit sunday|pentecost|whitsunday|whitsun|pentecost sunday");
        Day(NationalDay, "national day|swedens national day|the swedish national day|swedish national day");
        Day(MidsummerEve, "midsummers eve|midsummer eve");
        Day(MidsummerDay, "midsummers day|midsummer day");
        Day(AllSaintsEve, "all saints eve");
        Day(AllSaints, "all saints day|all hallows day");
        Day(FathersDay, "fathers day|father day");
        Day(FirstAdvent, "first advent|first sunday of advent|advent sunday|first sunday in advent|1st advent|1st of advent|first of advent");
        Day(SecondAdvent, "second advent|second sunday of advent|second sunday in advent");
        Day(ThirdAdvent, "third advent|third sunday of advent|third sunday in advent");
        Day(FourthAdvent, "fourth advent|fourth sunday of advent|fourth sunday in advent");
        Day(Lucia, "lucia day|st lucias day|saint lucias day|st lucia day");
        Day(ChristmasEve, "christmas eve|xmas eve|chrismas eve");
        Day(ChristmasDay, "christmas day|xmas day");
        Day(BoxingDay, "boxing day|st stephens day|second day of christmas");
        Day(NewYearsEve, "new years eve|new year eve|nye");
        Day(SaintPatrick, "st patricks day|saint patricks day|st paddys day|paddys day");
        Day(BonfireNight, "bonfire night|guy fawkes night|guy fawkes");
        Day(Thanksgiving, "thanksgiving|thanksgiving day");
        Loose(Walpurgis, "valborg");
        Loose(EasterDay, "easter");
        Loose(MidsummerEve, "midsummer");
        Loose(Halloween, "halloween");
        Loose(Lucia, "lucia");
        Loose(ChristmasDay, "christmas|xmas");
        Loose(NewYearsEve, "new year|new years|the new year");

        words.Add(Sense.BetweenTheYears, "between christmas and new year|between christmas and new years|between xmas and new year|between xmas and new years|twixmas|betwixmas");
        words.Add(Sense.Greeting, "merry christmas|happy christmas|happy easter|happy new year|happy holidays|good morning|good evening|good night|good afternoon|happy halloween|happy midsummer|have a nice day|have a good day|have a great day|have a nice evening|have a nice weekend|have a good weekend"
            + "|have a great weekend|have a lovely day|have a lovely evening|have a good evening|have a lovely weekend|happy friday|happy monday|have a good night|happy valentines day|happy mothers day|happy fathers day|enjoy your weekend|enjoy the weekend");

        void Day(HolidayName day, string names) => words.Add(Sense.Holiday, (int)day, names);
        void Loose(HolidayName day, string names) => words.Add(Sense.LooseHoliday, (int)day, names);
    }
}
