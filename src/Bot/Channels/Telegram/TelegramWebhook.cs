using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>Updates that Telegram brings. 200 says: safely stored; anything else makes Telegram bring the update again.</summary>
internal sealed class TelegramWebhook(
    TelegramClient client, TelegramHearing hearing, IOptions<TelegramOptions> options, TimeProvider clock, ILogger<TelegramWebhook> log)
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>setWebhook allows no longer secret.</summary>
    private const int LongestSecret = 256;

    /// <summary>Bytes. Telegram's largest update, a message of 4,096 letters with 100 entities that answers another one, stays below 100 KB.</summary>
    private const int LargestBody = 256 << 10;

    /// <summary>Calls at once. Telegram's default; the store takes the turns one after the other anyway.</summary>
    private const int MaxConnections = 40;

    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 32 };

    private readonly byte[] secret = SHA256.HashData(Encoding.UTF8.GetBytes(options.Value.WebhookSecret ?? ""));

    /// <summary>Tells Telegram where to call; tries until it has been told, or the token is refused.</summary>
    public async Task RegisterAsync(CancellationToken cancellation)
    {
        var request = new SetWebhook(options.Value.WebhookAddress.AbsoluteUri, options.Value.WebhookSecret!, MaxConnections, TelegramSession.AllowedUpdates);
        var backoff = new TelegramBackoff(clock);
        while (await client.CallAsync("setWebhook", request, TelegramJson.Wire.SetWebhook, cancellation) is var answer and not TelegramAnswer.Done)
        {
            var refused = answer as TelegramAnswer.Refused;
            if (refused is { IsToken: true })
            {
                TelegramSession.LogRefusedToken(log, refused.Code);
                return;
            }

            if (!backoff.IsFailing)
            {
                log.LogWarning("Telegram doesn't take the webhook yet: {Code} {Description}", refused?.Code, refused?.Description);
            }

            await backoff.WaitAsync(refused?.RetryAfter, cancellation);
        }

        log.LogInformation("Telegram calls the webhook.");
    }

    public async Task AnswerAsync(HttpContext http)
    {
        var response = http.Response;
        if (!IsTelegram(http.Request))
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        // Unread, the connection couldn't carry another request; Kestrel closes it.
        if (await ReadAsync(http.Request, http.RequestAborted) is not { } body)
        {
            response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (Parse(body) is not { } update)
        {
            response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        // Not cut short when Telegram hangs up: a turn that is nearly stored had better be stored.
        var heard = await hearing.HearAsync(update, CancellationToken.None);
        if (!heard.Stored)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        else if (heard.Answer is { } answer)
        {
            response.ContentType = "application/json";
            await response.Body.WriteAsync(
                JsonSerializer.SerializeToUtf8Bytes(answer with { Method = "answerCallbackQuery" }, TelegramJson.Wire.AnswerCallbackQuery), http.RequestAborted);
        }
    }

    /// <summary>Hashes of equal length are compared, so the time it takes says nothing about the secret.</summary>
    private bool IsTelegram(HttpRequest request) => request.Headers[SecretHeader] is [{ Length: > 0 and <= LongestSecret } given]
        && CryptographicOperations.FixedTimeEquals(secret, SHA256.HashData(Encoding.UTF8.GetBytes(given)));

    /// <returns>Null when there is more than <see cref="LargestBody"/>, announced or not.</returns>
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > LargestBody)
        {
            return null;
        }

        using var body = new MemoryStream();
        var chunk = new byte[16 << 10];
        for (int read; (read = await request.Body.ReadAsync(chunk, cancellation)) > 0;)
        {
            if (body.Length + read > LargestBody)
            {
                return null;
            }

            body.Write(chunk, 0, read);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static JsonElement? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Depth);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
