namespace CommunityBot.Tests.TimeWords;

/// <summary>Variants of our own of the turns that strangers' phrases taught: counted series, weeks beside holidays, moved hours, brief days, deadlines, fortnights.</summary>
internal static partial class CheckedPhrases
{
    public const string SwedishTurns = """
        15/5 -27 kl 12 | 2027-05-15 12:00
        20 mars -27 | 2027-03-20
        20ish ikväll | 2026-11-21 20:00
        28/11 mitt på dagen | 2026-11-28 12:00
        28:e 14.00 | 2026-11-28 14:00
        3:e advent kl 15 lussefika | 2026-12-13 15:00
        5 personer kan följa med på torsdag kl 18 | 2026-11-26 18:00
        Barnen har lov, så vi går till badhuset på måndag 10.30 | 2026-11-23 10:30
        Dans i aulan fredag, dörrarna öppnar 19 och bandet börjar 20 | 2026-11-27 19:00
        Hyresgästföreningen bjuder på glögg den elfte december mellan klockan 16 och 18 | 2026-12-11 16:00/2026-12-11 18:00
        Mötet på torsdag flyttar från 18 till 19 | 2026-11-26 19:00
        OSA senast 1/12 till Eva. Middag lördag 5/12 kl 18 | 2026-12-05 18:00
        Obs ny tid: promenaden är flyttad från lördag till söndag kl 11 | 2026-11-22 11:00
        Onsdag 18-20 till 16 december kör vi keramik | FREQ=WEEKLY;BYDAY=WE;UNTIL=20261216T225959Z@2026-11-25 18:00/2026-11-25 20:00
        Onsdag kl 18 till 23 december | FREQ=WEEKLY;BYDAY=WE;UNTIL=20261223T225959Z@2026-11-25 18:00
        Springpass på tisdag kl 6.15, vi är klara till frukost | 2026-11-24 06:15
        Start 10.00 söndag 29/11, anmälan senast fredag | 2026-11-29 10:00
        Svara senast onsdag! Festen är lördag 5 december kl 19 | 2026-12-05 19:00
        Vi brukade ses på torsdagar men nu kör vi tisdagar kl 18 | FREQ=WEEKLY;BYDAY=TU@2026-11-24 18:00
        Vi samlas 17.45 och går 18 på torsdag | 2026-11-26 18:00
        andra advent kl 14, 2:a advent alltså | 2026-12-06 14:00
        anmäl dig senast fredag | 2026-11-27
        anmäl er senast den 25/11, vi ses lördag 28/11 kl 10 | 2026-11-28 10:00
        dagen efter nyårsdagen kl 12 | 2027-01-02 12:00
        dagen före julafton kl 18 | 2026-12-23 18:00
        de tre nästa söndagarna kl 10 kör vi långpass | FREQ=WEEKLY;BYDAY=SU;COUNT=3@2026-11-22 10:00
        en kopp te mitt på dagen imorgon | 2026-11-22 12:00
        fem tisdagar i rad med start 24 november kl 18 | FREQ=WEEKLY;BYDAY=TU;COUNT=5@2026-11-24 18:00
        fika för alla kl 18 | 2026-11-21 18:00
        flyttad från tisdag 18 till onsdag 19 | 2026-11-25 19:00
        flyttas från kl 17 till kl 18.30 på onsdag | 2026-11-25 17:00/2026-11-25 18:30
        fr 18-21 spelkväll, max 8 | 2026-11-27 18:00/2026-11-27 21:00
        fredag kl 17 till söndag kl 12 läger | 2026-11-27 17:00/2026-11-29 12:00
        fredagen fr kl 17 och framåt | 2026-11-27 17:00
        första söndagen efter nyår kl 14 | 2027-01-03 14:00
        gympa må 19-20 i aulan | 2026-11-23 19:00/2026-11-23 20:00
        hela december, vardagar kl 8 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261231T225959Z@2026-12-01 08:00
        i mellandagarna kl 13 går vi en långpromenad | 2026-12-27 13:00/2026-12-31 00:00
        i veckan, torsdag 18 | 2026-11-26 18:00
        idag om två veckor kl 14 | 2026-12-05 14:00
        imorgon 6.45 går tåget, vi ses på perrongen | 2026-11-22 06:45
        jag har bakat bullar, kom på lördag kl 14 | 2026-11-21 14:00
        jag jobbar 7-16 imorgon, promenad kl 17? | 2026-11-22 17:00
        jobbar till 17 på onsdag så kl 18 passar | 2026-11-25 18:00
        kan vi ta det två timmar från nu | 2026-11-21 14:00
        kl 5.30 på onsdag simmar vi | 2026-11-25 05:30
        klockan 1830 på torsdag | 2026-11-26 18:30
        klockan 4.30 på fredag | 2026-11-27 16:30 or 2026-11-27 04:30
        lö 10 kaffe på gården | 2026-11-28 10:00
        lör 28 nov 10 | 2026-11-28 10:00
        lördag 20 mars -27 kl 14 | 2027-03-20 14:00
        lördag tolv till två bakar vi | 2026-11-28 12:00/2026-11-28 14:00
        lördagen efter nyår kl 14 | 2027-01-02 14:00
        lördgaskväll kl 19 spelar vi kort | 2026-11-21 19:00
        måndag i mellandagarna kl 11 bowling | 2026-12-28 11:00
        måndag-torsdag kl 15-17 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH@2026-11-23 15:00/2026-11-23 17:00
        nobeldagen kl 19 middag med klänning | 2026-12-10 19:00
        nu på torsdag 18:15 | 2026-11-26 18:15
        nästa månad, den 5:e kl 18 | 2026-12-05 18:00
        ons fr 16 till 19 är dörren öppen, kom in | 2026-11-25 16:00/2026-11-25 19:00
        onsdag så kl 18 passar | 2026-11-25 18:00
        onsdag veckan efter påsk kl 18 | 2027-03-31 18:00
        prick 18 på torsdag | 2026-11-26 18:00
        på torsdagskvällar 19-21 | FREQ=WEEKLY;BYDAY=TH@2026-11-26 19:00/2026-11-26 21:00
        ses 28:e kl 14 | 2026-11-28 14:00
        sex måndagar från den 11 januari kl 19: akvarell | FREQ=WEEKLY;BYDAY=MO;COUNT=6@2027-01-11 19:00
        sextiden imorgon | 2026-11-22 18:00 or 2026-11-22 06:00
        sista lördagen före jul kl 10 | 2026-12-19 10:00
        sö 14-16 öppet hus hos oss | 2026-11-22 14:00/2026-11-22 16:00
        sönadgseftermiddag kl 14 fika | 2026-11-22 14:00
        söndag morgon, säg 9 | 2026-11-22 09:00
        söndag morgon, säg 9, vid stranden | 2026-11-22 09:00
        tack för i lördags, vi ses på torsdag 18 | 2026-11-26 18:00
        tio torsdagar med start 14 januari kl 18 | FREQ=WEEKLY;BYDAY=TH;COUNT=10@2027-01-14 18:00
        tisdag å torsdag kl 18 | 2026-11-24 18:00 or 2026-11-26 18:00
        tisdagar och torsdagar 17.30 till 17 december | FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261217T225959Z@2026-11-24 17:30
        tisdagar v 3-10 kl 18 | FREQ=WEEKLY;BYDAY=TU;UNTIL=20270314T225959Z@2027-01-19 18:00
        tisdgasmorgon 7.00 simning | 2026-11-24 07:00
        torsdag 18 prick vid bron | 2026-11-26 18:00
        torsdag kl 18 till midsommar | FREQ=WEEKLY;BYDAY=TH;UNTIL=20270625T215959Z@2026-11-26 18:00
        torsdag veckan efter nästa kl 18 | 2026-12-03 18:00
        torsdagen innan julafton kl 18 | 2026-12-17 18:00
        tre lördagar framöver kl 9 | FREQ=WEEKLY;BYDAY=SA;COUNT=3@2026-11-28 09:00
        under december varje söndag kl 15 | FREQ=WEEKLY;BYDAY=SU;UNTIL=20261231T225959Z@2026-12-06 15:00
        var 14:e dag på torsdagar kl 18 | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH@2026-11-26 18:00
        var tredje vecka på torsdagar kl 19 | FREQ=WEEKLY;INTERVAL=3;BYDAY=TH@2026-11-26 19:00
        varje vardagsmorgon kl 7 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR@2026-11-23 07:00
        veckan efter nästa på onsdag 17.30 syr vi | 2026-12-02 17:30
        veckan före jul, onsdag kl 18, glögg | 2026-12-16 18:00
        vi flyttar från 18 till 19 | 2026-11-21 19:00
        vi möts kl 18 där vid bron | 2026-11-21 18:00
        vi tar med kaffe så ses vi 18 vid bron ikväll | 2026-11-21 18:00
        vid halvsjusnåret på onsdag | 2026-11-25 18:30 or 2026-11-25 06:30
        vid åttasnåret på torsdag kväll | 2026-11-26 20:00
        är ni med på fre 18-22 hos mig | 2026-11-27 18:00/2026-11-27 22:00
        Jag bokade bastun till torsdag 20-22, plats för fyra till | 2026-11-26 20:00/2026-11-26 22:00
        Kursen startar 14/1 och går varje torsdag kl 18-20 i tio veckor | FREQ=WEEKLY;BYDAY=TH;UNTIL=20270324T225959Z@2027-01-14 18:00/2027-01-14 20:00
        Tio gånger, måndagar 18.30, start 11 januari | FREQ=WEEKLY;BYDAY=MO;COUNT=10@2027-01-11 18:30
        fredag 4/12 el lördag 5/12 kl 18? | 2026-12-04 18:00 or 2026-12-05 18:00
        tidigast 18 på onsdag | 2026-11-25 18:00
        onsdag 18.00-19.30 & söndag 10.00 | 2026-11-25 18:00/2026-11-25 19:30
        onsd 18 | 2026-11-25 18:00
        tisd kl 18 | 2026-11-24 18:00
        lörd 10.00 | 2026-11-28 10:00
        sönd 29/11 kl 11 | 2026-11-29 11:00
        månd 18.30 | 2026-11-23 18:30
        fred 17 | 2026-11-27 17:00
        1:a och 3:e måndagen i månaden kl 18 | FREQ=MONTHLY;BYDAY=1MO,3MO@2026-12-07 18:00
        i kväll vid sju tar jag en sväng runt sjön, häng på | 2026-11-21 19:00
        onsdag kväll vid halv åtta spelar vi kort hos Maja | 2026-11-25 19:30
        kan tyvärr inte komma loss på måndag, men torsdag kl 17 kan jag gå ut | 2026-11-26 17:00
        den 15 dansar vi i lokalen | 2026-12-15
        """;
}
