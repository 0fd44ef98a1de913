using CommunityBot.Content.TimeWords;

namespace CommunityBot.Tests.TimeWords;

public sealed class SeatsInLines
{
    [Theory]
    [InlineData("Promenad runt dammen torsdag 18 blir av om tre kommer", "2026-11-26 18:00", "Promenad runt dammen", null, null, 3)]
    [InlineData("Promenad torsdag 18 vid bron, blir av om minst 3 kommer", "2026-11-26 18:00", "Promenad", "vid bron", null, 3)]
    [InlineData("Löpning lördag 10 max 8 om fyra hänger på", "2026-11-28 10:00", "Löpning", null, 8, 4)]
    [InlineData("Bio fredag 19 om vi blir minst fem", "2026-11-27 19:00", "Bio", null, null, 5)]
    [InlineData("Innebandy onsdag 20, vi kör bara om tio anmäler sig", "2026-11-25 20:00", "Innebandy", null, null, 10)]
    [InlineData("Bokcirkel måndag 18 ställs in om färre än 4 kommer", "2026-11-23 18:00", "Bokcirkel", null, null, 4)]
    [InlineData("Boule söndag 14, blir det sex så blir det av", "2026-11-22 14:00", "Boule", null, null, 6)]
    [InlineData("Yoga i parken tisdag 18.30 minst 4 personer", "2026-11-24 18:30", "Yoga", "i parken", null, 4)]
    [InlineData("Fika om tre kommer på torsdag 15", "2026-11-26 15:00", "Fika", null, null, 3)]
    [InlineData("Promenad om tre dagar kl 15", "2026-11-24 15:00", "Promenad", null, null, null)]
    [InlineData("Promenad om två timmar", "2026-11-21 14:00", "Promenad", null, null, null)]
    [InlineData("Promenad minst 5 km torsdag 18", "2026-11-26 18:00", "Promenad minst 5 km", null, null, null)]
    public void Swedish_thresholds_are_understood(string text, string when, string title, string? place, int? capacity, int? least) => AssertRead(text, "sv", when, title, place, capacity, least);

    [Theory]
    [InlineData("Walk Thursday 6pm at the bridge if three come", "2026-11-26 18:00", "Walk", "at the bridge", null, 3)]
    [InlineData("Board games Friday 19:00 max 8, only if at least four of us sign up", "2026-11-27 19:00", "Board games", null, 8, 4)]
    [InlineData("Football Sunday 2pm needs at least 10 people", "2026-11-22 14:00", "Football", null, null, 10)]
    [InlineData("Run Tuesday at 18:30 if we are five", "2026-11-24 18:30", "Run", null, null, 5)]
    [InlineData("Coffee tomorrow at 3pm", "2026-11-22 15:00", "Coffee", null, null, null)]
    public void English_thresholds_are_understood(string text, string when, string title, string? place, int? capacity, int? least) => AssertRead(text, "en", when, title, place, capacity, least);

    [Theory]
    [InlineData("Bastu fredag 19 max 8 håll 2 platser för nya", 8, 2)]
    [InlineData("Bastu fredag 19, håll två platser åt nya, max 8", 8, 2)]
    [InlineData("Bastu fredag 19, 2 platser", 2, null)]
    public void Seats_for_newcomers_are_not_the_number_of_seats(string text, int capacity, int? held)
    {
        var line = MeetupLineReader.Read(text, "sv", Saying.Now, Saying.Stockholm);

        Assert.Equal((capacity, held, "Bastu"), (line.Capacity, line.Held, line.Title));
    }

    [Fact]
    public void Names_can_be_asked_to_be_hidden() =>
        Assert.True(MeetupLineReader.Read("Samtal torsdag 18 dölj namnen", "sv", Saying.Now, Saying.Stockholm) is { NamesHidden: true, Title: "Samtal" });

    private static void AssertRead(string text, string language, string when, string title, string? place, int? capacity, int? least)
    {
        var line = MeetupLineReader.Read(text, language, Saying.Now, Saying.Stockholm);

        Assert.Equal((when, title, place, capacity, least), (Saying.Of(line.When), line.Title, line.Place, line.Capacity, line.Least));
    }
}
