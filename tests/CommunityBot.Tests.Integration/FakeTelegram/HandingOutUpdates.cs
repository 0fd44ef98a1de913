using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Integration.FakeTelegram;

public sealed class HandingOutUpdates : StrictTown
{
    [Fact]
    public async Task An_offset_confirms_what_lies_before()
    {
        var first = (await PollAsync()).Result!.AsArray();
        var last = (long)first[^1]!["update_id"]!;

        Assert.Equal(first.Count, (await PollAsync()).Result!.AsArray().Count);
        Assert.Empty((await PollAsync(last + 1)).Result!.AsArray());
        Assert.Empty(Telegram.PendingUpdates);
    }

    [Fact]
    public async Task A_negative_offset_keeps_the_last_ones()
    {
        Telegram.Type(Anna, Anna, "ett");
        Telegram.Type(Anna, Anna, "två");

        var answer = await PollAsync(-1);

        Assert.Equal("två", (string?)Assert.Single(answer.Result!.AsArray())!["message"]!["text"]);
        Assert.Single(Telegram.PendingUpdates);
    }

    [Fact]
    public async Task A_poll_wakes_for_the_first_update()
    {
        await PollAsync(-1);
        var waiting = PollAsync(Telegram.LastUpdateId + 1, timeout: 50);

        Telegram.Type(Anna, Anna, "hej");

        Assert.Equal("hej", (string?)(await waiting).Result![0]!["message"]!["text"]);
    }

    [Fact]
    public async Task A_second_poller_throws_out_the_first()
    {
        var first = CallAsync("getUpdates", new { offset = Telegram.LastUpdateId + 1, timeout = 50 });
        await Telegram.EventuallyAsync(() => Telegram.PendingUpdates.Count == 0);

        var second = PollAsync(Telegram.LastUpdateId + 1, timeout: 0);

        Assert.Equal((409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"), ((await first).Status, (await first).Says));
        Assert.Equal(200, (await second).Status);
    }

    [Fact]
    public async Task Allowed_updates_are_remembered()
    {
        await PollAsync(-1);
        await PollAsync(Telegram.LastUpdateId + 1, allowed: new[] { "callback_query" });
        Telegram.Type(Anna, Anna, "hej");
        Assert.Empty((await PollAsync()).Result!.AsArray());

        await PollAsync(allowed: Array.Empty<string>());
        Telegram.Type(Anna, Anna, "hej igen");

        Assert.Equal(["message"], Kinds(await PollAsync()));
    }

    [Fact]
    public async Task Privacy_mode_hides_small_talk()
    {
        var card = await SayAsync();
        await PollAsync(-1);
        var before = Telegram.LastUpdateId;
        Telegram.Type(Bo, Walkers, "vad fint väder");
        Telegram.Type(Bo, Walkers, "/traff@otherbot");
        Assert.Equal(before, Telegram.LastUpdateId);

        Telegram.Type(Bo, Walkers, "/traff@TraffBot imorgon");
        Telegram.Type(Bo, Walkers, "/traff");
        Telegram.Type(Bo, Walkers, "hallå @traffbot");
        Telegram.Type(Bo, Walkers, "ja", replyTo: card);

        Assert.Equal(before + 4, Telegram.LastUpdateId);
    }

    [Fact]
    public async Task A_bare_command_goes_to_the_bot_that_posted_last()
    {
        Telegram.AddUser(77, "Annan bot", username: "otherbot", isBot: true);
        Telegram.AddMember(Walkers, 77);
        var before = Telegram.LastUpdateId;
        Telegram.Type(Bo, Walkers, "/traff");
        Assert.Equal(before, Telegram.LastUpdateId);

        await SayAsync();
        Telegram.Type(Bo, Walkers, "/traff");
        Assert.Equal(before + 1, Telegram.LastUpdateId);

        Telegram.Type(77, Walkers, "hej från en annan bot");
        Telegram.Type(Bo, Walkers, "/traff");
        Assert.Equal(before + 1, Telegram.LastUpdateId);
    }

    [Fact]
    public void An_administrator_hears_everything()
    {
        Telegram.Promote(Walkers, Telegram.BotId);
        var before = Telegram.LastUpdateId;

        Telegram.Type(Bo, Walkers, "vad fint väder");

        Assert.Equal(before + 1, Telegram.LastUpdateId);
    }

    [Fact]
    public void Commands_are_marked_in_utf16_units()
    {
        Telegram.Type(Anna, Anna, "👟 /traff@traffbot imorgon");

        var entity = Telegram.PendingUpdates[^1]["message"]!["entities"]![0]!;
        Assert.Equal(("bot_command", 3, 15), ((string?)entity["type"], (int)entity["offset"]!, (int)entity["length"]!));
    }

    [Fact]
    public void An_anonymous_administrator_types_as_the_group_and_taps_as_herself()
    {
        Telegram.AsAnonymousAdmin(Walkers, Bo);
        Telegram.Promote(Walkers, Telegram.BotId);
        Telegram.Type(Bo, Walkers, "/traff");

        var message = Telegram.PendingUpdates[^1]["message"]!;
        Assert.Equal((1087968824, Walkers), ((long)message["from"]!["id"]!, (long)message["sender_chat"]!["id"]!));
    }

    [Fact]
    public void An_upgrade_is_told_in_both_chats()
    {
        Telegram.AddGroup(-5, "Växande");
        Telegram.AddBotToGroup(-5, Anna);
        var successor = Telegram.UpgradeToSupergroup(-5, Anna);

        var told = Telegram.PendingUpdates.TakeLast(2).Select(update => update["message"]!).ToList();
        Assert.Equal((-5, successor), ((long)told[0]["chat"]!["id"]!, (long)told[0]["migrate_to_chat_id"]!));
        Assert.Equal((successor, -5), ((long)told[1]["chat"]!["id"]!, (long)told[1]["migrate_from_chat_id"]!));
    }

    [Fact]
    public async Task A_tap_on_a_deleted_message_is_inaccessible()
    {
        var card = await SayAsync(markup: Keyboard("Kommer", "v1:rsvp"));
        Telegram.DeleteMessage(Walkers, card);

        Telegram.PressForged(Bo, Walkers, card, "v1:other");

        var query = Telegram.PendingUpdates[^1]["callback_query"]!;
        Assert.Equal((0, "v1:other"), ((int)query["message"]!["date"]!, (string?)query["data"]));
    }

    [Fact]
    public void A_button_that_is_not_there_cannot_be_pressed()
    {
        var theirs = Telegram.Type(Anna, Anna, "hej");

        Assert.Throws<ArgumentException>(() => Telegram.Press(Anna, Anna, theirs, "Kommer"));
    }

    [Fact]
    public void Anything_can_be_delivered_by_hand()
    {
        var id = Telegram.Deliver(new JsonObject { ["from_the_future"] = new JsonObject { ["x"] = 1 } });

        Assert.Equal((id, 1), ((long)Telegram.PendingUpdates[^1]["update_id"]!, (int)Telegram.PendingUpdates[^1]["from_the_future"]!["x"]!));
    }

    [Fact]
    public async Task Waiting_in_vain_tells_what_was_seen()
    {
        await SayAsync(text: "Promenad på torsdag");

        var failure = await Assert.ThrowsAsync<TimeoutException>(() => Telegram.EventuallyAsync(() => false, TimeSpan.Zero));

        Assert.Contains("Promenad på torsdag", failure.Message, StringComparison.Ordinal);
    }
}
