namespace CommunityBot.Tests.TimeWords;

public sealed class EverydayPhrases
{
    [Fact]
    public void The_projects_own_examples_are_all_read_right() => Assert.Empty(Saying.Misread(SharedPhrases.Swedish, "sv"));

    [Fact]
    public void Swedish_phrases_written_before_the_parser_are_read_right() => Assert.Empty(Saying.Misread(HeldOutPhrases.Swedish, "sv"));

    [Fact]
    public void English_phrases_written_before_the_parser_are_read_right() => Assert.Empty(Saying.Misread(HeldOutPhrases.English, "en"));

    [Fact]
    public void More_Swedish_phrases_are_read_right() => Assert.Empty(Saying.Misread(CheckedPhrases.Swedish, "sv"));

    [Fact]
    public void More_English_phrases_are_read_right() => Assert.Empty(Saying.Misread(CheckedPhrases.English, "en"));

    [Fact]
    public void Turns_that_strangers_use_are_read_right() => Assert.Empty(Saying.Misread(CheckedPhrases.SwedishTurns, "sv").Concat(Saying.Misread(CheckedPhrases.EnglishTurns, "en")));

    [Theory]
    [InlineData("tomorrow at 6pm", "sv", "2026-11-22 18:00")]
    [InlineData("på torsdag kl 18", "en", "2026-11-26 18:00")]
    [InlineData("torsdag 18:00", "en", "2026-11-26 18:00")]
    [InlineData("every Thursday at 18:00", "sv", "FREQ=WEEKLY;BYDAY=TH@2026-11-26 18:00")]
    [InlineData("vi sågs igår kl 18:30", "en", "none")]
    public void A_text_in_the_other_language_is_read_as_well(string text, string language, string expected) =>
        Assert.Equal(expected, Saying.Of(text, language));

    [Theory]
    [InlineData("Hej alla, ska vi ses på torsdag kl 18 vid bron?", "på torsdag kl 18")]
    [InlineData("Fika, imorgon, kl 14!", "imorgon, kl 14")]
    [InlineData("varje tisdag 18.30 blir det löpning", "varje tisdag 18.30")]
    public void The_matched_part_is_what_the_time_was_read_from(string text, string matched)
    {
        var reading = Saying.Read(text);

        Assert.Equal(matched, reading.Matched);
        Assert.Equal(matched, text.Substring(reading.MatchedStart, reading.MatchedLength));
    }

    [Theory]
    [InlineData("pa\u030A lo\u0308rdag kl 15", "2026-11-21 15:00")]
    [InlineData("i\u0336m\u0336o\u0336r\u0336g\u0336o\u0336n\u0336 kl 15", "2026-11-22 15:00")]
    [InlineData("ımorgon kl １５", "2026-11-22 15:00")]
    [InlineData("IMORGON KL 15", "2026-11-22 15:00")]
    [InlineData("\ud83d\ude00 imorgon\u200b kl 15 \ud83d", "2026-11-22 15:00")]
    public void Letters_arrive_in_any_form(string text, string expected) => Assert.Equal(expected, Saying.Of(text));
}
