namespace CommunityBot.Tests.TimeWords;

/// <summary>Phrases written after the first measurement, each answer checked by hand against a calendar. Same form and moment as <see cref="HeldOutPhrases"/>.</summary>
internal static class CheckedPhrases
{
    public const string Swedish = """
        Promenad imorgon 10 vid kyrkan | 2026-11-22 10:00
        Ses vi på ons 17.30? | 2026-11-25 17:30
        kan du på fre vid 5? | 2026-11-27 17:00 or 2026-11-27 05:00
        middag lör 19 | 2026-11-21 19:00
        tor kl 18 | 2026-11-26 18:00
        tors 18-20 | 2026-11-26 18:00/2026-11-26 20:00
        Tis 24/11 kl 18.30 | 2026-11-24 18:30
        lördag den 28:e 14.00 | 2026-11-28 14:00
        den 3:e 18.30 | 2026-12-03 18:30
        söndag den 29 12.00 | 2026-11-29 12:00
        lördagen den 28:e nov kl 14 | 2026-11-28 14:00
        i kväll 19:30 | 2026-11-21 19:30
        ikväll klockan 8 | 2026-11-21 20:00
        ikväll vid 8 | 2026-11-21 20:00
        halv nio på lördag morgon | 2026-11-28 08:30
        kvart i 8 imorgon bitti | 2026-11-22 07:45
        tjugo över sju på onsdag kväll | 2026-11-25 19:20
        tio över 6 imorrn | 2026-11-22 18:10 or 2026-11-22 06:10
        fem i tre på söndag em | 2026-11-22 14:55
        kl 7 på morgonen på tisdag | 2026-11-24 07:00
        sju på morgonen på måndag | 2026-11-23 07:00
        vid ett-tiden på söndag | 2026-11-22 13:00 or 2026-11-22 01:00
        18-tiden på torsdag | 2026-11-26 18:00
        vid 18-tiden imorgon | 2026-11-22 18:00
        runt 14 på lördag | 2026-11-21 14:00
        efter kl 17 på måndag | 2026-11-23 17:00
        innan 12 på fredag | 2026-11-27 12:00
        senast fredag kl 12 | 2026-11-27 12:00
        om ett par timmar | 2026-11-21 14:00
        om ett par dagar | 2026-11-23 12:00
        om någon timme | 2026-11-21 13:00
        om en timma | 2026-11-21 13:00
        om 1 h | 2026-11-21 13:00
        om 10 min | 2026-11-21 12:10
        om 3 dgr | 2026-11-24 12:00
        om en och en halv vecka | 2026-12-01 12:00
        om två och en halv timme | 2026-11-21 14:30
        om ca en timme | 2026-11-21 13:00
        två veckor från idag | 2026-12-05
        idag om en vecka | 2026-11-28
        imorgon om en vecka | 2026-11-29
        måndag om två veckor | 2026-12-07
        på fredag nästa vecka kl 15 | 2026-11-27 15:00
        fredag i nästa vecka | 2026-11-27
        onsdagen i vecka 3 | 2027-01-20
        v.49 onsdag kl 18 | 2026-12-02 18:00
        vecka 50 | 2026-12-07/2026-12-13
        under v 51 | 2026-12-14/2026-12-20
        v 49-50 | 2026-11-30/2026-12-13
        nästa vecka | 2026-11-23/2026-11-29
        nästa måndag | 2026-11-23 or 2026-11-30
        nästa lördag | 2026-11-28
        nu på lördag kl 14 | 2026-11-21 14:00
        nu i helgen | 2026-11-21/2026-11-22
        till helgen | 2026-11-21/2026-11-22
        på lördag eller söndag kl 14 | 2026-11-21 14:00 or 2026-11-22 14:00
        tis/tors/lör | 2026-11-24 or 2026-11-26 or 2026-11-28
        mån, ons eller fre kl 18 | 2026-11-23 18:00 or 2026-11-25 18:00 or 2026-11-27 18:00
        fredag till söndag | 2026-11-27/2026-11-29
        27-29 november | 2026-11-27/2026-11-29
        från 3 till 5 december | 2026-12-03/2026-12-05
        den 3-5 dec | 2026-12-03/2026-12-05
        3 dec - 5 dec | 2026-12-03/2026-12-05
        2/1 kl 13 | 2027-01-02 13:00
        31/1 | 2027-01-31
        29 februari | 2028-02-29
        den 30:e | 2026-11-30
        sista mars | 2027-03-31
        1:a december kl 18 | 2026-12-01 18:00
        första december | 2026-12-01
        den första december kl 18 | 2026-12-01 18:00
        den 1/12 | 2026-12-01
        2026-12-24 | 2026-12-24
        24.12.2026 kl 15 | 2026-12-24 15:00
        12 jan 2027 | 2027-01-12
        påskdagen | 2027-03-28
        annandag påsk 2028 | 2028-04-17
        midsommar 2027 | 2027-06-25
        juldagsmorgon kl 6 | 2026-12-25 06:00
        trettondagsafton | 2027-01-05
        fettisdagen | 2027-02-09
        mors dag kl 14 | 2027-05-30 14:00
        fars dag | 2027-11-14
        alla hjärtans dag kl 19 | 2027-02-14 19:00
        1 maj kl 12 | 2027-05-01 12:00
        första maj | 2027-05-01
        halloween kl 18 | 2027-10-31 18:00
        lucia | 2026-12-13
        på lucia | 2026-12-13
        luciamorgon kl 7 | 2026-12-13 07:00
        kvällen före julafton | 2026-12-23
        dagen efter nyårsdagen | 2027-01-02
        dagen före midsommarafton | 2027-06-24
        Vi ses imorgon vid lunch | 2026-11-22 12:00
        ses kl 12.00 på torget | 2026-11-22 12:00
        lunch på torsdag | 2026-11-26 12:00
        lunch på torsdag kl 11.45 | 2026-11-26 11:45
        fika efter jobbet på onsdag | 2026-11-25
        imorgon 18 vid bron | 2026-11-22 18:00
        18 imorgon | 2026-11-22 18:00
        kl 18 imorgon | 2026-11-22 18:00
        18:30 på torsdag | 2026-11-26 18:30
        18.30 torsdag | 2026-11-26 18:30
        imorgon förmiddag | 2026-11-22
        i övermorgon eftermiddag | 2026-11-23
        idag | 2026-11-21
        nu ikväll | 2026-11-21
        kl arton | 2026-11-21 18:00
        klockan tjugo | 2026-11-21 20:00
        kl. 19 | 2026-11-21 19:00
        Kl19 | 2026-11-21 19:00
        kl18.30 på fre | 2026-11-27 18:30
        torsdag kl18 | 2026-11-26 18:00
        19.30-21.00 på tisdag | 2026-11-24 19:30/2026-11-24 21:00
        tisdag kl 19 till 21 | 2026-11-24 19:00/2026-11-24 21:00
        tisdag mellan kl 10 och kl 12 | 2026-11-24 10:00/2026-11-24 12:00
        tisdag från 18 till 20 | 2026-11-24 18:00/2026-11-24 20:00
        lördag 22-01 | 2026-11-21 22:00/2026-11-22 01:00
        kl 18 i två timmar på onsdag | 2026-11-25 18:00/2026-11-25 20:00
        i morgon em | 2026-11-22
        på lunchen imorgon | 2026-11-22 12:00
        midnatt på nyårsafton | 2027-01-01 00:00
        klockan kvart över åtta imorgon | 2026-11-22 20:15 or 2026-11-22 08:15
        torsdag halv 7 | 2026-11-26 18:30 or 2026-11-26 06:30
        halv7 imorgon | 2026-11-22 18:30 or 2026-11-22 06:30
        halv sju | 2026-11-21 18:30 or 2026-11-22 06:30
        kvart över fyra | 2026-11-21 16:15 or 2026-11-22 04:15
        torsdg kl 18 | 2026-11-26 18:00
        fredga 17 | 2026-11-27 17:00
        decembr 3 | 2026-12-03
        3 decmber kl 18 | 2026-12-03 18:00
        måndga | 2026-11-23
        sönadg kl 10 | 2026-11-22 10:00
        lödag kl 14 | 2026-11-21 14:00
        på onssdag kl 18 | 2026-11-25 18:00
        imorgo kl 9 | 2026-11-22 09:00
        i morgn kl 9 | 2026-11-22 09:00
        nasta mandag kl 18 | 2026-11-23 18:00 or 2026-11-30 18:00
        ikvall kl 20 | 2026-11-21 20:00
        i overmorgon | 2026-11-23
        forsta sondagen i advent | 2026-11-29
        angående torsdag: kl 18 funkar | 2026-11-26 18:00
        """;

