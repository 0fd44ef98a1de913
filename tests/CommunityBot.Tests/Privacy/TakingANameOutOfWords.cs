using CommunityBot.Community.Privacy;

namespace CommunityBot.Tests.Privacy;

public sealed class TakingANameOutOfWords
{
    [Theory]
    [InlineData("Fika hos Anna", "Fika hos en granne")]
    [InlineData("Annas fika", "en grannes fika")]
    [InlineData("Anna's tea", "en granne's tea")]
    [InlineData("Anna Å Berg, 2B", "en granne, 2B")]
    [InlineData("Anna", "en granne")]
    [InlineData("(Anna)", "(en granne)")]
    [InlineData("Annas och Annikas fika", "en grannes och Annikas fika")]
    public void Puts_a_neighbour_in_its_place(string words, string without) => Assert.Equal(without, new NameInWords(["Anna Å Berg"]).Without(words, "en granne"));

    /// <summary>A short name is a word too, and part of others.</summary>
    [Theory]
    [InlineData("Annandagspromenad")]
    [InlineData("Promenad vid bron")]
    [InlineData("My och mycket")]
    public void Leaves_other_words_alone(string words)
    {
        var names = new NameInWords(["Anna", "Bo", "?", "", "🌸"]);

        Assert.False(names.IsIn(words));
        Assert.Equal(words, names.Without(words, "en granne"));
    }

    [Fact]
    public void Finds_a_name_behind_a_flower() => Assert.Equal("Fika hos en granne", new NameInWords(["🌸 Anna"]).Without("Fika hos Anna", "en granne"));
}
