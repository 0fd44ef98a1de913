using CommunityBot.Bot.Channels.Telegram;

namespace CommunityBot.Tests.Channels;

public sealed class TelegramNames
{
    [Theory]
    [InlineData("Anna", "Anna")]
    [InlineData("  Anna \n  Åberg ", "Anna Åberg")]
    [InlineData("\u202Eakkob\u202C", "akkob")]
    [InlineData("A\u200Bn\u200Cn\u2060a\uFEFF", "Anna")]
    [InlineData("A\u0007nna\u0000", "Anna")]
    [InlineData("👩\u200D👩\u200D👧 Ek", "👩\u200D👩\u200D👧 Ek")]
    [InlineData("a\u200Db", "ab")]
    [InlineData("<b>Anna</b>", "<b>Anna</b>")]
    [InlineData("عائشة", "عائشة")]
    [InlineData("\u3164\u2800", "?")]
    [InlineData("", "?")]
    [InlineData(null, "?")]
    [InlineData("\ud800", "?")]
    public void Keep_what_can_be_seen_and_nothing_else(string? raw, string clean) => Assert.Equal(clean, TelegramName.Clean(raw));

    [Fact]
    public void End_after_64_letters_as_a_reader_counts_them()
    {
        Assert.Equal(64, new System.Globalization.StringInfo(TelegramName.Clean(string.Concat(Enumerable.Repeat("é", 100)))).LengthInTextElements);
        Assert.Equal(string.Concat(Enumerable.Repeat("👟", 64)), TelegramName.Clean(string.Concat(Enumerable.Repeat("👟", 100))));
        Assert.Equal("?", TelegramName.Clean("a" + new string('\u0301', 5000)));
    }
}
