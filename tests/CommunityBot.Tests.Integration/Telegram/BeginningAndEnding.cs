using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.FakeTelegram;
using CommunityBot.Tests.Integration.Reliability;

namespace CommunityBot.Tests.Integration.Telegram;

public sealed class BeginningAndEnding : TelegramTown
{
    [Fact]
    public async Task Tells_people_its_commands_in_their_language_and_place()
    {
        await StartAsync();
        await Telegram.EventuallyAsync(() => Telegram.Description("", isShort: true).Length > 0);

        Assert.Equal(["start", "traffar", "mina", "traff", "serie", "tid", "starta", "gast", "kalender", "flytta", "stallin", "dela", "besok", "hitta", "tips", "ensam", "smasteg", "mote", "snacka", "bibliotek", "intressen", "paminnelser", "paus", "sprak", "minadata", "glommig", "halsa", "manniska", "hjalp"], Telegram.CommandsSeenBy(Anna, Anna).Keys);
        Assert.Equal(["traff", "traffar", "serie", "tid", "starta", "gast", "flytta", "stallin", "dela", "besok", "snacka", "bibliotek", "installningar", "halsa", "manniska", "hjalp"], Telegram.CommandsSeenBy(Anna, Walkers).Keys);
        Assert.Equal(["meetups", "mine", "meet", "series", "findtime", "begin", "guest", "calendar", "move", "cancel", "share", "talk", "library", "health", "human", "help"], Telegram.CommandsSeenBy(Bo, Walkers).Keys);
        Assert.Contains("grannar", Telegram.Description("sv"), StringComparison.Ordinal);
        Assert.Contains("neighbour", Telegram.Description(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Works_without_its_commands_when_Telegram_will_not_have_them()
    {
        Telegram.Break(new Fault(FaultKind.Refuse, "setMyCommands", Count: 99));
        Telegram.Break(new Fault(FaultKind.ServerErrorHtml, "setMyDescription"));

        var bot = await StartAndCatchUpAsync();

        Assert.Contains("/start", Reception.Texts);
        await Telegram.EventuallyAsync(() => Telegram.Description("", isShort: true).Length > 0);
        Assert.Contains(bot.Log.Lines, line => line.Contains("refuses a list of commands", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("7000000001:wrong", 401)]
    [InlineData("1:x23456789012345678901234567890123456789012345678901234567890123456789012345678901234567890", 404)]
    public async Task Says_once_that_the_token_is_refused_and_lets_the_rest_go_on(string token, int code)
    {
        var bot = await StartAsync(token: token);

        await bot.LogsAsync($"Telegram refuses Telegram:BotToken ({code})");

        Assert.IsType<Bot.Channels.Receipt.TryAgain>(await bot.Channel.SayAsync(new("11"), Words.Plain("Hej"), CancellationToken.None));
        Assert.Single(bot.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stops_polling_when_the_token_is_withdrawn()
    {
        Telegram.Break(new Fault(FaultKind.Refuse, "getUpdates") { Status = 401, Description = "Unauthorized" });

        var bot = await StartAsync();

        await bot.LogsAsync("Telegram refuses Telegram:BotToken (401)");
        Telegram.Type(Anna, Anna, "hör du?");
        Assert.NotEmpty(Telegram.PendingUpdates);
    }

    [Fact]
    public async Task Takes_down_a_webhook_that_was_left_from_before()
    {
        await using (await BotOnTelegram.StartAsync(Telegram, Reception, webhook: true))
        {
            await Telegram.EventuallyAsync(() => Telegram.WebhookUrl.Length > 0);
        }

        await StartAsync();

        await Telegram.EventuallyAsync(() => Telegram.WebhookUrl.Length == 0);
    }

    [Fact]
    public async Task Takes_down_a_webhook_that_somebody_sets_while_it_polls()
    {
        await StartAndCatchUpAsync();
        using var other = new HttpClient();
        using (await other.GetAsync(new Uri(Telegram.ApiUrl + "setWebhook?url=https://elsewhere.example/")))
        {
            Telegram.Type(Anna, Anna, "hej");
        }

        await Patiently.UntilAsync(() => Reception.Texts.Contains("hej"), "the bot hearing it");

        Assert.Equal("", Telegram.WebhookUrl);
    }

    [Fact]
    public async Task Waits_when_another_one_polls_and_comes_back()
    {
        await StartAndCatchUpAsync();
        using var other = new HttpClient();
        var started = TimeProvider.System.GetTimestamp();
        using (await other.GetAsync(new Uri(Telegram.ApiUrl + "getUpdates?timeout=0")))
        {
            Telegram.Type(Anna, Anna, "hej");
        }

        await Telegram.AllConfirmedAsync();

        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromSeconds(4.9), "It came back at once and threw the other one out.");
    }

    [Fact]
    public async Task Confirms_at_the_end_only_what_was_heard()
    {
        var never = new TaskCompletionSource();
        await using (var bot = await BotOnTelegram.StartAsync(Telegram, Reception))
        {
            await Telegram.AllConfirmedAsync();
            Reception.Answer = async heard =>
            {
                if (heard.What is Happening.Said { Text: "två" })
                {
                    never.SetResult();
                    await new TaskCompletionSource().Task;
                }

                return new Heard.Done();
            };
            Telegram.Type(Anna, Anna, "ett");
            Telegram.Type(Anna, Anna, "två");
            Telegram.Type(Anna, Anna, "tre");
            await never.Task;
        }

        Assert.Equal(["två", "tre"], Telegram.PendingUpdates.Select(update => (string?)update["message"]?["text"]));
        Assert.DoesNotContain("två", Reception.Texts);
    }

    [Fact]
    public async Task Hears_on_after_a_week_when_Telegram_counts_from_a_lower_number()
    {
        await StartAsync(adjust: options => options.PollSeconds = 0);
        Telegram.Type(Anna, Anna, "före");
        await Telegram.AllConfirmedAsync();

        Telegram.Deliver(new System.Text.Json.Nodes.JsonObject
        {
            ["update_id"] = 12L,
            ["message"] = System.Text.Json.Nodes.JsonNode.Parse("""{"message_id":900,"date":1,"chat":{"id":11,"type":"private"},"from":{"id":11,"first_name":"Anna"},"text":"efter"}"""),
        });

        await Patiently.UntilAsync(() => Reception.Texts.Contains("efter"), "the bot hearing it");
    }

    [Fact]
    public async Task Names_the_administrators()
    {
        var bot = await StartAndCatchUpAsync();

        Assert.Equal([Anna.ToString(CultureInfo.InvariantCulture)], (await bot.Channel.AdministratorsAsync(Walkers.ToString(CultureInfo.InvariantCulture), CancellationToken.None))!);
    }
}
