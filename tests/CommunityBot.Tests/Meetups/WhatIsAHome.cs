using CommunityBot.Bot.Features.Meetups;

namespace CommunityBot.Tests.Meetups;

public sealed class WhatIsAHome
{
    [Theory]
    [InlineData("hos Anna")]
    [InlineData("Hos oss, Storgatan 5")]
    [InlineData("hemma hos Bo")]
    [InlineData("hemma")]
    [InlineData("i trädgården hos Greta")]
    [InlineData("i vår trädgård")]
    [InlineData("min balkong")]
    [InlineData("at Anna's")]
    [InlineData("at Anna’s place")]
    [InlineData("my place")]
    [InlineData("at mine")]
    [InlineData("at home")]
    public void A_home_leads_to_no_map(string place) => Assert.Null(CardMap.AddressOf(place));

    [Theory]
    [InlineData("vid bron", "bron")]
    [InlineData("Hotell Hosanna", "Hotell%20Hosanna")]
    [InlineData("Hemköp", "Hemk%C3%B6p")]
    [InlineData("biblioteket", "biblioteket")]
    [InlineData("at the bridge", "the%20bridge")]
    [InlineData("mine museum", "mine%20museum")]
    [InlineData("St Paul's Church", "St%20Paul%27s%20Church")]
    [InlineData("Vår Frus kyrka", "V%C3%A5r%20Frus%20kyrka")]
    public void A_place_that_all_may_find_does(string place, string searched) =>
        Assert.Equal("https://www.openstreetmap.org/search?query=" + searched, CardMap.AddressOf(place));
}
