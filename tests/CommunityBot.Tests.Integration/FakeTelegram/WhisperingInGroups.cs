namespace CommunityBot.Tests.Integration.FakeTelegram;

public sealed class WhisperingInGroups : StrictTown
{
    private static object To(long user, string? tap = null) => tap is null ? new { receiver_user_id = user } : new { receiver_user_id = user, callback_query_id = tap };

    private static object Whisper(object to, long chat = Walkers) => new { chat_id = chat, text = "Bara du ser det här", ephemeral_message_parameters = to };

    [Fact]
    public Task An_ordinary_bot_may_not_begin() =>
        RefusesAsync(400, "Bad Request: not enough rights to send an ephemeral message to the user", "sendMessage", Whisper(To(Bo)));

    [Fact]
    public Task Private_chats_have_no_whispers() =>
        RefusesAsync(400, "Bad Request: ephemeral messages can be sent only to groups and supergroups", "sendMessage", Whisper(To(Anna), Anna));

    [Fact]
    public async Task A_tap_allows_one_to_whoever_tapped()
    {
        var card = await SayAsync(markup: Keyboard("Vilka kommer?", "v1:who"));
        var tap = Telegram.Press(Bo, Walkers, card, "Vilka");

        var answer = await AcceptsAsync("sendMessage", Whisper(To(Bo, tap)));

        Assert.Equal((0, 1, Bo), (answer.Id, (long)answer.Result!["ephemeral_message_id"]!, (long)answer.Result["receiver_user"]!["id"]!));
        Assert.Single(Telegram.EphemeralMessages(Walkers, Bo));
        Assert.Empty(Telegram.EphemeralMessages(Walkers, Anna));
        Assert.DoesNotContain(Telegram.BotMessages(Walkers), message => message.Text.StartsWith("Bara", StringComparison.Ordinal));
        await RefusesAsync(400, "Bad Request: query is too old and response timeout expired or query ID is invalid", "sendMessage", Whisper(To(Anna, tap)));
    }

    [Fact]
    public async Task An_administrator_may_always()
    {
        Telegram.Promote(Walkers, Telegram.BotId);

        var id = (long)(await AcceptsAsync("sendMessage", Whisper(To(Bo)))).Result!["ephemeral_message_id"]!;

        Assert.True((bool)(await AcceptsAsync("editEphemeralMessageText", new { chat_id = Walkers, receiver_user_id = Bo, ephemeral_message_id = id, text = "nytt" })).Result!);
        await RefusesAsync(400, "Bad Request: message to edit not found", "editEphemeralMessageText", new { chat_id = Walkers, receiver_user_id = Anna, ephemeral_message_id = id, text = "x" });
        await RefusesAsync(400, "Bad Request: message to edit not found", "editMessageText", new { chat_id = Walkers, message_id = 0, text = "x" });
        await AcceptsAsync("deleteEphemeralMessage", new { chat_id = Walkers, receiver_user_id = Bo, ephemeral_message_id = id });
        Assert.Empty(Telegram.EphemeralMessages(Walkers, Bo));
    }

    [Fact]
    public async Task An_ephemeral_command_is_answered_by_whispering()
    {
        await AcceptsAsync("setMyCommands", new { commands = new[] { new { command = "hjalp", description = "Hjälp", is_ephemeral = true } } });

        var heard = Telegram.Type(Bo, Walkers, "/hjalp");

        var message = Telegram.PendingUpdates[^1]["message"]!;
        Assert.Equal((0, heard), ((long)message["message_id"]!, (long)message["ephemeral_message_id"]!));
        await RefusesAsync(400, "Bad Request: message to be replied not found", "sendMessage",
            new { chat_id = Walkers, text = "x", reply_parameters = new { message_id = 0, allow_sending_without_reply = true } });
        await RefusesAsync(400, "Bad Request: [fake] the answer to an ephemeral message must be ephemeral", "sendMessage",
            new { chat_id = Walkers, text = "x", reply_parameters = new { ephemeral_message_id = heard } });
        await AcceptsAsync("sendMessage",
            new { chat_id = Walkers, text = "x", reply_parameters = new { ephemeral_message_id = heard }, ephemeral_message_parameters = To(Bo) });
    }
}
