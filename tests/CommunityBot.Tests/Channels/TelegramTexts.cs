using CommunityBot.Bot.Channels.Telegram;
using CommunityBot.Content.Phrases;

namespace CommunityBot.Tests.Channels;

public sealed class TelegramTexts
{
    [Fact]
    public void Count_their_marks_in_UTF_16_units()
    {
        var words = TelegramWords.Of(new RichText([new Span.Plain("👟 "), new Span.Bold("Löprunda"), new Span.Plain(" "), new Span.Time("tors 18.00", 1795712400), new Span.Link("Karta", "https://x.se/")]));

        Assert.Equal("👟 Löprunda tors 18.00Karta", words.Text);
        Assert.Equal(
            [
                new TelegramEntity("bold", 3, 8),
                new TelegramEntity("date_time", 12, 10) { UnixTime = 1795712400, DateTimeFormat = "wdt" },
                new TelegramEntity("text_link", 22, 5) { Url = "https://x.se/" },
            ],
            words.Entities!);
    }

    /// <summary>Telegram's apps show dots in its place, also on a locked screen and in the list of chats, until it is tapped.</summary>
    [Fact]
    public void Cover_what_no_locked_phone_may_show() => Assert.Equal(
        [new TelegramEntity("spoiler", 5, 4)], TelegramWords.Of(new RichText([new Span.Plain("Hej! "), new Span.Covered("dolt")])).Entities!);

    [Fact]
    public void Leave_out_the_marks_when_there_are_none() => Assert.Null(TelegramWords.Of(new RichText([new Span.Plain("<b>hej</b>"), new Span.Bold("")])).Entities);

    [Fact]
    public void Are_cut_at_a_line_end_when_they_are_too_long()
    {
        var lines = string.Concat(Enumerable.Repeat(new string('x', 99) + "\n", 50));

        var words = TelegramWords.Of(new RichText([new Span.Plain(lines[..3900]), new Span.Bold(lines[3900..4600]), new Span.Bold(lines[4600..])]));

        Assert.Equal(lines[..4000] + "…", words.Text);
        Assert.Equal([new TelegramEntity("bold", 3900, 100)], words.Entities!);
    }

    [Fact]
    public void Of_exactly_the_limit_are_not_cut() => Assert.Equal(4096, TelegramWords.Of(new RichText([new Span.Plain(new string('x', 4096))])).Text.Length);

    [Fact]
    public void Of_one_endless_line_are_cut_between_two_letters()
    {
        var words = TelegramWords.Of(new RichText([new Span.Plain("x" + string.Concat(Enumerable.Repeat("👟", 2500)))]));

        Assert.Equal(4096, words.Text.Length);
        Assert.EndsWith("👟…", words.Text, StringComparison.Ordinal);
        Assert.EndsWith("👟…", TelegramWords.Of(new RichText([new Span.Plain(string.Concat(Enumerable.Repeat("👟", 2500)))])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Carry_at_most_a_hundred_marks() =>
        Assert.Equal(100, TelegramWords.Of(new RichText([.. Enumerable.Range(0, 150).Select(_ => new Span.Bold("x"))])).Entities!.Count);

    [Fact]
    public void Go_out_at_a_pace_that_Telegram_allows()
    {
        var pace = new TelegramChannel(null!, null!).Traits.Pace;

        Assert.InRange(MostWithin(TimeSpan.FromMinutes(1), pace.Group), 15, 19);
        Assert.InRange(MostWithin(TimeSpan.FromSeconds(1), pace.Whole), 25, 29);
        Assert.Equal(TimeSpan.FromSeconds(1), pace.Private.Interval);
    }

    private static int MostWithin(TimeSpan window, CommunityBot.Bot.Channels.Pace pace) => pace.Burst + (int)(window / pace.Interval);

    [Theory]
    [InlineData("123", 123L, null)]
    [InlineData("e45@678", 45L, 678L)]
    public void Message_ids_survive_the_store(string text, long id, long? receiver)
    {
        var read = TelegramMessageId.Parse(text);

        Assert.Equal(new TelegramMessageId(id, receiver), read);
        Assert.Equal(text, read!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("e0@1")]
    [InlineData("e5")]
    [InlineData("e5@")]
    [InlineData("5@6")]
    [InlineData("-3")]
    public void What_names_no_message_is_no_id(string text) => Assert.Null(TelegramMessageId.Parse(text));
}
