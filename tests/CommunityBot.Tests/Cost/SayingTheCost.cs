using CommunityBot.Bot.Features.Cost;
using CommunityBot.Content.Phrases;

namespace CommunityBot.Tests.Cost;

public sealed class SayingTheCost
{
    private static readonly Phrasebook Book = Phrasebook.Load();

    [Theory]
    [InlineData("120 kr", "sv", "Kostar 120 kr")]
    [InlineData("£5 each", "en", "Costs £5 each")]
    [InlineData("självkostnad 50 kr", "sv", "Kostnad: självkostnad 50 kr")]
    [InlineData("", "sv", "Kostnadsfritt")]
    [InlineData("", "en", "Free of charge")]
    public void Fits_what_was_said(string cost, string language, string said)
    {
        var line = CostLine.Of(cost)!;

        Assert.Equal(said, Book.Say(language, line.Key, line.Args).Plain);
    }

    [Fact]
    public void Is_silence_where_nothing_was_said() => Assert.Null(CostLine.Of(null));
}
