using CommunityBot.Bot.Features.Starters;
using CommunityBot.Content.Library;

namespace CommunityBot.Tests.Starters;

public sealed class ShufflingTheDeck
{
    private static readonly IReadOnlyList<Starter> All = ContentLibrary.Load().Starters;

    [Fact]
    public void Gives_each_group_its_own_order_and_always_the_same()
    {
        var first = QuestionDeck.Of(All, "light", "-100").Select(starter => starter.Id).ToList();
        var second = QuestionDeck.Of(All, "light", "-200").Select(starter => starter.Id).ToList();

        Assert.NotEqual(first, second);
        Assert.Equal(first.Order(), second.Order());
        Assert.Equal(first, QuestionDeck.Of(All.Reverse(), "light", "-100").Select(starter => starter.Id));
    }

    [Fact]
    public void Keeps_light_and_deep_apart() =>
        Assert.Empty(QuestionDeck.Of(All, "light", "x").Intersect(QuestionDeck.Of(All, "deep", "x")));
}
