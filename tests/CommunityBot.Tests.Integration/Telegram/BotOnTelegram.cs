using System.Net;
using System.Net.Sockets;
using CommunityBot.Bot.Channels.Telegram;
using CommunityBot.Bot.Conversation;
using CommunityBot.Content.Phrases;
using CommunityBot.FakeTelegram;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Integration.Telegram;

/// <summary>A host with the Telegram channel and nothing else: a reception of the test's stands for the rest of the house.</summary>
internal sealed class BotOnTelegram : IAsyncDisposable
{
    public const string Secret = "s3cret_-";

    private readonly WebApplication app;

    private BotOnTelegram(WebApplication app, RunLog log, string url) => (this.app, Log, Url) = (app, log, url);

    public RunLog Log { get; }

    /// <summary>Where the bot itself listens.</summary>
    public string Url { get; }

    public TelegramChannel Channel => app.Services.GetRequiredService<TelegramChannel>();

    public TelegramIdentity Identity => app.Services.GetRequiredService<TelegramIdentity>();

    public static async Task<BotOnTelegram> StartAsync(FakeTelegramServer telegram, IReception reception, bool webhook = false, string? token = null, string? api = null, Action<TelegramOptions>? adjust = null, TimeProvider? clock = null)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var log = new RunLog();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:BotToken"] = token ?? telegram.Options.Token,
            ["Telegram:ApiBaseUrl"] = api ?? telegram.BaseUrl,
            ["Telegram:Mode"] = webhook ? "Webhook" : "Polling",
            ["Telegram:WebhookSecret"] = Secret,
            ["Telegram:PublicUrl"] = url,
            ["urls"] = url,
            ["Logging:LogLevel:Default"] = "Trace",
        });
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddSingleton(reception).AddSingleton(Phrasebook.Load());
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddTelegram(builder.Configuration, builder.Environment);
        builder.Services.PostConfigure(adjust ?? (_ => { }));
        var app = builder.Build();
        app.MapTelegram();
        await app.StartAsync();
        return new BotOnTelegram(app, log, url);
    }

    /// <summary>Waits for what no change in the town announces: a line in the log.</summary>
    public async Task<string> LogsAsync(string words)
    {
        var late = Task.Delay(FakeTelegramServer.Patience, TimeProvider.System);
        while (!late.IsCompleted)
        {
            if (Log.Lines.FirstOrDefault(line => line.Contains(words, StringComparison.Ordinal)) is { } line)
            {
                return line;
            }

            await Task.WhenAny(late, Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System));
        }

        throw new TimeoutException($"The bot never logged '{words}' but:\n{string.Join('\n', Log.Lines.TakeLast(20))}");
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
