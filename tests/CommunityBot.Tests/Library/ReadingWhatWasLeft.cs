using CommunityBot.Community.Library;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityBot.Tests.Library;

public sealed class ReadingWhatWasLeft
{
    [Theory]
    [InlineData("https://film.se/1 Inspelning och tre frågor", "https://film.se/1", "Inspelning och tre frågor")]
    [InlineData("Inspelning:  https://film.se/1", "https://film.se/1", "Inspelning")]
    [InlineData("Bilder\nhttps://film.se/1\nfrån i tisdags", "https://film.se/1", "Bilder från i tisdags")]
    [InlineData("HTTPS://film.se/1", "HTTPS://film.se/1", "")]
    public void Takes_the_link_and_what_it_is_in_either_order(string words, string url, string what) => Assert.Equal((url, what), LeftWords.Read(words));

    [Theory]
    [InlineData("")]
    [InlineData("lagerlöf")]
    [InlineData("http://film.se/1 Inspelning")]
    [InlineData("se filmen på film.se")]
    public void Finds_no_link_where_there_is_none(string words) => Assert.Null(LeftWords.Read(words));

    [Fact]
    public void Cuts_what_is_too_long_for_a_button() => Assert.Equal(LeftItem.LongestWhat, LeftWords.Read("https://a.se " + new string('x', 200))!.Value.What.Length);

    [Theory]
    [InlineData("lagerlof", true)]
    [InlineData("LAGERLÖF selma", true)]
    [InlineData("lager", true)]
    [InlineData("", true)]
    [InlineData("selma strindberg", false)]
    public void Is_found_by_all_its_words_without_minding_accents(string asked, bool found) => Assert.Equal(found, LeftWords.Match(LeftWords.Fold("Om Selma Lagerlöf"), asked));

    [Fact]
    public void Never_stumbles_over_a_string() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<string>(), words =>
    {
        var text = words ?? "";
        return LeftWords.Match(LeftWords.Fold(text), text) && (LeftWords.Read(text)?.What.Length ?? 0) <= LeftItem.LongestWhat;
    }));
}
