using CommunityBot.Content.TimeWords;

namespace CommunityBot.Tests.TimeWords;

public sealed class GuestsByName
{
    [Theory]
    [InlineData("ta med Greta", "Greta")]
    [InlineData("lägg till Greta i 2B", "Greta i 2B")]
    [InlineData("Jag tar med mig min mamma!", "Min mamma")]
    [InlineData("hej, kan du skriva upp Olle", "Olle")]
    [InlineData("add Greta in 2B", "Greta in 2B")]
    [InlineData("I'm bringing Lo", "Lo")]
    [InlineData("ta med någon", null)]
    [InlineData("ta med mig", null)]
    [InlineData("vem tar med kaffe?", null)]
    [InlineData("Greta kommer", null)]
    public void Are_understood_in_plain_words(string words, string? name) => Assert.Equal(name, GuestWords.Asked(words));

    [Theory]
    [InlineData("  Greta \u202E i\u0000 2B ", "Greta i 2B")] // a sign that turns the text around would scramble the card
    [InlineData("12345", null)]
    [InlineData("Aaaaaaaaaa Bbbbbbbbbb Cccccccccc Dddddddddd", null)] // longer than a card can bear
    public void Are_cleaned_before_they_stand_on_a_card(string words, string? name) => Assert.Equal(name, GuestWords.Clean(words));
}
