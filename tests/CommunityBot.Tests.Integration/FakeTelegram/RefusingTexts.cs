namespace CommunityBot.Tests.Integration.FakeTelegram;

public sealed class RefusingTexts : StrictTown
{
    private Task RefusesTextAsync(string says, object arguments) => RefusesAsync(400, "Bad Request: " + says, "sendMessage", arguments);

    [Fact]
    public Task A_text_of_4097_units_is_too_long() => RefusesTextAsync("message is too long", new { chat_id = Walkers, text = new string('å', 4097) });

    [Fact]
    public Task Emoji_count_twice() => RefusesTextAsync("message is too long", new { chat_id = Walkers, text = string.Concat(Enumerable.Repeat("👟", 2049)) });

    [Fact]
    public Task Tags_do_not_count() => AcceptsAsync("sendMessage", new { chat_id = Walkers, text = "<b>" + new string('a', 4096) + "</b>", parse_mode = "HTML" });

    [Fact]
    public Task An_empty_text_is_refused() => RefusesTextAsync("message text is empty", new { chat_id = Walkers, text = "" });

    [Fact]
    public Task White_space_is_no_text() => RefusesTextAsync("text must be non-empty", new { chat_id = Walkers, text = " \n " });

    [Theory]
    [InlineData("<b>x", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("å <h1>x</h1>", "Unsupported start tag \"h1\" at byte offset 3")]
    [InlineData("<b>x</i>", "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"")]
    [InlineData("x</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("1 < 2", "Unclosed start tag at byte offset 2")]
    [InlineData("<span>x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    public Task Bad_html_is_refused(string text, string why) =>
        RefusesTextAsync("can't parse entities: " + why, new { chat_id = Walkers, text, parse_mode = "HTML" });

    [Fact]
    public async Task Html_becomes_entities_in_utf16_units()
    {
        await AcceptsAsync("sendMessage", new { chat_id = Walkers, text = "👟 <b>torsdag</b> &lt;18&gt; &#229;", parse_mode = "HTML" });

        var message = Telegram.BotMessages(Walkers)[^1];
        Assert.Equal("👟 torsdag <18> å", message.Text);
        Assert.Equal(("bold", 3, 7), (message.Entities[0].Type, message.Entities[0].Offset, message.Entities[0].Length));
    }

    [Theory]
    [InlineData(0, 5, "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 4")]
    [InlineData(1, 2, "entity beginning at UTF-16 offset 1 ends in a middle of a UTF-16 symbol at byte offset 0")]
    public Task Entities_outside_or_inside_a_character_are_refused(int offset, int length, string why) =>
        RefusesTextAsync(why, new { chat_id = Walkers, text = "👟ab", entities = new[] { new { type = "bold", offset, length } } });

    [Fact]
    public Task A_date_time_needs_a_known_format() => RefusesTextAsync("can't parse MessageEntity: Invalid date-time format specified",
        new { chat_id = Walkers, text = "torsdag", entities = new[] { new { type = "date_time", offset = 0, length = 7, unix_time = 1_800_000_000, date_time_format = "Tw" } } });

    [Fact]
    public Task A_misspelt_field_is_found() => RefusesTextAsync("[fake] sendMessage has no field \"chatid\"", new { chatid = Walkers, text = "hej" });

    [Fact]
    public Task A_misspelt_field_inside_is_found() => RefusesTextAsync("[fake] sendMessage.reply_markup has no field \"inlineKeyboard\"",
        new { chat_id = Walkers, text = "hej", reply_markup = new { inlineKeyboard = Array.Empty<object>() } });

    [Fact]
    public Task A_null_keyboard_is_refused() => RefusesTextAsync("object expected as reply markup", new { chat_id = Walkers, text = "hej", reply_markup = (object?)null });

    [Fact]
    public Task Sixty_five_bytes_of_callback_data_are_refused() => RefusesTextAsync("BUTTON_DATA_INVALID",
        new { chat_id = Walkers, text = "hej", reply_markup = Keyboard("Kommer", new string('å', 32) + "x") });

    [Fact]
    public Task A_button_must_do_something() => RefusesTextAsync("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        new { chat_id = Walkers, text = "hej", reply_markup = new { inline_keyboard = new[] { new[] { new { text = "Karta" } } } } });

    [Fact]
    public Task A_button_needs_a_real_address() => RefusesTextAsync("inline keyboard button URL 'karta' is invalid: Wrong HTTP URL",
        new { chat_id = Walkers, text = "hej", reply_markup = new { inline_keyboard = new[] { new[] { new { text = "Karta", url = "karta" } } } } });

    [Fact]
    public Task A_reply_needs_its_message() => RefusesTextAsync("message to be replied not found", new { chat_id = Walkers, text = "hej", reply_parameters = new { message_id = 9999 } });

    [Fact]
    public Task A_reply_may_do_without() => AcceptsAsync("sendMessage", new { chat_id = Walkers, text = "hej", reply_parameters = new { message_id = 9999, allow_sending_without_reply = true } });
}