    public const string English = """
        Let's meet Thursday at 6 | 2026-11-26 18:00 or 2026-11-26 06:00
        How about Saturday 10am? | 2026-11-28 10:00
        dinner at 7 on Friday | 2026-11-27 19:00 or 2026-11-27 07:00
        Sunday the 29th | 2026-11-29
        on the 3rd | 2026-12-03
        3rd Dec 6pm | 2026-12-03 18:00
        Nov 30 | 2026-11-30
        30 Nov 2026 | 2026-11-30
        11/30 | 2026-11-30
        30/11 at 18:00 | 2026-11-30 18:00
        noon tomorrow | 2026-11-22 12:00
        half six tomorrow | 2026-11-22 18:30 or 2026-11-22 06:30
        tomorrow night at 9 | 2026-11-22 21:00
        tomorrow around 7 | 2026-11-22 19:00 or 2026-11-22 07:00
        in a couple of hours | 2026-11-21 14:00
        in 90 minutes | 2026-11-21 13:30
        in two and a half hours | 2026-11-21 14:30
        two weeks from today | 2026-12-05
        two weeks on Thursday | 2026-12-10
        Thursday in two weeks at 6pm | 2026-12-10 18:00
        Thursday week | 2026-12-03
        next month | 2026-12-01/2026-12-31
        first Monday in January | 2027-01-04
        the second Tuesday of next month at 7pm | 2026-12-08 19:00
        week 2 | 2027-01-11/2027-01-17
        next week Tuesday 18:00 | 2026-11-24 18:00
        Thursday from 6pm until 8pm | 2026-11-26 18:00/2026-11-26 20:00
        Friday 6pm for two hours | 2026-11-27 18:00/2026-11-27 20:00
        7-9pm tomorrow | 2026-11-22 19:00/2026-11-22 21:00
        7.30pm on Wednesday | 2026-11-25 19:30
        Wed at 19.30 | 2026-11-25 19:30
        at seven thirty on Friday | 2026-11-27 19:30 or 2026-11-27 07:30
        seven pm on Friday | 2026-11-27 19:00
        twenty past six tomorrow evening | 2026-11-22 18:20
        Christmas Day | 2026-12-25
        on Christmas | 2026-12-25
        Easter Sunday at 10am | 2027-03-28 10:00
        on midsummer | 2027-06-25
        the day before Christmas Eve | 2026-12-23
        next Sunday | 2026-11-29 or 2026-11-22
        this Sunday at 11 | 2026-11-22 11:00
        Friday or Saturday | 2026-11-27 or 2026-11-28
        Dec 24th, 2026 at 3 p.m. | 2026-12-24 15:00
        2 January | 2027-01-02
        9 in the morning on Sunday | 2026-11-22 09:00
        8 tonight | 2026-11-21 20:00
        6 o'clock tonight | 2026-11-21 18:00
        at half past 6 on Thursday | 2026-11-26 18:30 or 2026-11-26 06:30
        not today but on Monday | 2026-11-23
        tomorrow at noon | 2026-11-22 12:00
        Saturday noon | 2026-11-28 12:00
        saterday at 3pm | 2026-11-21 15:00
        febuary 3 | 2027-02-03
        tommorrow evening | 2026-11-22
        """;

