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

    [Theory]
    [InlineData(null, "inget sagt om kostnad")]
    [InlineData("", "Kostnadsfritt")]
    [InlineData("30 kr", "30 kr")]
    public void Says_of_a_change_what_was_said_before(string? old, string said)
    {
        var line = CostLine.Changed("cost.changed", new() { Id = 1, ChatId = 1, HostId = 1, HostName = "Doris", Title = "Fika", LocalStart = "2026-11-26T18:00", Zone = "Europe/Stockholm", StartsAt = 1795712400000, CreatedAt = 0, Cost = "50 kr" }, old);

        Assert.Contains($"Förr: {said}\nNu: 50 kr", Book.Say("sv", line.Key, line.Args).Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_silence_where_nothing_was_said() => Assert.Null(CostLine.Of(null));
}
