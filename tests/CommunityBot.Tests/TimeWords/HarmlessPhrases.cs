namespace CommunityBot.Tests.TimeWords;

/// <summary>Neighbours' chat with numbers, days and greetings in it, and no time of anything to come.</summary>
internal static partial class HarmlessPhrases
{
    public const string Swedish = """
        Vi brukar äta vid sex
        Jag går oftast upp klockan fem
        Jag gillar söndagar
        Måndagar är tråkiga
        Jag glömde plånboken klockan tre
        Buss 18 är inställd
        Jag tog 7:an hem
        Linje 2 går inte idag på grund av snö
        Sal 3 på andra våningen
        Det var 25 grader i skuggan
        minus 12 ute
        -5 grader
        Mjölken kostar 18.90
        Två biljetter för 250 kr styck
        100 kr
        Swisha 50 till 0701234567
        Mitt nummer är 042-10 50 00
        ring 1177
        112
        Jag är 34 år
        Min son är 7
        min dotter fyller sju
        Jag sprang milen på 48:30
        5 km på 22:30
        nytt pers 21:15 på 5 km
        halvmaran på 1.45
        vi var där i somras
        i måndags var det fullt
        förra tisdagen träffades vi kl 18
        för två dagar sedan
        i förrgår
        igår kväll
        vi sågs klockan fem
        jag åt lunch kl 12
        bussen gick 17.45
        klockan var tolv när jag kom hem
        jag vaknade halv sju
        jag somnade vid tio
        Någon som har en stege att låna ut?
        Har ni sett min katt?
        Tack för senast!
        kan någon hjälpa mig bära en soffa?
        Vi är fyra personer i familjen
        en av tre svenskar
        50/50
        halva priset
        Man undrar ju
        hon är en bra man
        min son heter Tor
        Ida och Maj är här
        Mars är en planet
        Maja bor i lägenhet 1203
        det tar 20 minuter
        det tar en kvart
        vi väntade i tre veckor
        2 dl mjöl och 3 ägg
        1/2 dl socker
        3/4 av gruppen
        betyg 4/5
        4 av 5 toasters
        Vi vann med 3-2
        matchen slutade 2-1
        1985 flyttade jag hit
        2019 var ett bra år
        sen 2015
        öppet 24/7
        recept för 4
        storlek 42
        nr 12
        Storgatan 18
        Storgatan 18 B, 2 tr
        252 78 Helsingborg
        uppgång 3
        tvättstuga 2
        paragraf 5
        jag har 3 barn och 2 katter
        kapitel 10
        sidan 12-14
        v2 av dokumentet
        version 2.10
        IP 10.0.0.1
        God morgon!
        God kväll på er
        Ha en fin dag!
        Trevlig helg!
        God jul
        Glad påsk
        Vilken fin dag det är idag
        Hur mår du idag?
        Jag är så trött ikväll
        Vilket väder idag
        sov gott
        jag går ut varje dag
        jag tänker på det varje dag
        det händer ibland
        jag längtar till sommaren
        en torsdag i våras
        någon måndag
        fredagsmys
        söndagsångest
        lördagsgodis
        om ett ögonblick
        två gånger i veckan
        tre gånger om dagen
        en gång till
        i sista minuten
        på två sekunder
        tio i topp
        fem i rad
        sju dvärgar
        ett till
        två tre stycken
        vi blir runt tolv
        ungefär 20
        cirka 10
        5-6 st
        10-12 personer
        20-30%
        från 5 till 10 år
        mellan 10 och 20 kr
        över 18
        under 18
        18 plus
        18+
        jag är på plan 3 vid hiss 2
        halv liter
        200 m kvar
        kl är mycket
        för tre år sen
        var tredje svensk
        alla dagar är bra
        Vi sågs på fiket i lördags kl 14
        det regnade hela måndagen
        jag var hemma i helgen som var
        bussen går var 10:e minut
        boka rum 204
        möte i sal 18
        tåg 532 mot Malmö
        jag väger 82 kg
        hon är 1.75 lång
        min adress är Kungsgatan 7
        jag bor på 4:e våningen
        finns i 3 färger
        ring mig gärna 0707-12 34 56
        min kod är 4711
        vinn 1000 kr
        det är 3 km dit
        hon blev 90 i går
        vi har bott här i 20 år
        2 av 3
        tack, detsamma!
        jag håller med
        första gången jag är här
        andra sidan gatan
        tredje gången gillt
        sista bussen gick
        halva gänget kom
        kvart i huvudet
        jag missade bussen kl 7.15
        fest förra fredagen
        sålde soffan för 500
        priset är 18:50
        kostar 15:-
        betalade 12,50
        Hyr ut rum 3 månader
        vattnet är 18 grader
        idag är det min födelsedag
        det snöade i natt
        snön kom i november förra året
        klockan är mycket
        jag har klocka på armen
        sommaren 2018 var varm
        jag joggade 30 min
        jag gick 10 000 steg
        resultat 6-4 6-3
        40 % rabatt
        lägenhet på 62 kvm
        vecka efter vecka
        dag efter dag
        varannan svensk
        varje gång jag ser dig
        på tal om det
        12 st kvar
        vi är 8 anmälda
        Anna, 34
        född 12/3 1985
        version 3/2
        jag heter Maj
        våren är här
        mars månad var kall
        en sån dag
        mitt på torget
        """;
}
