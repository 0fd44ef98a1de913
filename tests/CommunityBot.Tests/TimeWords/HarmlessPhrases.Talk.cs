namespace CommunityBot.Tests.TimeWords;

/// <summary>What has been, is done, is somebody's work or an institution's hours.</summary>
internal static partial class HarmlessPhrases
{
    public const string SwedishTalk = """
        Idag har jag sprungit en mil
        Tack för tisdagen, jättekul
        brukade träna på tisdagar kl 18, nu orkar jag inte
        fjärde gången den här månaden som hissen stannar
        hela helgen har vi städat
        hela veckan har jag legat sjuk
        katten senast sedd torsdag kväll vid 21
        Någon som sett min vita katt? Försvann i torsdags kväll vid åtta
        Tappade min plånbok på bussen i morse vid halv åtta
        Sprang 8,4 km på 45.10, nytt rekord
        Grattis till Elsa som fyller 7 idag!
        Tåget 7.12 var försenat igen
        ICA Maxi har öppet 8-22 även i helgen
        Det är minus 12 ute, klä på er
        Matchen slutade 2-2 igår
        vi bodde på Storgatan 18 i tio år
        Säljer barnvagn 1500 kr, använd ett år
        brukar vakna vid fem och inte kunna somna om
        Jag har jobbat sen klockan sex i morse
        Min mamma gick bort 2018, hon hade blivit 80 i år
        Sov dåligt i natt, vaknade 3.40
        Tack för ikväll allihop, så roligt!
        tack för en härlig kväll i torsdags
        Kaffet kostar 35 kr nu, galet
        Lägenhet 1204 har vattenläcka
        3 av 10 svenskar känner sig ensamma enligt SVT
        Sopbilen kommer på tisdagar
        Vattnet stängs av på onsdag mellan 9 och 12
        barnen slutar skolan 14.20 på fredagar
        han jobbar måndag till fredag
        Jag fyller år på lördag
        Det regnade hela helgen
        det ska bli snö på torsdag
        hela veckan har det blåst
        Hissen är trasig sen i måndags
        Paketet kommer mellan 17 och 21 på fredag
        Systemet stänger 15 på lördagar
        Bussen går var 20:e minut
        Jag köpte den 2019 för 300 kr
        kod 1845 till porten
        portkoden är bytt till 1945
        koden till cykelrummet blev 1630
        nummer 18 i kön
        Vi var 12 stycken igår
        på 90-talet fanns det en kiosk här
        Nyheterna börjar 19.30
        det var bättre förr, då gick man hem kl 16
        vet nån vad klockan är?
        klockan är halv tre och jag är vaken
        kl 3 i natt väsnades de igen
        Larmet gick vid midnatt
        hon jobbar natt till söndag
        jag sover till tio på helgerna
        I lördags åt vi middag klockan åtta
        Förra året på julafton snöade det
        Sist vi sågs var i augusti
        det tog 40 minuter att skotta
        5 av 7 dagar regnar det
        Elpriset ligger på 2,30 mellan 17 och 19
        har ni hört att skolan stänger 2027?
        chefen vill att jag jobbar på söndag
        posten delas ut varannan dag
        min son är född den 24 december
        Kommunen röjer snö från klockan 4
        parkeringsförbud torsdag 8-16
        """;

    public const string EnglishTalk = """
        I used to run at six, now I sleep
        I'm working 2 to 10 tomorrow
        last seen on Friday at 10pm near the bins
        post office opens at 9 tomorrow
        third time this week the alarm went
        we used to meet on Thursdays
        my train at 8.15 was late again
        The library closes at 6 on Fridays
        I was up at 4 this morning
        It's going to rain on Saturday
        My birthday is on Tuesday
        We're flying to Spain on Friday
        I've been at work since six
        She was born on 24 December
        cost me 40 quid
        We had a lovely time on Saturday
        he said he'd come at seven, he never did
        it took me 45 minutes
        Thanks for last Sunday
        we lived at number 18 for ten years
        the bus goes every 20 minutes
        he turned 50 on Friday
        My shift ends at 10
        The shop was closed on Monday
        I ran 10k in 52:30
        I usually wake up at 5
        Saturday was great fun
        """;
}
