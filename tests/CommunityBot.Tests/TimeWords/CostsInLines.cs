using CommunityBot.Content.TimeWords;

namespace CommunityBot.Tests.TimeWords;

public sealed class CostsInLines
{
    [Theory]
    [InlineData("bio fre 19 120 kr", "120 kr", "Bio")]
    [InlineData("Fika söndag 15 kostar 30 kr hos Greta", "30 kr", "Fika")]
    [InlineData("Yoga torsdag 18 gratis i parken", "", "Yoga")]
    [InlineData("gratis fika söndag 15", "", "Fika")]
    [InlineData("Lunch imorgon 12 för 95:-", "95:-", "Lunch")]
    [InlineData("Fika söndag 15 självkostnad 50 kr", "självkostnad 50 kr", "Fika")]
    [InlineData("Keramik tisdag 18 självkostnadspris", "självkostnadspris", "Keramik")]
    [InlineData("30 kr fika söndag 15", "30 kr", "Fika")]
    [InlineData("Promenad torsdag 18 30 kr fika", "30 kr fika", "Promenad")]
    [InlineData("Konsert lördag 19 inträde 1 200 kr", "inträde 1 200 kr", "Konsert")]
    [InlineData("Bowling lör 14 ca 100-150 kr/person", "ca 100-150 kr/person", "Bowling")]
    [InlineData("Julbord 5 december kl 17, barn 50 kr, vuxna 120 kr, max 20", "barn 50 kr, vuxna 120 kr", "Julbord")]
    [InlineData("Middag fredag 18 var och en betalar sitt", "var och en betalar sitt", "Middag")]
    [InlineData("Brunch söndag 11 kostar trettio kronor vid torget", "trettio kronor", "Brunch")]
    [InlineData("Bad söndag 11, kostar inget", "", "Bad")]
    [InlineData("Museum lördag 13 0 kr", "", "Museum")]
    [InlineData("Promenad torsdag 18 max 12 vid bron", null, "Promenad")]
    [InlineData("10 km på 58 minuter torsdag 18", null, "10 km på 58 minuter")]
    public void Are_read_in_Swedish(string text, string? cost, string title) => AssertRead(text, "sv", cost, title);

    [Theory]
    [InlineData("Cinema Friday 7pm £12", "£12", "Cinema")]
    [InlineData("Coffee Sunday 3pm costs 30 kr each at the library", "30 kr each", "Coffee")]
    [InlineData("Yoga Thursday 6pm free", "", "Yoga")]
    [InlineData("Yoga Thursday 6pm free of charge in the park", "", "Yoga")]
    [InlineData("Free running Thursday 6pm", null, "Free running")]
    [InlineData("Gluten free baking Thursday 6pm", null, "Gluten free baking")]
    [InlineData("Dinner Friday 18:00 pay what you can", "pay what you can", "Dinner")]
    public void Are_read_in_English(string text, string? cost, string title) => AssertRead(text, "en", cost, title);

    [Theory]
    [InlineData("30", "30 kr")]
    [InlineData("gratis!", "")]
    [InlineData("Det kostar 40 kr per person", "40 kr per person")]
    [InlineData("nej", "")]
    [InlineData("free", "")]
    [InlineData("man köper sin egen fika", "man köper sin egen fika")]
    public void Are_read_as_an_answer(string words, string cost) => Assert.Equal(cost, CostReader.Read(words));

    [Theory]
    [InlineData("kostar 40 kr", "40 kr", "")]
    [InlineData("Nej, fredag 18.30, kostar 40 kr.", "40 kr", "Nej, fredag 18.30")]
    [InlineData("gratis", "", "")]
    [InlineData("lördag 10 och det är självkostnad", "självkostnad", "lördag 10 och det är")]
    [InlineData("18", null, "18")]
    [InlineData("nej, kl 18.30", null, "nej, kl 18.30")]
    public void Are_taken_out_of_an_authors_words(string words, string? cost, string rest)
    {
        var left = words;

        Assert.Equal(cost, CostReader.Take(ref left, "sv"));
        Assert.Equal(rest, left);
    }

    [Fact]
    public void Are_taken_out_of_an_authors_English_words()
    {
        var words = "Friday 6:30pm, costs £5 each";

        Assert.Equal(("£5 each", "Friday 6:30pm"), (CostReader.Take(ref words, "en"), words));
    }

    private static void AssertRead(string text, string language, string? cost, string title)
    {
        var line = MeetupLineReader.Read(text, language, Saying.Now, Saying.Stockholm);

        Assert.Equal((cost, title), (line.Cost, line.Title));
        Assert.NotEqual(TimeKind.None, line.When.Kind);
    }
}
