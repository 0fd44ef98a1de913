using CommunityBot.Content.TimeWords;
using NodaTime;

namespace CommunityBot.Tests.TimeWords;

public sealed class SeriesPhrases
{
    [Fact]
    public void Swedish_series_become_rules() => Assert.Empty(Saying.Misread(CheckedPhrases.SwedishSeries, "sv"));

    [Fact]
    public void English_series_become_rules() => Assert.Empty(Saying.Misread(CheckedPhrases.EnglishSeries, "en"));

    [Theory]
    [InlineData("varje lördag kl 14", "2026-11-21 14:00")]
    [InlineData("varje lördag kl 11", "2026-11-28 11:00")]
    [InlineData("varje lördag", "2026-11-28")]
    public void The_first_occurrence_is_today_only_while_its_time_is_ahead(string text, string first) =>
        Assert.EndsWith($"@{first}", Saying.Of(text), StringComparison.Ordinal);

    [Fact]
    public void Odd_weeks_follow_the_week_numbers_across_week_53()
    {
        // Week 53 of 2026 and week 1 of 2027 are both odd: two Wednesdays running.
        var series = new Content.TimeWords.Series(TimeUnit.Week) { Weekdays = [3], Parity = 1 };

        var dates = series.Occurrences(new LocalDate(2026, 12, 20), 21);

        Assert.Equal([new LocalDate(2026, 12, 30), new LocalDate(2027, 1, 6)], dates);
    }

    [Fact]
    public void A_first_occurrence_left_out_is_not_the_start() =>
        Assert.Equal("FREQ=WEEKLY;BYDAY=TH@2026-12-03 18:00", Saying.Of("varje torsdag kl 18 utom den 26 november"));
}
