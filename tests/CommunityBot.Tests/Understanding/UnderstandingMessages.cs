using CommunityBot.Content.Understanding;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CommunityBot.Tests.Understanding;

public sealed class UnderstandingMessages
{
    private static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];
    private static readonly LocalDateTime Now = new(2026, 11, 25, 12, 0);

    [Theory]
    [InlineData("nån som vill gå ut och gå på lördag?", Intent.SuggestMeetup)]
    [InlineData("Någon som vill ta en promenad imorgon kl 18?", Intent.SuggestMeetup)]
    [InlineData("Hej grannar! Är det någon som är sugen på en fika på söndag eftermiddag?", Intent.SuggestMeetup)]
    [InlineData("ska vi grilla på fredag?", Intent.SuggestMeetup)]
    [InlineData("vem hänger på löprundan imorgon 18.30?", Intent.SuggestMeetup)]
    [InlineData("fika nån?", Intent.SuggestMeetup)]
    [InlineData("Jag tänkte ta en promenad runt dammen imorgon kl 18, någon som hänger på?", Intent.SuggestMeetup)]
    [InlineData("vad sägs om brädspel på lördag kväll hemma hos mig", Intent.SuggestMeetup)]
    [InlineData("söker promenadkompis på vardagar", Intent.SuggestMeetup)]
    [InlineData("Nån som e sugen på å spela boule ikväll?", Intent.SuggestMeetup)]
    [InlineData("anyone up for a walk on Saturday?", Intent.SuggestMeetup)]
    [InlineData("Shall we have a barbecue on Friday at 6?", Intent.SuggestMeetup)]
    [InlineData("who's up for coffee tomorrow?", Intent.SuggestMeetup)]
    [InlineData("looking for a running buddy on tuesdays", Intent.SuggestMeetup)]
    [InlineData("nagon som vill ga pa bio pa fredag", Intent.SuggestMeetup)]
    [InlineData("Välkomna på grillkväll på gården lördag kl 17", Intent.SuggestMeetup)]
    [InlineData("kan vi inte ses och plocka svamp i helgen?", Intent.SuggestMeetup)]
    [InlineData("Vill nån hänga med till badhuset på torsdag kl 19?", Intent.SuggestMeetup)]
    [InlineData("vill någon följa med och titta på matchen ikväll?", Intent.SuggestMeetup)]
    [InlineData("vi gick ut och gick i lördags", Intent.None)]
    [InlineData("Nån som vill köpa en cykel?", Intent.None)]
    [InlineData("någon som vill ha en soffa? hämtas på lördag", Intent.None)]
    [InlineData("Nån som vet när buss 18 går på lördag?", Intent.None)]
    [InlineData("tack för fikat igår, det var så trevligt", Intent.None)]
    [InlineData("ska vi ta buss 18 eller tåget?", Intent.None)]
    [InlineData("Jag sprang 10 km på 58 minuter", Intent.None)]
    [InlineData("Anna frågade om nån ville gå ut på lördag", Intent.None)]
    [InlineData("\"nån som vill gå ut på lördag?\" skrev hon. Ingen svarade.", Intent.None)]
    [InlineData("ja visst, vem vill bada i dammen i januari 🙄", Intent.None)]
    [InlineData("När ska vi grilla?", Intent.None)]
    [InlineData("vad händer där borta på gatan?", Intent.None)]
    [InlineData("Hissen är trasig igen", Intent.None)]
    [InlineData("på lördag ska vi grilla hos mormor", Intent.None)]
    [InlineData("biljetten kostar 120 kr", Intent.None)]
    [InlineData("jag kommer från Malmö", Intent.None)]
    [InlineData("jag kommer inte ihåg", Intent.None)]
    [InlineData("Kommer bussen?", Intent.None)]
    [InlineData("har någon sett min katt?", Intent.None)]
    [InlineData("vill ni vara snälla och stänga porten", Intent.None)]
    [InlineData("vem vill ha sista bullen", Intent.None)]
    [InlineData("någon som kan hjälpa mig bära en soffa?", Intent.None)]
    [InlineData("jag kommer!", Intent.Rsvp)]
    [InlineData("kan tyvärr inte på torsdag", Intent.Rsvp)]
    [InlineData("jag kommer på lördag", Intent.Rsvp)]
    [InlineData("vi blir två", Intent.Rsvp)]
    [InlineData("räkna med mig", Intent.Rsvp)]
    [InlineData("I'm in!", Intent.Rsvp)]
    [InlineData("sorry, can't make it on Friday", Intent.Rsvp)]
    [InlineData("kanske kommer", Intent.Rsvp)]
    [InlineData("vad händer i helgen?", Intent.ListMeetups)]
    [InlineData("händer det nåt ikväll?", Intent.ListMeetups)]
    [InlineData("what's on this weekend?", Intent.ListMeetups)]
    [InlineData("när är nästa träff?", Intent.ListMeetups)]
    [InlineData("vart vänder man sig om man vill börja i en självhjälpsgrupp?", Intent.FindHelp)]
    [InlineData("finns det någon som kan hjälpa en anhörig till en dement?", Intent.FindHelp)]
    [InlineData("where can I practise Swedish?", Intent.FindHelp)]
    [InlineData("jag behöver hjälp med skulder, vem kan jag ringa?", Intent.FindHelp)]
    [InlineData("jag orkar inte leva längre", Intent.Safety)]
    public void Hears_what_is_meant_in_a_group(string text, Intent intent) => Assert.Equal(intent, Read(text).Intent);

    [Theory]
    [InlineData("Jag tänkte ta en promenad runt dammen imorgon kl 18, någon som hänger på?", "Ta en promenad runt dammen", "2026-11-26T18:00")]
    [InlineData("Nån som e sugen på å spela boule på lördag kl 14?", "Spela boule", "2026-11-28T14:00")]
    [InlineData("anyone up for a walk tomorrow at 18?", "Walk", "2026-11-26T18:00")]
    public void Reads_what_and_when_out_of_a_proposal(string text, string title, string start)
    {
        var understood = Read(text);

        Assert.Equal((title, start), (understood.Line?.Title, understood.When.Start?.ToString("uuuu-MM-dd'T'HH:mm", null)));
    }

    [Theory]
    [InlineData("vi blir två", "yes", 1)]
    [InlineData("jag kommer och tar med en kompis", "yes", 1)]
    [InlineData("kan tyvärr inte på torsdag", "no", 0)]
    [InlineData("jag kanske kommer", "maybe", 0)]
    public void Reads_an_answer_and_its_guests(string text, string answer, int guests)
    {
        var understood = Read(text);

        Assert.Equal((answer, guests), (understood.Answer, understood.Guests));
    }

    /// <summary>Who asks it of the bot wants to know; it is no walk called "Kommer".</summary>
    [Theory]
    [InlineData("vilka kommer på torsdag?")]
    [InlineData("vem är det som kommer på promenaden?")]
    [InlineData("Hur många har anmält sig till fikat?")]
    [InlineData("who is coming on Thursday?")]
    public void Hears_in_private_who_asks_how_many_come(string text) => Assert.Equal(Intent.ListMeetups, MessageReader.Read(text, "sv", Now, Stockholm, inGroup: false).Intent);

    [Theory]
    [InlineData("vem kommer ihåg när bron byggdes?")]
    [InlineData("hur många steg blir en promenad på torsdag kl 18?")]
    public void Hears_in_private_no_such_question_in_another(string text) => Assert.NotEqual(Intent.ListMeetups, MessageReader.Read(text, "sv", Now, Stockholm, inGroup: false).Intent);

    [Theory]
    [InlineData("mina träffar", Intent.MyMeetups)]
    [InlineData("sluta skicka", Intent.Pause)]
    [InlineData("flytta promenaden till fredag 18", Intent.Move)]
    [InlineData("prata engelska", Intent.Language)]
    [InlineData("Promenad på torsdag", Intent.SuggestMeetup)]
    [InlineData("vad kan du?", Intent.Help)]
    public void Hears_more_in_private_than_in_a_group(string text, Intent intent)
    {
        Assert.Equal(intent, MessageReader.Read(text, "sv", Now, Stockholm, inGroup: false).Intent);
        Assert.Equal(Intent.None, Read(text).Intent);
    }

    [Fact]
    public void Never_throws_whatever_is_written() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Read(text ?? "") is not null));

    private static Understood Read(string text) => MessageReader.Read(text, "sv", Now, Stockholm, inGroup: true);
}
