namespace CommunityBot.Bot.Channels.Telegram;

internal enum TelegramMode
{
    Polling,
    Webhook,
}

/// <summary>How the bot meets Telegram. Without <see cref="BotToken"/> Telegram is off.</summary>
internal sealed class TelegramOptions
{
    public const string Section = "Telegram";

    /// <summary>Where Telegram calls us when <see cref="PublicUrl"/> names no path of its own.</summary>
    public const string WebhookPath = "/telegram/webhook";

    /// <summary>BotFather's token, <c>12345:abc</c>. A secret: it stands in every address that is called, so addresses are never logged.</summary>
    public string? BotToken { get; init; }

    /// <summary>Default: Telegram's own server. A local Bot API server, or a test one, goes here.</summary>
    public string ApiBaseUrl { get; init; } = "https://api.telegram.org";

    /// <summary>Default: Polling, which needs no public address. Text, so that a wrong word can be named.</summary>
    public string Mode { get; init; } = nameof(TelegramMode.Polling);

    /// <summary>Proves that a webhook call comes from Telegram; 1-256 of A-Z a-z 0-9 _ -. Required for Webhook.</summary>
    public string? WebhookSecret { get; init; }

    /// <summary>The https address that Telegram calls; without a path, <see cref="WebhookPath"/> is added. Required for Webhook.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>How long Telegram holds a poll open when there is nothing to tell. Default 30; its own cap is 50. No setting: for tests.</summary>
    internal int PollSeconds { get; set; } = 30;

    /// <summary>How long a call may take in all; a poll has its holding time on top. Default 30 s. No setting: for tests.</summary>
    /// <remarks>A physical wait: it follows the machine's clock, not a simulated one.</remarks>
    internal TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(30);

    public bool IsOn => !string.IsNullOrWhiteSpace(BotToken);

    public bool IsWebhook => string.Equals(Mode, nameof(TelegramMode.Webhook), StringComparison.OrdinalIgnoreCase);

    /// <summary>The address given to setWebhook.</summary>
    public Uri WebhookAddress
    {
        get
        {
            var address = new Uri(PublicUrl!, UriKind.Absolute);
            return address.AbsolutePath == "/" ? new Uri(address, WebhookPath) : address;
        }
    }
}
