using CommunityBot.Content.TimeWords;

namespace CommunityBot.Tests.TimeWords;

public sealed class MeetupLines
{
    [Theory]
    [InlineData("Promenad runt dammen torsdag 18 max 12 vid bron, samlas 17.50", "2026-11-26 18:00", "Promenad runt dammen", "vid bron", 12, "17:50")]
    [InlineData("Löpning varje tisdag 18.30 utom v 52 till midsommar", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270625T215959Z@2026-11-24 18:30 without 2026-12-22", "Löpning", null, null, null)]
    [InlineData("Frukost första söndagen i månaden 10", "FREQ=MONTHLY;BYDAY=1SU@2026-12-06 10:00", "Frukost", null, null, null)]
    [InlineData("Brädspel i parken vid scenen onsdag 18-20, högst 8", "2026-11-25 18:00/2026-11-25 20:00", "Brädspel", "i parken vid scenen", 8, null)]
    [InlineData("Yoga i parken söndag 10 @ bron", "2026-11-22 10:00", "Yoga i parken", "bron", null, null)]
    [InlineData("Språkcafé på svenska måndagar 17 på Ebbas café 12 platser", "FREQ=WEEKLY;BYDAY=MO@2026-11-23 17:00", "Språkcafé på svenska", "på Ebbas café", 12, null)]
    [InlineData("Julpyssel 13 december kl 14 utanför ICA", "2026-12-13 14:00", "Julpyssel", "utanför ICA", null, null)]
    [InlineData("nån som vill gå ut och gå på lördag?", "2026-11-28", "Gå ut och gå", null, null, null)]
    [InlineData("Promenad ikväll vid sjutiden", "2026-11-21 19:00", "Promenad", null, null, null)]
    [InlineData("Fika på söndag, samling 14.30", "2026-11-22 14:30", "Fika", null, null, null)]
    [InlineData("Promenad 11 imorgon kl 18 vid bron", "2026-11-22 18:00", "Promenad 11", "vid bron", null, null)]
    [InlineData("Promenad 11 imorgon vid bron kl 18", "2026-11-22 18:00", "Promenad 11", "vid bron", null, null)]
    [InlineData("Fika 12 på torsdag 18.30", "2026-11-26 18:30", "Fika 12", null, null, null)]
    [InlineData("Promenad 11 på fredag", "2026-11-27 11:00", "Promenad", null, null, null)]
    [InlineData("Vi ses 18 på torsdag, hem kl 20", "2026-11-26 18:00", "Hem kl 20", null, null, null)]
    [InlineData("Promenad 18 på torsdag, samling kl 17.45", "2026-11-26 18:00", "Promenad", null, null, "17:45")]
    [InlineData("Fika hos Greta", "none", "Fika", "hos Greta", null, null)]
    public void Swedish_lines_are_taken_apart(string text, string when, string title, string? place, int? capacity, string? gather) =>
        AssertRead(text, "sv", when, title, place, capacity, gather);

    [Theory]
    [InlineData("Walk around the lake Thursday 6pm at the bridge max 12", "2026-11-26 18:00", "Walk around the lake", "at the bridge", 12, null)]
    [InlineData("Board games every Wednesday at 18:00 in the library, up to 8 people", "FREQ=WEEKLY;BYDAY=WE@2026-11-25 18:00", "Board games", "in the library", 8, null)]
    [InlineData("Walk 11 tomorrow at 6pm at the bridge", "2026-11-22 18:00", "Walk 11", "at the bridge", null, null)]
    [InlineData("Coffee tomorrow at 3pm outside ICA, gather at 2:50pm", "2026-11-22 15:00", "Coffee", "outside ICA", null, "14:50")]
    public void English_lines_are_taken_apart(string text, string when, string title, string? place, int? capacity, string? gather) =>
        AssertRead(text, "en", when, title, place, capacity, gather);

    private static void AssertRead(string text, string language, string when, string title, string? place, int? capacity, string? gather)
    {
        var line = MeetupLineReader.Read(text, language, Saying.Now, Saying.Stockholm);

        Assert.Equal((when, title, place, capacity, gather), (Saying.Of(line.When), line.Title, line.Place, line.Capacity, line.GatherAt));
    }
}
