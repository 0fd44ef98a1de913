using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.Integration.FakeTelegram;

public sealed class CallingTheWebhook : StrictTown, IAsyncLifetime
{
    private readonly ConcurrentQueue<(string? Secret, JsonObject Update)> _heard = [];
    private Func<JsonObject, Task<(int Status, string Body)>> _answer = _ => Task.FromResult((200, ""));
    private WebApplication _bot = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await PollAsync(-1);
        await PollAsync(Telegram.LastUpdateId + 1);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _bot = builder.Build();
        _bot.Run(async context =>
        {
            var update = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
            _heard.Enqueue((context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"], update));
            var (status, body) = await _answer(update);
            context.Response.StatusCode = status;
            await context.Response.WriteAsync(body);
        });
        await _bot.StartAsync();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await _bot.DisposeAsync();
        await DisposeAsync();
    }

    private Task<Answer> SetAsync() => AcceptsAsync("setWebhook", new { url = _bot.Urls.Single() + "/telegram", secret_token = "hemligt_1" });

    [Theory]
    [InlineData("http://bot.example.org/hook", "bad webhook: An HTTPS URL must be provided for webhook")]
    [InlineData("https://bot.example.org:5000/hook", "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")]
    public Task Only_https_on_four_ports(string url, string why) => RefusesAsync(400, "Bad Request: " + why, "setWebhook", new { url });

    [Fact]
    public Task A_secret_has_its_alphabet() =>
        RefusesAsync(400, "Bad Request: secret token contains unallowed characters", "setWebhook", new { url = "https://bot.example.org/", secret_token = "å" });

    [Fact]
    public async Task A_webhook_is_set_once_a_second()
    {
        await SetAsync();

        await RefusesAsync(429, "Too Many Requests: retry after 1", "setWebhook", new { url = _bot.Urls.Single() });
    }

    [Fact]
    public async Task Polling_and_a_webhook_exclude_each_other()
    {
        await SetAsync();
        await RefusesAsync(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first", "getUpdates");

        await AcceptsAsync("deleteWebhook");

        await PollAsync();
    }

    [Fact]
    public async Task Updates_come_with_the_secret_and_2xx_confirms()
    {
        Telegram.Type(Anna, Anna, "före");
        await SetAsync();
        Telegram.Type(Anna, Anna, "efter");

        await Telegram.AllConfirmedAsync();

        Assert.Equal([("hemligt_1", "före"), ("hemligt_1", "efter")], _heard.Select(each => (each.Secret, (string?)each.Update["message"]!["text"])));
    }

    [Fact]
    public async Task A_failure_is_repeated_and_holds_up_its_chat_only()
    {
        var failures = 3;
        _answer = update => Task.FromResult((string?)update["message"]!["text"] == "ett" && failures-- > 0 ? (500, "") : (200, ""));
        Telegram.Start(Bo);
        await SetAsync();
        Telegram.Type(Anna, Anna, "ett");
        Telegram.Type(Anna, Anna, "två");

        await Telegram.AllConfirmedAsync();

        Assert.Equal(["ett", "ett", "ett", "ett", "två"], _heard.Select(each => (string?)each.Update["message"]!["text"]).Where(text => text != "/start"));
        Assert.Equal("Wrong response from the webhook: 500 Internal Server Error", (string?)(await AcceptsAsync("getWebhookInfo")).Result!["last_error_message"]);
    }

    [Fact]
    public async Task Taps_of_two_people_arrive_side_by_side()
    {
        var (inside, both) = (0, new TaskCompletionSource());
        _answer = async update =>
        {
            if (Interlocked.Increment(ref inside) == 2)
            {
                both.SetResult();
            }

            await both.Task; // each waits for the other: one after the other would never end
            return (200, "");
        };
        var card = await SayAsync(markup: Keyboard("Kommer", "v1:rsvp"));
        await SetAsync();

        Telegram.Press(Anna, Walkers, card, "Kommer");
        Telegram.Press(Bo, Walkers, card, "Kommer");

        await Telegram.AllConfirmedAsync();
    }

    [Fact]
    public async Task An_answer_may_be_a_call()
    {
        _answer = update => Task.FromResult((200, """{"method":"sendMessage","chat_id":11,"text":"svar"}"""));
        await SetAsync();

        Telegram.Type(Anna, Anna, "hej");

        await Telegram.BotSaysAsync(Anna, "svar");
    }
}
