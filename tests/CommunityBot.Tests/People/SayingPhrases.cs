using CommunityBot.Content.Phrases;

namespace CommunityBot.Tests.People;

public sealed class SayingPhrases
{
    private static readonly Phrasebook Phrases = Phrasebook.Load();

    [Theory]
    [InlineData("sv", "tors 26 nov kl. 18.00")]
    [InlineData("en", "Thu 26 Nov at 18:00")]
    [InlineData("sv-lattlast", "torsdag 26 november klockan 18.00")]
    public void Writes_a_moment_as_the_language_does(string language, string expected) =>
        Assert.Equal(expected, Phrases.Say(language, "meetup.when", Args(("when", "2026-11-26T18:00@1795712400"))).Plain);

    /// <summary>Easy Swedish holds a phrase only where the Swedish is hard.</summary>
    [Theory]
    [InlineData("button.two-hours", "2 timmar innan")]
    [InlineData("button.both", "Båda")]
    public void Takes_the_Swedish_where_it_is_easy(string key, string expected) => Assert.Equal(expected, Phrases.Say("sv-lattlast", key).Plain);

    [Fact]
    public void Says_how_often_without_abbreviations() => Assert.Equal(
        "Varje onsdag klockan 18.00, inte 23 december i vecka 52",
        Phrases.Say("sv-lattlast", "page.repeats", Args(("rule", "FREQ=WEEKLY;BYDAY=WE@2026-11-25T18:00@2026-12-23"))).Plain);

    [Theory]
    [InlineData("1", "En plats kvar.")]
    [InlineData("12", "12 platser kvar.")]
    public void Counts_in_words(string number, string expected) => Assert.Equal(expected, Phrases.Say("sv", "card.seats-left", Args(("n", number))).Plain);

    [Fact]
    public void Leaves_what_people_write_as_it_is()
    {
        var said = Phrases.Say("sv", "card.title", Args(("title", "**<b>{when}</b>**")));

        Assert.Equal(new Span.Bold("**<b>{when}</b>**"), Assert.Single(said.Spans));
    }

    [Fact]
    public void Names_the_placeholder_that_is_missing() =>
        Assert.Contains("title", Assert.Throws<KeyNotFoundException>(() => Phrases.Say("sv", "card.title")).Message, StringComparison.Ordinal);

    private static Dictionary<string, string> Args(params (string Name, string Value)[] args) => args.ToDictionary(arg => arg.Name, arg => arg.Value);
}
