using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace CommunityBot.FakeTelegram;

/// <summary>One call of the bot, as Telegram saw it.</summary>
public sealed record LedgerEntry
{
    public required long Sequence { get; init; }

    /// <summary>When the call was judged, on the fake's clock.</summary>
    public required DateTimeOffset Time { get; init; }
    public required string Method { get; init; }

    /// <summary>Whether it took effect, whatever the bot was told.</summary>
    public required bool Accepted { get; init; }

    /// <summary>What the bot was told; 0 when the connection was cut or left hanging.</summary>
    public required int HttpStatus { get; init; }
    public long? ChatId { get; init; }
    public long? MessageId { get; init; }
    public string? Text { get; init; }

    /// <summary>First 16 hex digits of SHA-256 of the text.</summary>
    public string? TextHash { get; init; }

    /// <summary>The bot's own instant, when it was asked and could tell.</summary>
    public DateTimeOffset? BotNow { get; init; }
    public string? Error { get; init; }
    public string? Fault { get; init; }
    public int? RetryAfter { get; init; }

    /// <summary>How far a 429 reaches: "bot" or "chat".</summary>
    public string? Scope { get; init; }

    /// <summary>A new message in a chat.</summary>
    [JsonIgnore]
    public bool IsSend => Method.StartsWith("send", StringComparison.Ordinal) && Method != "sendChatAction";

    /// <summary>Counts against the limits of a chat.</summary>
    [JsonIgnore]
    public bool IsSendOrEdit => IsSend || Method is "editMessageText" or "editMessageReplyMarkup";

    internal static string? HashOf(string? text) =>
        text is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
