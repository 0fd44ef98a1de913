namespace CommunityBot.Tests.Integration.FakeTelegram;

public sealed class RefusingEdits : StrictTown
{
    private const string Same = "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

    [Fact]
    public async Task An_equal_edit_is_refused()
    {
        var card = await SayAsync(text: "Promenad", markup: Keyboard("Kommer", "v1:rsvp"));

        await RefusesAsync(400, Same, "editMessageText", new { chat_id = Walkers, message_id = card, text = "Promenad", reply_markup = Keyboard("Kommer", "v1:rsvp") });
        await RefusesAsync(400, Same, "editMessageReplyMarkup", new { chat_id = Walkers, message_id = card, reply_markup = Keyboard("Kommer", "v1:rsvp") });
    }

    [Fact]
    public async Task An_edit_without_keyboard_drops_it()
    {
        var card = await SayAsync(text: "Promenad", markup: Keyboard("Kommer", "v1:rsvp"));

        await AcceptsAsync("editMessageText", new { chat_id = Walkers, message_id = card, text = "Inställt" });

        var seen = Telegram.Message(Walkers, card)!;
        Assert.Equal(("Inställt", 1, 0), (seen.Text, seen.Edits, seen.Buttons.Count));
        Assert.Equal(["Promenad"], seen.Before);
    }

    [Fact]
    public async Task A_deleted_message_is_not_found()
    {
        var card = await SayAsync();
        Telegram.DeleteMessage(Walkers, card);

        await RefusesAsync(400, "Bad Request: message to edit not found", "editMessageText", new { chat_id = Walkers, message_id = card, text = "nytt" });
        await RefusesAsync(400, "Bad Request: message to delete not found", "deleteMessage", new { chat_id = Walkers, message_id = card });
    }

    [Fact]
    public async Task Other_peoples_words_stay()
    {
        var theirs = Telegram.Type(Anna, Walkers, "hej");

        await RefusesAsync(400, "Bad Request: message can't be edited", "editMessageText", new { chat_id = Walkers, message_id = theirs, text = "nytt" });
        await RefusesAsync(400, "Bad Request: message can't be deleted for everyone", "deleteMessage", new { chat_id = Walkers, message_id = theirs });
    }

    [Fact]
    public async Task A_venue_has_no_text_to_edit()
    {
        var venue = (await AcceptsAsync("sendVenue", new { chat_id = Walkers, latitude = 56.05, longitude = 12.69, title = "Slottshagen", address = "Helsingborg" })).Id;

        await RefusesAsync(400, "Bad Request: there is no text in the message to edit", "editMessageText", new { chat_id = Walkers, message_id = venue, text = "nytt" });
    }

    [Fact]
    public async Task A_tap_is_answered_once()
    {
        var card = await SayAsync(markup: Keyboard("Kommer", "v1:rsvp"));
        var tap = Telegram.Press(Bo, Walkers, card, "Kommer");

        await AcceptsAsync("answerCallbackQuery", new { callback_query_id = tap, text = "Sparat: du kommer" });

        const string dead = "Bad Request: query is too old and response timeout expired or query ID is invalid";
        await RefusesAsync(400, dead, "answerCallbackQuery", new { callback_query_id = tap });
        await RefusesAsync(400, dead, "answerCallbackQuery", new { callback_query_id = "1" });
        Assert.Equal([(Bo, "Sparat: du kommer")], Telegram.Toasts.Select(toast => (toast.UserId, toast.Text!)));
    }

    [Fact]
    public async Task A_toast_holds_200_characters()
    {
        var card = await SayAsync(markup: Keyboard("Kommer", "v1:rsvp"));
        var tap = Telegram.Press(Bo, Walkers, card, "Kommer");

        await RefusesAsync(400, "Bad Request: MESSAGE_TOO_LONG", "answerCallbackQuery", new { callback_query_id = tap, text = new string('a', 201) });
    }

    [Theory]
    [InlineData("Träff", "BOT_COMMAND_INVALID", "Visar träffar")]
    [InlineData("traff", "BOT_COMMAND_DESCRIPTION_INVALID", "")]
    public Task Commands_are_judged(string command, string why, string description) =>
        RefusesAsync(400, "Bad Request: " + why, "setMyCommands", new { commands = new[] { new { command, description } } });

    [Fact]
    public async Task The_most_specific_commands_are_seen()
    {
        await AcceptsAsync("setMyCommands", new { commands = new[] { new { command = "help", description = "Help" } } });
        await AcceptsAsync("setMyCommands", new { commands = new[] { new { command = "hjalp", description = "Hjälp" } }, language_code = "sv" });
        await AcceptsAsync("setMyCommands", new { commands = new[] { new { command = "traff", description = "Ny träff" } }, scope = new { type = "all_chat_administrators" } });

        Assert.Equal(["traff"], Telegram.CommandsSeenBy(Anna, Walkers).Keys);
        Assert.Equal(["help"], Telegram.CommandsSeenBy(Bo, Walkers).Keys);
        Assert.Equal(["hjalp"], Telegram.CommandsSeenBy(Anna, Anna).Keys);
    }

    [Fact]
    public Task A_command_scope_needs_its_chat() =>
        RefusesAsync(400, "Bad Request: chat not found", "setMyCommands", new { commands = Array.Empty<object>(), scope = new { type = "chat", chat_id = -77 } });
}
