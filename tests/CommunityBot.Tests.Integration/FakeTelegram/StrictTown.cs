using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram;

namespace CommunityBot.Tests.Integration.FakeTelegram;

/// <summary>A town with one resident, Anna (11), one supergroup and one bare HttpClient in the bot's place.</summary>
public abstract class StrictTown : IAsyncLifetime
{
    protected const long Anna = 11;
    protected const long Bo = 12;
    protected const long Walkers = -1001234567890;

    private readonly HttpClient _http = new();

    protected FakeTelegramServer Telegram { get; private set; } = null!;

    protected virtual FakeTelegramOptions Options { get; } = new();

    public async Task InitializeAsync()
    {
        Telegram = await FakeTelegramServer.StartAsync(Options);
        Telegram.AddUser(Anna, "Anna", "sv");
        Telegram.AddUser(Bo, "Bo", "en");
        Telegram.AddGroup(Walkers, "Promenadgruppen", creator: Anna);
        Telegram.AddMember(Walkers, Bo);
        Telegram.AddBotToGroup(Walkers, Anna);
        Telegram.Start(Anna);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await Telegram.DisposeAsync();
    }

    protected sealed record Answer(int Status, JsonObject Body, HttpResponseMessage Response)
    {
        public string? Says => (string?)Body["description"];
        public JsonNode? Result => Body["result"];
        public long Id => (long)Result!["message_id"]!;
    }

    /// <summary>Calls as our bot does: JSON, nulls as they are written.</summary>
    protected Task<Answer> CallAsync(string method, object? arguments = null, string? token = null) =>
        SendAsync(method, JsonContent.Create(arguments ?? new { }), token);

    protected async Task<Answer> SendAsync(string method, HttpContent content, string? token = null)
    {
        var response = await _http.PostAsync(new Uri($"{Telegram.BaseUrl}/bot{token ?? Telegram.Options.Token}/{method}"), content);
        return new Answer((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonObject>())!, response);
    }

    /// <summary>The call is refused with this status and, word for word, this description.</summary>
    protected async Task RefusesAsync(int status, string says, string method, object? arguments = null)
    {
        var answer = await CallAsync(method, arguments);

        Assert.Equal((status, says, false), (answer.Status, answer.Says, (bool)answer.Body["ok"]!));
        Assert.Equal(status, (int)answer.Body["error_code"]!);
    }

    protected async Task<Answer> AcceptsAsync(string method, object? arguments = null)
    {
        var answer = await CallAsync(method, arguments);

        Assert.True(answer.Status == 200, $"{method}: {answer.Status} {answer.Says}");
        return answer;
    }

    protected async Task<long> SayAsync(long chat = Walkers, string text = "hej", object? markup = null) =>
        (await AcceptsAsync("sendMessage", markup is null ? new { chat_id = chat, text } : new { chat_id = chat, text, reply_markup = markup })).Id;

    protected static object Keyboard(string label, string data) => new { inline_keyboard = new[] { new[] { new { text = label, callback_data = data } } } };

    protected Task<Answer> PollAsync(long offset = 0, int timeout = 0, object? allowed = null) =>
        AcceptsAsync("getUpdates", allowed is null ? new { offset, timeout } : new { offset, timeout, allowed_updates = allowed });

    protected static IEnumerable<string> Kinds(Answer poll) => poll.Result!.AsArray().Select(update => update!.AsObject().Single(field => field.Key != "update_id").Key);
}
