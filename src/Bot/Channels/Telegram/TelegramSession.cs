using Microsoft.Extensions.Options;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>Begins the conversation with Telegram when the process starts: who are we, then polling or webhook, and our commands beside it.</summary>
internal sealed partial class TelegramSession(
    TelegramClient client,
    TelegramIdentity identity,
    TelegramPolling polling,
    TelegramWebhook webhook,
    TelegramCommandLists commands,
    IOptions<TelegramOptions> options,
    TimeProvider clock,
    ILogger<TelegramSession> log) : BackgroundService
{
    /// <summary>Edits, channel posts, polls and reactions mean nothing to us, so they aren't even sent here.</summary>
    public static readonly IReadOnlyList<string> AllowedUpdates = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"];

    public static void LogRefusedToken(ILogger log, int code) => SayTokenRefused(log, code);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var backoff = new TelegramBackoff(clock);
        while (true)
        {
            try
            {
                if (await MeetAsync(backoff, stoppingToken))
                {
                    await Task.WhenAll(options.Value.IsWebhook ? webhook.RegisterAsync(stoppingToken) : polling.RunAsync(stoppingToken), commands.RegisterAsync(stoppingToken));
                }

                return;
            }
            catch (Exception broken) when (!stoppingToken.IsCancellationRequested)
            {
                // One of the outer loops: whatever went wrong, the rest of the house goes on and Telegram is met again.
                log.LogError("The conversation with Telegram broke: {Kind}. It is begun again.", broken.GetType().Name);
                await backoff.WaitAsync(null, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <returns>False when Telegram refuses the token.</returns>
    private async Task<bool> MeetAsync(TelegramBackoff backoff, CancellationToken cancellation)
    {
        while (true)
        {
            var answer = await client.CallAsync("getMe", new NoFields(), TelegramJson.Wire.NoFields, cancellation);
            if (answer is TelegramAnswer.Done(var me) && me.Number("id") is { } id && me.Text("username") is { } username)
            {
                identity.Learn(new TelegramSelf(id, username));
                log.LogInformation("Telegram knows the bot as user {Id}; updates come by {Mode}.", id, options.Value.IsWebhook ? "webhook" : "polling");
                return true;
            }

            if (answer is TelegramAnswer.Refused { IsToken: true } refused)
            {
                LogRefusedToken(log, refused.Code);
                return false;
            }

            if (!backoff.IsFailing)
            {
                log.LogWarning("Telegram can't be reached yet ({Answer}). Trying again until it can.", answer.GetType().Name);
            }

            await backoff.WaitAsync((answer as TelegramAnswer.Refused)?.RetryAfter, cancellation);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message =
        "Telegram refuses Telegram:BotToken ({Code}). Nothing is heard or said there until the setting is corrected and the bot restarted; everything else goes on.")]
    private static partial void SayTokenRefused(ILogger log, int code);
}