    public const string SwedishSeries = """
        varje måndag, onsdag och fredag kl 7 | FREQ=WEEKLY;BYDAY=MO,WE,FR@2026-11-23 07:00
        mån-fre kl 9-11 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR@2026-11-23 09:00/2026-11-23 11:00
        måndag till fredag kl 8 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR@2026-11-23 08:00
        varje vardag kl 15 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR@2026-11-23 15:00
        vardagar 9-16 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR@2026-11-23 09:00/2026-11-23 16:00
        på vardagskvällar kl 19 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR@2026-11-23 19:00
        torsdagskvällar kl 19 | FREQ=WEEKLY;BYDAY=TH@2026-11-26 19:00
        varannan torsdag kl 18 till jul | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20261224T225959Z@2026-11-26 18:00
        varannan söndag från 6 december kl 16 | FREQ=WEEKLY;INTERVAL=2;BYDAY=SU@2026-12-06 16:00
        varannan lördag med start 5 december kl 10 | FREQ=WEEKLY;INTERVAL=2;BYDAY=SA@2026-12-05 10:00
        måndagar kl 18 till slutet av juni | FREQ=WEEKLY;BYDAY=MO;UNTIL=20270630T215959Z@2026-11-23 18:00
        varje onsdag kl 18 t.o.m. 31 mars | FREQ=WEEKLY;BYDAY=WE;UNTIL=20270331T215959Z@2026-11-25 18:00
        varje onsdag kl 18 fram till påsk | FREQ=WEEKLY;BYDAY=WE;UNTIL=20270327T225959Z@2026-11-25 18:00
        varje onsdag i december kl 18 | FREQ=WEEKLY;BYDAY=WE;UNTIL=20261231T225959Z@2026-12-02 18:00
        varje onsdag 18-20 i tio veckor | FREQ=WEEKLY;BYDAY=WE;UNTIL=20270202T225959Z@2026-11-25 18:00/2026-11-25 20:00
        varje onsdag kl 18, 8 gånger | FREQ=WEEKLY;BYDAY=WE;COUNT=8@2026-11-25 18:00
        var fjärde måndag kl 18 | FREQ=WEEKLY;INTERVAL=4;BYDAY=MO@2026-11-23 18:00
        var 14:e dag kl 10 | FREQ=WEEKLY;INTERVAL=2@2026-11-28 10:00
        udda veckor på onsdagar kl 18 | FREQ=YEARLY;BYWEEKNO=1,3,5,7,9,11,13,15,17,19,21,23,25,27,29,31,33,35,37,39,41,43,45,47,49,51,53;BYDAY=WE@2026-12-02 18:00
        jämn vecka torsdag kl 19 | FREQ=YEARLY;BYWEEKNO=2,4,6,8,10,12,14,16,18,20,22,24,26,28,30,32,34,36,38,40,42,44,46,48,50,52;BYDAY=TH@2026-11-26 19:00
        tisdagar udda veckor kl 18 | FREQ=YEARLY;BYWEEKNO=1,3,5,7,9,11,13,15,17,19,21,23,25,27,29,31,33,35,37,39,41,43,45,47,49,51,53;BYDAY=TU@2026-12-01 18:00
        sista torsdagen varje månad kl 18 | FREQ=MONTHLY;BYDAY=-1TH@2026-11-26 18:00
        första och tredje onsdagen i månaden kl 18 | FREQ=MONTHLY;BYDAY=1WE,3WE@2026-12-02 18:00
        sista dagen i månaden kl 12 | FREQ=MONTHLY;BYMONTHDAY=-1@2026-11-30 12:00
        den 1:a varje månad | FREQ=MONTHLY;BYMONTHDAY=1@2026-12-01
        varje månad den 25:e kl 12 | FREQ=MONTHLY;BYMONTHDAY=25@2026-11-25 12:00
        en gång i månaden första söndagen kl 10 | FREQ=MONTHLY;BYDAY=1SU@2026-12-06 10:00
        varje torsdag kl 18 utom jul och nyår | FREQ=WEEKLY;BYDAY=TH@2026-11-26 18:00 without 2026-12-24 without 2026-12-31
        varje torsdag kl 18 utom v 52 och v 1 | FREQ=WEEKLY;BYDAY=TH@2026-11-26 18:00 without 2026-12-24 without 2027-01-07
        varje torsdag kl 18 utom den 24 december | FREQ=WEEKLY;BYDAY=TH@2026-11-26 18:00 without 2026-12-24
        varje torsdag kl 18 (inte v 52) | FREQ=WEEKLY;BYDAY=TH@2026-11-26 18:00 without 2026-12-24
        varje torsdag utom i juli kl 18 | FREQ=WEEKLY;BYDAY=TH@2026-11-26 18:00 without 2027-07-01 without 2027-07-08 without 2027-07-15 without 2027-07-22 without 2027-07-29
        helgfria vardagar kl 10 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR@2026-11-23 10:00 without 2026-12-24 without 2026-12-25 without 2026-12-31 without 2027-01-01 without 2027-01-06 without 2027-03-26 without 2027-03-29 without 2027-05-06 without 2027-06-25
        varje år den 6 juni | FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=6@2027-06-06
        varje julafton kl 15 | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24@2026-12-24 15:00
        dagligen kl 9 | FREQ=DAILY@2026-11-22 09:00
        varje morgon kl 7 | FREQ=DAILY@2026-11-22 07:00
        varje lördag och söndag kl 10 | FREQ=WEEKLY;BYDAY=SA,SU@2026-11-22 10:00
        varje helg | FREQ=WEEKLY;BYDAY=SA,SU@2026-11-22
        lördagar 10.00 | FREQ=WEEKLY;BYDAY=SA@2026-11-28 10:00
        söndagspromenad varje söndag 11 | FREQ=WEEKLY;BYDAY=SU@2026-11-22 11:00
        löpning tisdagar & torsdagar 18.30 | FREQ=WEEKLY;BYDAY=TU,TH@2026-11-24 18:30
        måndagar kl 18 med uppehåll v 52-1 | FREQ=WEEKLY;BYDAY=MO@2026-11-23 18:00 without 2026-12-21 without 2026-12-28 without 2027-01-04
        """;

