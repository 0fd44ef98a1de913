using CommunityBot.Content.Understanding;
using NodaTime;

namespace CommunityBot.Tests.Understanding;

/// <summary>The same turns of phrase ask for what the town has and for what a neighbour can do. Sentences of our own; the first twelve of each list were written before anything was changed.</summary>
public sealed class AskingTheTownOrTheNeighbours
{
    [Fact]
    public void A_lift_a_thing_or_a_hand_is_the_neighbours_own_business() => Assert.Empty(Read(
        """
        Finns det någon som kör mot Malmö på fredag?
        Är det någon som ska till Lund i morgon och har plats i bilen?
        Finns det någon som kan skjutsa mig till återvinningen?
        Har någon en släpkärra att låna ut i helgen?
        Finns det någon som har en borrmaskin jag kan låna?
        Kan någon vattna mina blommor i juli?
        Är det någon som åker förbi apoteket idag?
        Finns det någon som kan ta emot ett paket åt mig på torsdag?
        Finns det nån som pendlar till Helsingborg och tar passagerare?
        Finns det någon som ska till tippen och har en plats över?
        Is anyone driving to Gothenburg on Saturday?
        Is there someone heading to the airport on Monday?
        Skulle någon kunna ge mig lift till Ängelholm på söndag?
        Vet ni någon som kör mot Stockholm i jul?
        Någon som har flyttkartonger över?
        Finns det någon som kan passa katten när vi är borta?
        Finns det någon i huset som har en symaskin hemma?
        Är det någon som kör till Kiruna i påsk och vill dela på bensinen?
        Does anyone have a ladder I could borrow?
        Is there anyone who could pick up a parcel for me?
        Can anyone give me a lift to the station on Tuesday?
        """,
        (intent, text) => intent is Intent.FindHelp or Intent.SuggestMeetup or Intent.Rsvp || !MessageReader.AsksNeighbours(text)));

    [Fact]
    public void Where_the_nearest_of_something_is_asks_the_town() => Assert.Empty(Read(
        """
        Var finns närmaste språkkafé?
        Var ligger närmaste öppna förskola?
        Var hittar jag närmaste träffpunkt för seniorer?
        Finns det något språkkafé här i stan?
        Vilket bibliotek har språkkafé?
        Var är närmaste språkcafé?
        Var finns närmaste fritidsbank?
        Var finns en anhöriggrupp?
        Hur hittar jag till närmaste språkkafé?
        Where is the nearest language café?
        Where's the closest meeting place for seniors?
        Where's the nearest parkrun?
        Närmaste språkkafé, var ligger det?
        Var är närmaste sorggrupp?
        Var ligger närmsta anhöriggrupp?
        Vilka föreningar har läxhjälp?
        Var finns det språkkafé i närheten?
        Var ligger närmaste seniorträff?
        Is there a language cafe near me?
        Where is the closest support group for carers?
        """,
        (intent, text) => intent != Intent.FindHelp || MessageReader.AsksNeighbours(text)));

    /// <summary>The same beginnings, and help is what is asked for.</summary>
    [Fact]
    public void Somebody_who_can_help_is_still_asked_of_the_town() => Assert.DoesNotContain(true, Lines(
        """
        finns det någon som kan hjälpa en anhörig till en dement?
        Finns det någon som kan prata med min mamma som är så ensam?
        Finns det någon som kör ut mat till äldre?
        Kan någon skjutsa min pappa till vårdcentralen?
        Finns det någon man kan ringa när man inte kan sova?
        Is there anyone I can talk to about my debts?
        Finns det någon grupp för oss som har förlorat någon?
        Är det någon som vet var man får hjälp med deklarationen?
        """).Select(MessageReader.AsksNeighbours));

    /// <summary>Going somewhere together is a meetup, whoever drives.</summary>
    [Fact]
    public void Going_along_is_still_a_proposal() => Assert.All(
        Lines(
            """
            Nån som vill följa med till badet på lördag?
            Jag åker till skogen på söndag kl 10, vem hänger med?
            Någon som vill spela boule ikväll?
            Anyone up for a walk on Saturday?
            """),
        text => Assert.Equal(Intent.SuggestMeetup, Intents(text)[0]));

    private static IEnumerable<string> Lines(string texts) => texts.Split('\n').Select(text => text.Trim()).Where(text => text.Length > 0);

    private static IEnumerable<string> Read(string texts, Func<Intent, string, bool> wrong) =>
        from text in Lines(texts)
        let intents = Intents(text)
        where intents.Any(intent => wrong(intent, text))
        select $"{text}: {string.Join(", ", intents)}";

    private static Intent[] Intents(string text) =>
        [.. new[] { true, false }.Select(inGroup => MessageReader.Read(text, "sv", new LocalDateTime(2026, 11, 21, 12, 0), DateTimeZoneProviders.Tzdb["Europe/Stockholm"], inGroup).Intent)];
}
