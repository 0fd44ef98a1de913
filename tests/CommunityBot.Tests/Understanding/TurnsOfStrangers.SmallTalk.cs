namespace CommunityBot.Tests.Understanding;

public sealed partial class TurnsOfStrangers
{
    /// <summary>Neighbours' own business: things, favours, work, plans that are told, complaints.</summary>
    private const string SmallTalk = """
        Är hissen trasig igen?
        Vet nån vem som äger den röda cykeln vid entrén?
        Finns det någon som har en stege att låna ut?
        Var köper man bäst julgran här?
        Hur gör ni med matavfallet?
        Vem har nyckeln till cykelrummet?
        Finns det kaffe kvar i lokalen?
        Kan någon ta emot ett paket åt mig på fredag?
        Jag är på gymmet till sju
        Jag kommer hem sent ikväll
        Vi kommer från Göteborg på lördag med flyttlasset
        Barnen har fotbollsträning på tisdag kl 17
        Min dotter ska på kalas på lördag
        Yogan var helt underbar igår
        Fotboll på tv ikväll kl 20, heja Sverige
        Middagen blev bränd igen
        Kaffet är slut i lokalen
        Löprundan i morse var kall
        Träningen på torsdag är inställd
        Ikväll blir det pizza för min del
        På lördag ska vi grilla hos mormor
        Jag fikade med en gammal vän i går
        Tåget är försenat, jag blir sen till middagen
        Blir sen hem ikväll, mata katten
        Är på väg till jobbet
        Det funkar bra nu, tack för hjälpen
        Passar bra med det vädret
        Nej tack, ingen reklam
        Nej, det är inte jag som har parkerat där
        Ja, det tycker jag också
        Ja men precis
        Kanske blir det snö till helgen
        Vet inte, fråga styrelsen
        Vi ses i tvättstugan haha
        Tack för maten, vi ses!
        Hörs imorgon
        Absolut, håller med
        Bra idé med ny belysning
        Låter bra tycker jag om färgen
        Vad är det för oväsen på gården?
        Vad händer med hissen?
        Vad är planen för garaget?
        När går nästa buss till stan?
        När är nästa styrelsemöte?
        När öppnar biblioteket på lördag?
        Vad är det för väder på lördag?
        Ska vi byta elavtal gemensamt?
        Ska vi klaga på snöröjningen?
        Kan vi få bättre belysning på gården?
        Borde vi inte ha fler cykelställ?
        Vem vill ta över min parkeringsplats från 1 december?
        Någon som vill ha gratis böcker? Hämtas idag
        Söker en billig barnvagn
        Söker hantverkare som kan lägga golv
        Någon som kan rekommendera en bra frisör?
        Tips på bra mobilabonnemang?
        Vet någon en bra tandläkare?
        Hur länge har affären öppet?
        Var ligger återvinningen?
        Är det någon mer som har dåligt internet?
        Har någon sett min katt?
        Jag bakade bullar idag och de blev perfekta
        Pappa fyller 80 på lördag, vi ska äta middag på restaurang
        Hon går på dans varje tisdag
        Han spelar schack i klubben på torsdagar
        Jag älskar att promenera på morgonen
        Välkomna till huset, nya grannar i 3B!
        Välkommen hem Lisa!
        Kom ihåg att släcka i källaren
        Kom precis hem från Spanien
        Alla är välkomna att tycka till om färgen på trapphuset
        Vi hade jättekul på spelkvällen
        Konserten på lördag är slutsåld
        Jag missade bussen så jag hinner inte till tandläkaren
        Jag hinner inte med allt just nu
        Jag har feber och ligger hemma
        Jag måste lämna bilen på service på tisdag
        Jag behöver hjälp att bära en soffa på lördag
        behöver någon som kan vattna blommorna i jul
        söker nån som kan klippa gräset
        Skicka bilder från festen!
        Skriv upp er på listan för nya lås
        Frågan är om vi ska måla om i vår
        Fest hos grannen igen, kl 3 på natten!
        Lunch idag: rester
        Bio med barnen imorgon, äntligen
        Gymmet kl 6 imorgon, wish me luck
        Promenad med hunden kl 5 varje morgon, så är det
        Anyone know a good plumber?
        Is there parking behind the building?
        Where do you buy a Christmas tree round here?
        I'm on my way to work
        I'm in bed already
        I can't make it work, the printer
        That works for me, thanks for fixing the lock
        See you in court lol
        Running late for work again
        Not today, satan
        Yes, I agree
        Me too, the noise is awful
        Maybe it's the boiler
        What's happening with the lift?
        When is the next bin collection?
        What's on telly tonight?
        What's the plan for the garage?
        My kids have football on Tuesday at 5
        Dinner was burnt again
        We're having dinner at my mum's on Sunday
        Party next door until 3 again
        Lunch at my desk today
        Looking for a cheap sofa
        Need two more chairs for the meeting room, anyone selling?
        Does anyone have a drill?
        Is there anyone who could feed my cat this weekend?
        Welcome to the building!
        Come on you Reds!
        We should all complain to the landlord
        Let's not start that argument again
        I'd love to but the budget says no
        Can you join the call at 5?
        Thinking of getting a dog
        I might be late with the rent
        We're out of milk
        I have to cancel my gym membership
        """;
}
