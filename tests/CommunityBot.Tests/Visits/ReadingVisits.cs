using CommunityBot.Content.TimeWords;

namespace CommunityBot.Tests.Visits;

public sealed class ReadingVisits
{
    [Theory]
    [InlineData("+1", 1)]
    [InlineData(" + 3 ", 3)]
    [InlineData("1", 0)]
    [InlineData("+0", 0)]
    [InlineData("+-1", 0)]
    [InlineData("+101", 0)]
    [InlineData("", 0)]
    public void One_more_at_the_door_begins_with_a_plus(string words, int more) => Assert.Equal(more, VisitWords.More(words));

    [Theory]
    [InlineData("23 varav 4 nya", "sv", 23, 4)]
    [InlineData("tolv", "sv", 12, null)]
    [InlineData("Vi blev åtta stycken, två var nya", "sv", 8, 2)]
    [InlineData("ingen", "sv", 0, null)]
    [InlineData("en", "sv", 1, null)]
    [InlineData("en person", "sv", 1, null)]
    [InlineData("23 of which 4 new", "en", 23, 4)]
    [InlineData("nine, three for the first time", "en", 9, 3)]
    [InlineData("4 varav 9 nya", "sv", 4, null)]
    public void Finds_the_number_and_the_first_timers(string words, string language, int people, int? first) =>
        Assert.Equal((people, first), VisitWords.Read(words, language));

    [Theory]
    [InlineData("en hel del")]
    [InlineData("många")]
    [InlineData("")]
    public void Finds_nothing_where_no_number_is(string words) => Assert.Null(VisitWords.Read(words, "sv"));
}
