using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Bench;

/// <summary>A Bot API that accepts everything at once and only counts: so that the bot is the limit and not the judge.</summary>
internal sealed class QuickTelegram : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Dictionary<string, int> inFlight = [];
    private int edits, calls, mostInFlight;

    private QuickTelegram(WebApplication app) => this.app = app;

    public string Url => app.Urls.First();
    public int Edits => edits;
    public int Calls => calls;
    public int MostEditsInFlight => mostInFlight;
    public Dictionary<string, string> LastText { get; } = [];

    public static async Task<QuickTelegram> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new QuickTelegram(builder.Build());
        server.app.MapPost("/{bot}/{method}", server.AnswerAsync);
        await server.app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http, string method)
    {
        Interlocked.Increment(ref calls);
        using var body = http.Request.ContentLength > 0 ? await System.Text.Json.JsonDocument.ParseAsync(http.Request.Body) : null;
        http.Response.ContentType = "application/json";
        if (method == "editMessageText")
        {
            Interlocked.Increment(ref edits);
            var chat = body!.RootElement.GetProperty("chat_id").ToString();
            lock (LastText)
            {
                inFlight[chat] = inFlight.GetValueOrDefault(chat) + 1;
                mostInFlight = Math.Max(mostInFlight, inFlight[chat]);
                LastText[chat] = body.RootElement.GetProperty("text").GetString()!;
            }

            await Task.Yield();
            lock (LastText)
            {
                inFlight[chat]--;
            }
        }

        await http.Response.WriteAsync(method switch
        {
            "getMe" => """{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"Bench","username":"benchbot","can_join_groups":true,"can_read_all_group_messages":false,"supports_inline_queries":false}}""",
            "sendMessage" or "editMessageText" => """{"ok":true,"result":{"message_id":7,"date":1,"chat":{"id":1,"type":"private"}}}""",
            "getChatAdministrators" => """{"ok":true,"result":[]}""",
            _ => """{"ok":true,"result":true}""",
        });
    }
}
