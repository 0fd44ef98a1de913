namespace CommunityBot.Tests.TimeWords;

public sealed class HarmlessChat
{
    [Fact]
    public void No_time_is_found_in_Swedish_chat() => Assert.Empty(Saying.Misread(HarmlessPhrases.Swedish, "sv"));

    [Fact]
    public void No_time_is_found_in_English_chat() => Assert.Empty(Saying.Misread(HarmlessPhrases.English, "en"));

    [Fact]
    public void No_time_is_found_in_Swedish_chat_of_an_English_group() => Assert.Empty(Saying.Misread(HarmlessPhrases.Swedish, "en"));

    [Theory]
    [InlineData("mandat", "sv")]
    [InlineData("Frida", "en")]
    [InlineData("sundae", "en")]
    [InlineData("fredad", "sv")]
    public void A_word_one_letter_from_a_day_is_not_that_day(string word, string language) => Assert.Equal("none", Saying.Of(word, language));
}
