using CommunityBot.Bot.Features.Greeting;
using CommunityBot.Bot.Features.Meetups;

namespace CommunityBot.Tests.Greeting;

public sealed class FirstNames
{
    [Theory]
    [InlineData("Anna Andersson", "Anna")]
    [InlineData("  Bo ", "Bo")]
    [InlineData("Anna-Karin", "Anna-Karin")]
    [InlineData("?", "?")]
    public void Are_all_that_strangers_are_told(string name, string first) => Assert.Equal(first, FirstName.Of(name));

    [Fact]
    public void Are_cut_between_characters_as_people_see_them() =>
        Assert.Equal(24, new System.Globalization.StringInfo(FirstName.Of(string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 40)))).LengthInTextElements);

    [Fact]
    public void Stand_on_a_button_that_fits_one_meetup_only() => Assert.NotEqual(MeetSomebody.Mark(7_000_000_000_000_001), MeetSomebody.Mark(7_000_000_000_004_098));
}
