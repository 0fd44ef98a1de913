namespace CommunityBot.Tests.Integration.FakeTelegram;

public sealed class RefusingChats : StrictTown
{
    private Task RefusesSendAsync(int status, string says, object chat) => RefusesAsync(status, says, "sendMessage", new { chat_id = chat, text = "hej" });

    [Fact]
    public async Task A_wrong_token_is_unauthorized()
    {
        var answer = await CallAsync("getMe", token: "7000000001:wrong");

        Assert.Equal((401, "Unauthorized"), (answer.Status, answer.Says));
    }

    [Fact]
    public async Task A_malformed_token_is_not_found()
    {
        var answer = await CallAsync("getMe", token: "nonsense");

        Assert.Equal((404, "Not Found"), (answer.Status, answer.Says));
    }

    [Fact]
    public Task An_unknown_method_is_not_found() => RefusesAsync(404, "Not Found: method not found", "sendMesage");

    [Fact]
    public async Task Method_names_may_be_in_any_case() => Assert.Equal("traffbot", (string?)(await AcceptsAsync("GETME")).Result!["username"]);

    [Fact]
    public Task An_unknown_chat_is_not_found() => RefusesSendAsync(400, "Bad Request: chat not found", -1009999999999);

    [Fact]
    public Task A_missing_chat_is_empty() => RefusesAsync(400, "Bad Request: chat_id is empty", "sendMessage", new { text = "hej" });

    [Fact]
    public Task Who_has_not_started_cannot_be_written_to() => RefusesSendAsync(403, "Forbidden: bot can't initiate conversation with a user", Bo);

    [Fact]
    public async Task Who_has_blocked_cannot_be_written_to()
    {
        Telegram.Block(Anna);

        await RefusesSendAsync(403, "Forbidden: bot was blocked by the user", Anna);
    }

    [Fact]
    public async Task Who_has_gone_cannot_be_written_to()
    {
        Telegram.Deactivate(Anna);

        await RefusesSendAsync(403, "Forbidden: user is deactivated", Anna);
    }

    [Fact]
    public async Task A_kicked_bot_is_told_so()
    {
        Telegram.KickBot(Walkers, Anna);

        await RefusesSendAsync(403, "Forbidden: bot was kicked from the supergroup chat", Walkers);
    }

    [Fact]
    public Task A_bot_that_was_never_added_is_told_so() =>
        RefusesSendAsync(403, "Forbidden: bot is not a member of the group chat", Telegram.AddGroup(-5, "Främmande"));

    [Fact]
    public async Task A_bot_that_left_is_no_member()
    {
        await AcceptsAsync("leaveChat", new { chat_id = Walkers });

        await RefusesSendAsync(403, "Forbidden: bot is not a member of the supergroup chat", Walkers);
    }

    [Fact]
    public async Task A_deleted_group_is_gone()
    {
        Telegram.AddGroup(-5, "Kort");
        Telegram.AddBotToGroup(-5, Anna);
        Telegram.DeleteGroup(-5);

        await RefusesSendAsync(403, "Forbidden: the group chat was deleted", -5);
    }

    [Fact]
    public async Task A_muted_bot_has_no_right_to_speak()
    {
        Telegram.Restrict(Walkers, Telegram.BotId);

        await RefusesSendAsync(400, "Bad Request: not enough rights to send text messages to the chat", Walkers);
    }

    [Fact]
    public async Task An_upgraded_group_names_its_successor()
    {
        Telegram.AddGroup(-5, "Växande");
        Telegram.AddBotToGroup(-5, Anna);
        var successor = Telegram.UpgradeToSupergroup(-5, Anna);

        var answer = await CallAsync("sendMessage", new { chat_id = -5, text = "hej" });

        Assert.Equal((400, "Bad Request: group chat was upgraded to a supergroup chat"), (answer.Status, answer.Says));
        Assert.Equal(successor, (long)answer.Body["parameters"]!["migrate_to_chat_id"]!);
        Assert.Equal(1, await SayAsync(successor) - Telegram.Messages(successor)[0].MessageId);
    }

    [Fact]
    public async Task Topics_must_be_there_and_open()
    {
        const long forum = -1005555555555;
        Telegram.AddGroup(forum, "Forum", isForum: true);
        Telegram.AddBotToGroup(forum, Anna);
        var (walks, fika) = (Telegram.AddTopic(forum, Anna, "Promenader"), Telegram.AddTopic(forum, Anna, "Fika"));
        Telegram.DeleteTopic(forum, walks);
        Telegram.CloseTopic(forum, fika, Anna);

        await RefusesAsync(400, "Bad Request: message thread not found", "sendMessage", new { chat_id = forum, message_thread_id = walks, text = "hej" });
        await RefusesAsync(400, "Bad Request: TOPIC_CLOSED", "sendMessage", new { chat_id = forum, message_thread_id = fika, text = "hej" });
        await RefusesAsync(400, "Bad Request: message thread not found", "sendMessage", new { chat_id = Walkers, message_thread_id = 3, text = "hej" });
    }

    [Fact]
    public Task Private_chats_have_no_administrators() =>
        RefusesAsync(400, "Bad Request: there are no administrators in the private chat", "getChatAdministrators", new { chat_id = Anna });

    [Fact]
    public async Task Administrators_are_listed_without_bots()
    {
        Telegram.Promote(Walkers, Telegram.BotId);

        var answer = await AcceptsAsync("getChatAdministrators", new { chat_id = Walkers });

        Assert.Equal([Anna], answer.Result!.AsArray().Select(each => (long)each!["user"]!["id"]!));
    }

    [Fact]
    public async Task A_stranger_has_left()
    {
        Telegram.AddUser(13, "Cia");

        Assert.Equal("left", (string?)(await AcceptsAsync("getChatMember", new { chat_id = Walkers, user_id = 13 })).Result!["status"]);
    }

    [Fact]
    public Task An_unknown_user_is_not_found() => RefusesAsync(400, "Bad Request: user not found", "getChatMember", new { chat_id = Walkers, user_id = 99 });

    [Fact]
    public async Task Pinning_needs_the_right()
    {
        var card = await SayAsync();

        await RefusesAsync(400, "Bad Request: not enough rights to manage pinned messages in the chat", "pinChatMessage", new { chat_id = Walkers, message_id = card });
    }
}
