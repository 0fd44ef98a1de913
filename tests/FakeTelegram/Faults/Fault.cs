using System.Text.Json.Serialization;

namespace CommunityBot.FakeTelegram;

/// <summary>What goes wrong with a call.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FaultKind>))]
public enum FaultKind
{
    /// <summary>No fault; a plan never holds it.</summary>
    None,

    /// <summary>A 5xx (502, or <see cref="Fault.Status"/>) with Telegram's JSON. Nothing is accepted.</summary>
    ServerErrorJson,

    /// <summary>A 5xx with a proxy's HTML page. Nothing is accepted.</summary>
    ServerErrorHtml,

    /// <summary>The connection is cut before the call is accepted.</summary>
    CutBefore,

    /// <summary>The call is accepted, then the connection is cut: the bot can't know.</summary>
    CutAfter,

    /// <summary>The call is accepted; the answer is 200 with half its JSON.</summary>
    TruncatedJson,

    /// <summary>The call is accepted after <see cref="Fault.Delay"/>.</summary>
    Delay,

    /// <summary>The call is accepted; the answer comes after <see cref="Fault.Delay"/>.</summary>
    DelayAfter,

    /// <summary>Nothing is accepted and nothing is answered until the bot gives up.</summary>
    Hang,

    /// <summary>The call is accepted, but no answer ever comes.</summary>
    HangAfter,

    /// <summary>429 with retry_after in body and header.</summary>
    TooManyRequests,

    /// <summary>429 with retry_after in the body only.</summary>
    TooManyRequestsBodyOnly,

    /// <summary>429 from a proxy: an HTML body, retry_after in the header only.</summary>
    TooManyRequestsHeaderOnly,

    /// <summary>Refused with <see cref="Fault.Status"/> and <see cref="Fault.Description"/>.</summary>
    Refuse,
}

/// <summary>One planned fault.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Method">Which method; "*" is every method but getUpdates.</param>
/// <param name="Count">How many calls it hits.</param>
public sealed record Fault(FaultKind Kind, string Method = "*", int Count = 1)
{
    /// <summary>Only calls to this chat.</summary>
    public long? ChatId { get; init; }

    /// <summary>How many fitting calls pass unharmed first.</summary>
    public int Skip { get; init; }

    /// <summary>Hits each fitting call with this chance, by a fixed seed. 1 = always.</summary>
    public double Chance { get; init; } = 1;

    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Seconds in a 429.</summary>
    public int RetryAfter { get; init; } = 1;

    /// <summary>HTTP status of a server error (502) or of a refusal (400).</summary>
    public int Status { get; init; }

    public string Description { get; init; } = "Bad Request: refused on demand";
}
