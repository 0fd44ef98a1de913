namespace CommunityBot.FakeTelegram;

/// <summary>What kind of Telegram this is. The defaults are strict: all limits on, privacy mode on.</summary>
public sealed class FakeTelegramOptions
{
    /// <summary>The only token that isn't answered 401; its first part is the bot's user id.</summary>
    public string Token { get; init; } = "7000000001:AAFakeTokenForOneTownOnly-0123456789";

    /// <summary>The bot's name without @.</summary>
    public string BotUsername { get; init; } = "traffbot";

    public string BotFirstName { get; init; } = "Träffbot";

    /// <summary>0 takes any free port of the loopback address.</summary>
    public int Port { get; init; }

    /// <summary>Every call is appended here, one JSON line each, flushed before the answer is sent. Null: memory only.</summary>
    public string? LedgerFile { get; init; }

    /// <summary>A folder for requests.jsonl, results.jsonl and updates.jsonl, which tests/strangers type-checks. Null: none.</summary>
    public string? DumpFolder { get; init; }

    /// <summary>Dates, ages and limits are counted on this clock; waiting on sockets always takes real time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The bot's own (simulated) instant, asked once per call and written in the ledger; null when it can't tell.</summary>
    public Func<CancellationToken, Task<DateTimeOffset?>>? BotNow { get; init; }

    public FloodLimits Limits { get; init; } = new();

    /// <summary>On, as for every new bot: in groups only commands, mentions, replies and service messages arrive.</summary>
    public bool PrivacyMode { get; init; } = true;

    /// <summary>How long a tap may be answered, and an ephemeral message sent because of it. Telegram: about 15 s.</summary>
    public TimeSpan CallbackLifetime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The wait before the second retry of a webhook; it doubles up to <see cref="WebhookRetryCap"/>. Telegram's own cap is 60 to 120 s.</summary>
    public TimeSpan WebhookFirstRetry { get; init; } = TimeSpan.FromMilliseconds(50);

    public TimeSpan WebhookRetryCap { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the bot may take to answer its webhook. Telegram: about 60 s.</summary>
    public TimeSpan WebhookTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Asking again with the same offset and a timeout below 3 s is slowed to 3 s, as the Bot API server does. Off: tests hurry.</summary>
    public bool SlowsHastyPollers { get; init; }

    internal long BotId => long.Parse(Token.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Telegram's limits on sends and edits, each with its own switch. Numbers from reference/telegram.md 1.11.</summary>
public sealed class FloodLimits
{
    public static FloodLimits None => new() { PerGroup = false, PerChat = false, Overall = false, Webhook = false };

    /// <summary>20 a minute in one group, edits included.</summary>
    public bool PerGroup { get; set; } = true;

    public int PerGroupPerMinute { get; init; } = 20;

    /// <summary>One a second in one chat; <see cref="ChatBurst"/> may come at once.</summary>
    public bool PerChat { get; set; } = true;

    public int ChatBurst { get; init; } = 8;

    /// <summary>30 a second over all chats.</summary>
    public bool Overall { get; set; } = true;

    public int OverallPerSecond { get; init; } = 30;

    /// <summary>One setWebhook a second.</summary>
    public bool Webhook { get; set; } = true;
}
