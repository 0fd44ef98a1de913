using CommunityBot.Bot.Features.Online;

namespace CommunityBot.Tests.Online;

public sealed class WhatIsALink
{
    [Theory]
    [InlineData("https://meet.example.org/bok?k=1", true)]
    [InlineData("HTTPS://meet.example.org/", true)]
    [InlineData("http://meet.example.org/bok", false)]
    [InlineData("meet.example.org/bok", false)]
    [InlineData("https://anna:hemligt@example.org/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("https://meet.example.org/ och kom sedan", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("tg://resolve?domain=x", false)]
    [InlineData("", false)]
    public void Is_https_with_a_real_host_and_nothing_else(string words, bool link) => Assert.Equal(link, SetLink.IsLink(words));

    [Fact]
    public void Is_not_endless() => Assert.False(SetLink.IsLink("https://example.org/" + new string('a', 500)));
}
