using CommunityBot.Content.Understanding;
using NodaTime;

namespace CommunityBot.Tests.Understanding;

/// <summary>Messages of our own in the turns that strangers use; none of them stands in a labelled list.</summary>
public sealed partial class TurnsOfStrangers
{
    [Fact]
    public void An_answer_is_heard_however_it_is_turned() => Assert.Empty(Misheard(Intent.Rsvp, """
        Vi hänger på, barnen med
        Kan inte den här gången, men nästa!
        jag kommer lite senare, börja ni
        Skriv upp oss, 2 vuxna 1 barn
        Ja! Jag kommer
        Perfekt, då är jag med
        nej kan inte då, jobbar kväll
        Tyvärr, vi är bortresta den helgen
        Jag hinner inte till sex men kommer halv sju
        Vill gärna men vet inte om jag hinner
        Jag och Lena kommer gärna
        Vi blir nog tre stycken
        Jag får avstå denna gång
        Sorry måste avboka, sjukt barn
        Kommer om det inte regnar
        Jag tar en plats om det finns kvar
        Är på plats om fem minuter
        Anmäler mig!
        Kan bli lite sen men kommer
        jag med!
        vi kan tyvärr inte komma, ha det så kul
        Hoppas kunna komma, återkommer imorgon
        Jag står över, men kul initiativ
        absolut, räkna med oss
        inte den här veckan tyvärr
        Jag är tveksam, ont i foten
        fredag funkar för oss
        lördag passar mig bättre än söndag
        Då ses vi där!
        Jag kommer, tar med mig min bror
        Gärna, är det okej med hund?
        Måste tacka nej, har lovat bort mig
        Jag ska försöka hinna
        Kommer direkt från jobbet
        Sorry, can't do Thursday
        We'd love to, there are three of us
        Put me down for two
        Not sure yet, will let you know
        Afraid I can't, dentist
        Won't be able to make it this week
        Yes! See you there
        I'm up for that
        Happy to join if there's room
        Unfortunately I'm away that weekend
        Be there at 6:15
        """));

    [Fact]
    public void A_question_about_what_is_on_is_heard() => Assert.Empty(Misheard(Intent.ListMeetups, """
        Vad händer i gruppen nästa vecka?
        Är det nån promenad imorgon?
        Vad finns inplanerat framöver?
        När är det fika nästa gång?
        Vilka dagar är det löpning?
        Finns det något att göra i helgen?
        Har vi nån träff på torsdag?
        Vad är det för aktiviteter i december?
        kan du visa kommande träffar
        Blir det någon löpning ikväll?
        hur dags ses vi på söndag?
        What's happening on Saturday?
        Any events coming up?
        Is there a walk tomorrow?
        When is the next coffee?
        What do we have planned this month?
        Are there any meetups this weekend?
        """));

    [Fact]
    public void A_question_for_help_is_heard() => Assert.Empty(Misheard(Intent.FindHelp, """
        Var kan man få hjälp med läxorna?
        Finns det någon förening för singlar?
        Min mamma är dement och pappa orkar inte mer, vart vänder vi oss?
        Hur hittar jag nya vänner som nyinflyttad?
        Finns det gratis träning för pensionärer?
        Vet ni någon stödgrupp för anhöriga?
        Jag behöver prata med någon, vart ringer jag?
        Vart vänder jag mig om jag vill bli volontär?
        Finns det hjälp att få med mobilen för äldre?
        Söker en promenadgrupp för seniorer
        Kan någon tipsa om en kör?
        Hur får jag kontakt med andra föräldralediga?
        Jag är arbetslös sen i våras, var får man stöd?
        Where can I meet other parents?
        Is there a support group for carers?
        How can I find friends here?
        Does anyone know a walking group for over 60s?
        Where do I get help with my phone?
        I need someone to talk to
        """));

    [Fact]
    public void A_proposal_is_heard_however_it_is_made() => Assert.Empty(Misheard(Intent.SuggestMeetup, """
        Vem vill hänga med och bada på lördag?
        Tänkte gå en sväng kl 18, nån som vill med?
        Jag ska springa imorgon 7.00, häng på!
        Spelkväll hos mig fredag 19, ta med snacks
        Ska vi köra en loppis i april?
        Kaffe på bänken kl 15 idag, alla välkomna
        Behöver sällskap till stan på torsdag
        Är det fler som saknar innebandyn? Ska vi dra igång igen?
        nån pigg på öl ikväll
        Kan vi ta en lunch nästa vecka?
        Jag sitter på caféet vid torget kl 14 imorgon om nån vill göra sällskap
        Vi saknar en målvakt till söndag kl 16
        Grillning på innergården lördag från 16
        Drar till gymmet 17.30, vem hakar på?
        Vore skoj att ses över en fika, onsdag?
        Bokbytardag söndag 13-15 i entrén
        Finns det någon som vill lära sig sticka? Jag kan visa på tisdag kväll
        vill nån se matchen hos mig kl 21
        Barnvagnspromenad imorgon 10?
        Want to grab lunch on Friday?
        Yoga in the yard Saturday at 9, bring a mat
        Going for a swim at noon, join me?
        We could do a movie night on Sunday
        Need a fourth for tennis tomorrow at 5
        Anybody keen on a hike this weekend?
        Let's have a picnic on Sunday
        BBQ in the courtyard Saturday from 4, all welcome
        """));

    [Fact]
    public void Small_talk_is_left_alone() => Assert.Empty(Misheard(Intent.None, SmallTalk));

    private static List<string> Misheard(Intent intent, string messages) =>
        [.. messages.Split('\n', StringSplitOptions.TrimEntries).Select(text => (Text: text, Heard: Read(text).Intent)).Where(pair => pair.Heard != intent).Select(pair => $"{pair.Text}: {pair.Heard}")];

    private static Understood Read(string text) => MessageReader.Read(text, "sv", new LocalDateTime(2026, 11, 21, 12, 0), DateTimeZoneProviders.Tzdb["Europe/Stockholm"], inGroup: true);
}
