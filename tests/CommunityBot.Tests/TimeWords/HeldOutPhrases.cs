namespace CommunityBot.Tests.TimeWords;

/// <summary>
/// Written before the first line of the parser, as residents would write them, and measured once before anything was tuned
/// (the figure of that first run stands in docs/time-words.md). Said on Saturday 2026-11-21 at 12:00 in Stockholm.
/// Form: text | expected. A date, a date and time, from/to, or rule@first; several readings are split by " or ", the first one first.
/// </summary>
internal static partial class HeldOutPhrases
{
    public const string Swedish = """
        ska vi ta en fika imorgon kl 14? | 2026-11-22 14:00
        Vi ses på tisdag 18.30 vid bron | 2026-11-24 18:30
        nån som vill gå ut och gå på söndag förmiddag? | 2026-11-22
        promenad ons kl 10 | 2026-11-25 10:00
        jag kan på fredag klockan fem | 2026-11-27 17:00 or 2026-11-27 05:00
        halv åtta ikväll | 2026-11-21 19:30
        ikväll vid sjutiden | 2026-11-21 19:00
        kvart i sju på måndag | 2026-11-23 18:45 or 2026-11-23 06:45
        fem över halv fyra imorgon | 2026-11-22 15:35 or 2026-11-22 03:35
        fem i halv sex på onsdag | 2026-11-25 17:25 or 2026-11-25 05:25
        tio i tre på söndag | 2026-11-22 14:50 or 2026-11-22 02:50
        imorgon eftermiddag vid tre | 2026-11-22 15:00
        på måndag morgon kl 7 | 2026-11-23 07:00
        tisdag kväll kl 7 | 2026-11-24 19:00
        torsdag em kl 2 | 2026-11-26 14:00
        onsdag fm 9.30 | 2026-11-25 09:30
        lördag 1830 | 2026-11-21 18:30
        ses vi kl 1600 på tisdag? | 2026-11-24 16:00
        fika 28/11 kl 11 | 2026-11-28 11:00
        den 24:e klockan 13 | 2026-11-24 13:00
        den 3:e december kl. 19.00 | 2026-12-03 19:00
        1 december | 2026-12-01
        fredagen den 4 december kl 17 | 2026-12-04 17:00
        14 april 2027 kl 18 | 2027-04-14 18:00
        tisdag 8/12 10:00 | 2026-12-08 10:00
        kl 18 | 2026-11-21 18:00
        klockan 10 | 2026-11-22 10:00
        idag kl 15 | 2026-11-21 15:00
        i dag 16.30 | 2026-11-21 16:30
        i eftermiddag kl 4 | 2026-11-21 16:00
        om tjugo minuter | 2026-11-21 12:20
        om en kvart | 2026-11-21 12:15
        om en och en halv timme | 2026-11-21 13:30
        om 2,5 timmar | 2026-11-21 14:30
        om 45 min | 2026-11-21 12:45
        om fyra dagar kl 12 | 2026-11-25 12:00
        om två veckor kl 18 | 2026-12-05 18:00
        om fjorton dagar | 2026-12-05 12:00
        torsdag om en vecka kl 18 | 2026-12-03 18:00
        torsdag åtta dagar | 2026-12-03
        onsdag nästa vecka kl 17 | 2026-11-25 17:00
        nästa vecka på fredag kl 12 | 2026-11-27 12:00
        nästa onsdag kl 18 | 2026-11-25 18:00 or 2026-12-02 18:00
        v 50 tisdag kl 18.30 | 2026-12-08 18:30
        måndag v50 | 2026-12-07
        vecka 2 torsdag 18 | 2027-01-14 18:00
        lördag mellan 14 och 16 | 2026-11-21 14:00/2026-11-21 16:00
        söndag 10-12 | 2026-11-22 10:00/2026-11-22 12:00
        på tisdag kl 18-20 | 2026-11-24 18:00/2026-11-24 20:00
        från 10 till 12 på torsdag | 2026-11-26 10:00/2026-11-26 12:00
        fredag 17.30–19.00 i köket | 2026-11-27 17:30/2026-11-27 19:00
        kl 9-11 imorgon | 2026-11-22 09:00/2026-11-22 11:00
        5-6 december | 2026-12-05/2026-12-06
        i helgen | 2026-11-21/2026-11-22
        nästa helg | 2026-11-28/2026-11-29
        första söndagen i advent kl 16 | 2026-11-29 16:00
        andra advent | 2026-12-06
        juldagen kl 7 | 2026-12-25 07:00
        annandag jul kl 14 | 2026-12-26 14:00
        långfredagen | 2027-03-26
        påskafton kl 12 | 2027-03-27 12:00
        annandag påsk | 2027-03-29
        kristi himmelsfärdsdag kl 10 | 2027-05-06 10:00
        på nationaldagen kl 11 | 2027-06-06 11:00
        midsommarafton kl 13 | 2027-06-25 13:00
        valborg kl 20 | 2027-04-30 20:00
        på alla helgons dag kl 16 | 2027-11-06 16:00
        trettondagen | 2027-01-06
        nyårsdagen kl 15 | 2027-01-01 15:00
        dagen före julafton kl 18 | 2026-12-23 18:00
        första torsdagen i januari kl 18.30 | 2027-01-07 18:30
        andra tisdagen i december | 2026-12-08
        tredje onsdagen i januari kl 13 | 2027-01-20 13:00
        sista fredagen i månaden kl 16 | FREQ=MONTHLY;BYDAY=-1FR@2026-11-27 16:00
        varje torsdag kl 18 | FREQ=WEEKLY;BYDAY=TH@2026-11-26 18:00
        varannan onsdag kl 17.30 | FREQ=WEEKLY;INTERVAL=2;BYDAY=WE@2026-11-25 17:30
        vardagar kl 12 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR@2026-11-23 12:00
        på måndagar 19.00 | FREQ=WEEKLY;BYDAY=MO@2026-11-23 19:00
        tisdagar och torsdagar kl 9 | FREQ=WEEKLY;BYDAY=TU,TH@2026-11-24 09:00
        varje dag kl 8 | FREQ=DAILY@2026-11-22 08:00
        första måndagen i månaden kl 18 | FREQ=MONTHLY;BYDAY=1MO@2026-12-07 18:00
        den 15:e varje månad kl 12 | FREQ=MONTHLY;BYMONTHDAY=15@2026-12-15 12:00
        varje tisdag 18.30 till midsommar | FREQ=WEEKLY;BYDAY=TU;UNTIL=20270625T215959Z@2026-11-24 18:30
        alla söndagar kl 11 | FREQ=WEEKLY;BYDAY=SU@2026-11-22 11:00
        var tredje torsdag kl 18 | FREQ=WEEKLY;INTERVAL=3;BYDAY=TH@2026-11-26 18:00
        en gång i veckan på onsdagar kl 15 | FREQ=WEEKLY;BYDAY=WE@2026-11-25 15:00
        varje vecka på lördag kl 10 | FREQ=WEEKLY;BYDAY=SA@2026-11-28 10:00
        varannan vecka på tisdagar 17 | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU@2026-11-24 17:00
        varje fredag kl 16 fem gånger | FREQ=WEEKLY;BYDAY=FR;COUNT=5@2026-11-27 16:00
        helger kl 10 | FREQ=WEEKLY;BYDAY=SA,SU@2026-11-22 10:00
        varje kväll kl 9 | FREQ=DAILY@2026-11-21 21:00
        trosdag kl 18 | 2026-11-26 18:00
        imorogn kl 10 | 2026-11-22 10:00
        tisdg 17:00 | 2026-11-24 17:00
        pa lordag kl 15 | 2026-11-21 15:00
        pa sondag halv tva | 2026-11-22 13:30 or 2026-11-22 01:30
        I ÖVERMORGON KL 9 | 2026-11-23 09:00
        ONSDAG 19.00 | 2026-11-25 19:00
        imorgon klockan arton | 2026-11-22 18:00
        klockan nitton trettio på fredag | 2026-11-27 19:30
        imorgon lunch | 2026-11-22 12:00
        vid lunchtid på tisdag | 2026-11-24 12:00
        på onsdag runt fem | 2026-11-25 17:00 or 2026-11-25 05:00
        på torsdag strax efter sex | 2026-11-26 18:00 or 2026-11-26 06:00
        hej! kan vi ta det imorgon istället? | 2026-11-22
        jag kan inte idag men på måndag går bra | 2026-11-23
        tisdag eller torsdag | 2026-11-24 or 2026-11-26
        skjutsa mig nån till ICA på fredag kl 10? | 2026-11-27 10:00
        boka tvättstugan söndag kl 18:00 | 2026-11-22 18:00
        grannfika i gården den 12 december 14-16 | 2026-12-12 14:00/2026-12-12 16:00
        löprunda imorn bitti halv åtta | 2026-11-22 07:30
        vi kör på torsdag kväll | 2026-11-26
        hörs på måndag | 2026-11-23
        nu på onsdag kl 19 | 2026-11-25 19:00
        kommande torsdag kl 18 | 2026-11-26 18:00
        kl sju ikväll | 2026-11-21 19:00
        sju på kvällen imorgon | 2026-11-22 19:00
        imorgon kväll | 2026-11-22
        på fredag efter lunch kl 13 | 2026-11-27 13:00
        22 november kl 15 | 2026-11-22 15:00
        22 nov 15.00 | 2026-11-22 15:00
        2026-12-01 kl 09.30 | 2026-12-01 09:30
        1/12 17:30 | 2026-12-01 17:30
        jag sprang 10 km på 58 minuter | none
        vi sågs i torsdags | none
        buss 18 går från torget | none
        rum 12 är bokat | none
        det kostar 150 kr | none
        det är 18 grader ute | none
        ring mig på 070-123 45 67 | none
        hon fyller 70 år | none
        halvmaran gick på 1:52:30 | none
        igår kl 18 var det fullt | none
        jag bor på Storgatan 18 | none
        det var en fin promenad i lördags | none
        vi är 12 personer | none
        jag har väntat i två timmar | none
        3 av 10 tycker om kaffe | none
        God jul och gott nytt år! | none
        hur mår ni idag då | none
        Välkommen till gruppen! | none
        vi blev 14 st förra veckan | none
        köp 2 liter mjölk och 12 ägg | none
        spår 5 mot Malmö | none
        det blåser 12 m/s | none
        matchen slutade 3-2 | none
        han är född 1985 | none
        rabatt 20-30 % på allt | none
        lägenhet 1102 på tredje våningen | none
        jag gick upp kl 6 i morse | none
        jag vaknade klockan fem | none
        kod 1830 till porten | none
        det var för tre veckor sedan | none
        en torsdag i våras | none
        """;
}
