namespace CommunityBot.FakeTelegram;

/// <summary>A refusal in Telegram's words. Texts marked [fake] are our own: Telegram would accept or ignore the thing, a careful client wouldn't send it.</summary>
internal sealed class TelegramRefusal(int code, string description) : Exception(description)
{
    public int Code { get; } = code;
    public int? RetryAfter { get; init; }
    public long? MigrateToChatId { get; init; }

    /// <summary>"bot" or "chat": how far a flood refusal reaches.</summary>
    public string? Scope { get; init; }

    public static TelegramRefusal Bad(string what) => new(400, "Bad Request: " + what);
    public static TelegramRefusal Forbidden(string what) => new(403, "Forbidden: " + what);
    public static TelegramRefusal Strict(string what) => new(400, "Bad Request: [fake] " + what);

    public static TelegramRefusal Flood(int seconds, string scope) =>
        new(429, $"Too Many Requests: retry after {seconds}") { RetryAfter = seconds, Scope = scope };

    public static TelegramRefusal Migrated(long to) =>
        new(400, "Bad Request: group chat was upgraded to a supergroup chat") { MigrateToChatId = to };

    public static TelegramRefusal Unauthorized => new(401, "Unauthorized");
    public static TelegramRefusal NotFound => new(404, "Not Found");
    public static TelegramRefusal NoSuchMethod => new(404, "Not Found: method not found");
    public static TelegramRefusal ChatNotFound => Bad("chat not found");
    public static TelegramRefusal ThreadNotFound => Bad("message thread not found");
    public static TelegramRefusal DeadQuery => Bad("query is too old and response timeout expired or query ID is invalid");

    public static TelegramRefusal NotModified => Bad(
        "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");

    public static TelegramRefusal WebhookActive => new(409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");

    public static TelegramRefusal OtherPoller => new(409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");

    public static TelegramRefusal WebhookSet => new(409, "Conflict: terminated by setWebhook request");
}
