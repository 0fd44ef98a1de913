namespace CommunityBot.Tests.TimeWords;

/// <summary>The ones of things that come back.</summary>
internal static partial class CheckedPhrases
{
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
        varje onsdag 18 till 23 december | FREQ=WEEKLY;BYDAY=WE;UNTIL=20261223T225959Z@2026-11-25 18:00
        varje tisdag 18.30 till 15 juni | FREQ=WEEKLY;BYDAY=TU;UNTIL=20270615T215959Z@2026-11-24 18:30
        tisdagar kl 18 till den 20 maj | FREQ=WEEKLY;BYDAY=TU;UNTIL=20270520T215959Z@2026-11-24 18:00
        tisdagar 18 till 20 maj | FREQ=WEEKLY;BYDAY=TU;UNTIL=20270520T215959Z@2026-11-24 18:00
        varannan torsdag 19 till 15/4 | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20270415T215959Z@2026-11-26 19:00
        varje torsdag 18 utom v 52 till 31 mars | FREQ=WEEKLY;BYDAY=TH;UNTIL=20270331T215959Z@2026-11-26 18:00 without 2026-12-24
        tisdagar kl 18 till 20 maj | FREQ=WEEKLY;BYDAY=TU;UNTIL=20270520T215959Z@2026-11-24 18:00
        tisdagar 18 till 20 till 20 maj | FREQ=WEEKLY;BYDAY=TU;UNTIL=20270520T215959Z@2026-11-24 18:00/2026-11-24 20:00
        måndagar kl 18 till slutet av juni | FREQ=WEEKLY;BYDAY=MO;UNTIL=20270630T215959Z@2026-11-23 18:00
        varje onsdag kl 18 t.o.m. 31 mars | FREQ=WEEKLY;BYDAY=WE;UNTIL=20270331T215959Z@2026-11-25 18:00
        varje onsdag kl 18 till 23 december | FREQ=WEEKLY;BYDAY=WE;UNTIL=20261223T225959Z@2026-11-25 18:00
        varje onsdag 18 till 23 dec | FREQ=WEEKLY;BYDAY=WE;UNTIL=20261223T225959Z@2026-11-25 18:00
        varje onsdag kl 18 till 20 | FREQ=WEEKLY;BYDAY=WE@2026-11-25 18:00/2026-11-25 20:00
        sista vardagen i månaden kl 17 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1@2026-11-30 17:00
        första vardagen varje månad kl 8 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1@2026-12-01 08:00
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
        Wednesdays at 18 until 23 December | FREQ=WEEKLY;BYDAY=WE;UNTIL=20261223T225959Z@2026-11-25 18:00
        last weekday of the month at 17 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1@2026-11-30 17:00
        Mon-Fri 9-5 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR@2026-11-23 09:00/2026-11-23 17:00
        Monday to Friday at 9am | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR@2026-11-23 09:00
        every Wednesday at 6 pm until 23 December | FREQ=WEEKLY;BYDAY=WE;UNTIL=20261223T225959Z@2026-11-25 18:00
        Tuesdays at 18 until 20 May | FREQ=WEEKLY;BYDAY=TU;UNTIL=20270520T215959Z@2026-11-24 18:00
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
