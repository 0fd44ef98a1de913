using CommunityBot.Bot.Features.Meeting;

namespace CommunityBot.Tests.Meeting;

public sealed class KnowingWhomItIsAbout
{
    [Theory]
    [InlineData("min granne", Relation.Neighbour)]
    [InlineData("Grannen, hon ser ledsen ut", Relation.Neighbour)]
    [InlineData("mamma", Relation.Family)]
    [InlineData("min farmor bor själv", Relation.Family)]
    [InlineData("en patient på jobbet", Relation.AtWork)]
    [InlineData("my father", Relation.Family)]
    [InlineData("a client", Relation.AtWork)]
    [InlineData("Gunvor", Relation.Unknown)]
    [InlineData("", Relation.Unknown)]
    public void Takes_one_word_of_it(string words, object relation) => Assert.Equal((Relation)relation, Relations.In(words));
}
