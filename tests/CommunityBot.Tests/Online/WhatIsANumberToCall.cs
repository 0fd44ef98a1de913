using CommunityBot.Content.Understanding;

namespace CommunityBot.Tests.Online;

public sealed class WhatIsANumberToCall
{
    [Theory]
    [InlineData("08-123 456 78", "08-123 456 78")]
    [InlineData("ring in på 08-123 456 78", "08-123 456 78")]
    [InlineData("+46 8 123 456 78, kod 1234", "+46 8 123 456 78, kod 1234")]
    [InlineData("Telefon: 070-123 45 67 pin 98 76#", "070-123 45 67, pin 98 76#")]
    [InlineData("call (08) 12345678 access code 4321", "(08) 12345678, access code 4321")]
    public void Is_read_with_its_code(string words, string number) => Assert.Equal(number, PhoneIn.Read(words));

    [Theory]
    [InlineData("ring Greta")]
    [InlineData("12345")]
    [InlineData("torsdag 18")]
    [InlineData("08-123 456 78 eller 070-123 45 67 om det är upptaget")]
    [InlineData("https://meet.example.org/08123456")]
    [InlineData("123456789012345678901")]
    [InlineData("")]
    public void Is_nothing_else(string words) => Assert.Null(PhoneIn.Read(words));
}