    public const string EnglishSeries = """
        Mon-Fri 9-5 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR@2026-11-23 09:00/2026-11-23 17:00
        Monday to Friday at 9am | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR@2026-11-23 09:00
        Mondays at 6pm until the end of June | FREQ=WEEKLY;BYDAY=MO;UNTIL=20270630T215959Z@2026-11-23 18:00
        every weekday at 8am | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR@2026-11-23 08:00
        weekends at 10 | FREQ=WEEKLY;BYDAY=SA,SU@2026-11-22 10:00
        every evening at 9 | FREQ=DAILY@2026-11-21 21:00
        every morning at 7 | FREQ=DAILY@2026-11-22 07:00
        every 2 weeks on Thursday at 6pm | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH@2026-11-26 18:00
        biweekly on Mondays at 6pm | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO@2026-11-23 18:00
        last Friday of every month at 5pm | FREQ=MONTHLY;BYDAY=-1FR@2026-11-27 17:00
        last Friday of the month at 5pm | FREQ=MONTHLY;BYDAY=-1FR@2026-11-27 17:00
        monthly on the 15th at noon | FREQ=MONTHLY;BYMONTHDAY=15@2026-12-15 12:00
        every Thursday 6-8pm except week 52 | FREQ=WEEKLY;BYDAY=TH@2026-11-26 18:00/2026-11-26 20:00 without 2026-12-24
        every Thursday at 6pm until March 31 | FREQ=WEEKLY;BYDAY=TH;UNTIL=20270331T215959Z@2026-11-26 18:00
        every Thursday at 6pm starting December 3 | FREQ=WEEKLY;BYDAY=TH@2026-12-03 18:00
        every Tuesday for ten weeks at 6pm | FREQ=WEEKLY;BYDAY=TU;UNTIL=20270201T225959Z@2026-11-24 18:00
        every Tuesday at 6pm, 8 times | FREQ=WEEKLY;BYDAY=TU;COUNT=8@2026-11-24 18:00
        odd weeks on Tuesdays at 18 | FREQ=YEARLY;BYWEEKNO=1,3,5,7,9,11,13,15,17,19,21,23,25,27,29,31,33,35,37,39,41,43,45,47,49,51,53;BYDAY=TU@2026-12-01 18:00
        """;
}
