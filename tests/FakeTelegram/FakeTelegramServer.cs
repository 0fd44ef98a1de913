using Microsoft.AspNetCore.Server.Kestrel.Core;
using CommunityBot.FakeTelegram.Control;
using CommunityBot.FakeTelegram.Delivery;
using CommunityBot.FakeTelegram.Town;
using CommunityBot.FakeTelegram.Wire;

namespace CommunityBot.FakeTelegram;

/// <summary>
/// A Telegram of one's own on the loopback address, which refuses what Telegram refuses in Telegram's words.
/// Residents act through its verbs (Type, Press, Start …), the bot through <see cref="BaseUrl"/>.
/// </summary>
public sealed partial class FakeTelegramServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TownState _town;
    private readonly Webhook _webhook;
    private readonly LongPoll _poll;
    private readonly CancellationTokenSource _closing = new();

    private FakeTelegramServer(FakeTelegramOptions options)
    {
        Options = options;
        Ledger = new Ledger(options.LedgerFile);
        _town = new TownState(options);
        _webhook = new Webhook(_town, () => new Courier(_town, _webhook!, RunWebhookAnswer));
        _poll = new LongPoll(_town, _webhook);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Limits.MaxRequestBodySize = 50 * 1024 * 1024;
        });
        _app = builder.Build();
        _app.Run(context => context.Request.Path.StartsWithSegments("/_control", out var verb)
            ? ControlDesk.HandleAsync(this, verb.Value!.Trim('/'), context)
            : HandleAsync(context));
    }

    public FakeTelegramOptions Options { get; }

    /// <summary>What the bot's ApiBaseUrl has to be: http://127.0.0.1:port, no slash at the end.</summary>
    public string BaseUrl { get; private set; } = "";

    /// <summary>Where the bot calls: <see cref="BaseUrl"/>/bot&lt;token&gt;/.</summary>
    public string ApiUrl => $"{BaseUrl}/bot{Options.Token}/";

    public Ledger Ledger { get; }

    /// <summary>Opens a town on a free port.</summary>
    public static async Task<FakeTelegramServer> StartAsync(FakeTelegramOptions? options = null, CancellationToken cancellation = default)
    {
        var server = new FakeTelegramServer(options ?? new FakeTelegramOptions());
        await server._app.StartAsync(cancellation);
        server.BaseUrl = server._app.Urls.Single();
        return server;
    }

    /// <summary>Ends hanging calls and the webhook's deliveries, then closes the port.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_town.Gate)
        {
            _webhook.Stop();
        }

        await _closing.CancelAsync();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Ledger.Dispose();
    }

    internal Task UntilStoppedAsync() => _app.WaitForShutdownAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _closing.Token);
        try
        {
            var method = Authorised(context.Request.Path);
            if (context.Request.Method is not ("POST" or "GET"))
            {
                throw TelegramRefusal.NotFound;
            }

            await AnswerAsync(context, await CallReader.ReadAsync(method, context.Request, gone.Token), gone.Token);
        }
        catch (TelegramRefusal refusal)
        {
            await Answers.RefuseAsync(context, refusal);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }

    /// <summary>/bot&lt;token&gt;/&lt;method&gt; or /bot&lt;token&gt;/test/&lt;method&gt;; answers the method's real name.</summary>
    private string Authorised(PathString path)
    {
        var parts = path.Value!.Trim('/').Split('/');
        if (parts.Length is not (2 or 3) || !parts[0].StartsWith("bot", StringComparison.Ordinal) || (parts.Length == 3 && parts[1] != "test"))
        {
            throw TelegramRefusal.NotFound;
        }

        var token = parts[0]["bot".Length..];
        if (!token.Contains(':', StringComparison.Ordinal) || !long.TryParse(token.Split(':')[0], out _) || token.Length > 80)
        {
            throw TelegramRefusal.NotFound;
        }

        return token != Options.Token ? throw TelegramRefusal.Unauthorized : KnownFields.NameOf(parts[^1]) ?? throw TelegramRefusal.NoSuchMethod;
    }
}
