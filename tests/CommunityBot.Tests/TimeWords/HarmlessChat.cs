namespace CommunityBot.Tests.TimeWords;

public sealed class HarmlessChat
{
    [Fact]
    public void No_time_is_found_in_Swedish_chat() => Assert.Empty(Saying.Misread(HarmlessPhrases.Swedish, "sv"));

    [Fact]
    public void No_time_is_found_in_English_chat() => Assert.Empty(Saying.Misread(HarmlessPhrases.English, "en"));

    [Fact]
    public void No_time_is_found_in_talk_of_what_has_been_or_of_others_hours() => Assert.Empty(Saying.Misread(HarmlessPhrases.SwedishTalk, "sv").Concat(Saying.Misread(HarmlessPhrases.EnglishTalk, "en")));

    [Fact]
    public void No_time_is_found_in_Swedish_chat_of_an_English_group() => Assert.Empty(Saying.Misread(HarmlessPhrases.Swedish, "en"));

    [Theory]
    [InlineData("Vi brukar ses på torsdagar kl 18", "sv", "FREQ=WEEKLY;BYDAY=TH@2026-11-26 18:00")]
    [InlineData("Brukar vara skönt ute, promenad imorgon kl 18?", "sv", "2026-11-22 18:00")]
    [InlineData("I love running, Sundays at 10", "en", "FREQ=WEEKLY;BYDAY=SU@2026-11-22 10:00")]
    public void A_plan_beside_such_talk_is_still_a_plan(string text, string language, string expected) => Assert.Equal(expected, Saying.Of(text, language));

    [Theory]
    [InlineData("mandat", "sv")]
    [InlineData("Frida", "en")]
    [InlineData("sundae", "en")]
    [InlineData("fredad", "sv")]
    public void A_word_one_letter_from_a_day_is_not_that_day(string word, string language) => Assert.Equal("none", Saying.Of(word, language));
}
