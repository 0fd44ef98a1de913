using System.Globalization;

namespace CommunityBot.Scheduling.Clock;

/// <summary>The simulated moment at which a process in Development begins.</summary>
public sealed class ClockOptions
{
    public const string Section = "Clock";

    // With seconds or without; the offset is what makes it a moment, so it must be there.
    private static readonly string[] Iso = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>ISO 8601 with offset, <c>2026-11-21T14:00:00+01:00</c>. Default: the real time. Development only.</summary>
    public string? Start { get; set; }

    /// <summary>What is wrong with the setting, or null.</summary>
    public string? Fault(bool development) =>
        string.IsNullOrWhiteSpace(Start) ? null
        : !development ? "Clock:Start is for Development only; remove it: elsewhere the bot keeps the real time."
        : Moment() is null ? "Clock:Start must be a moment in ISO 8601 with its offset, such as 2026-11-21T14:00:00+01:00."
        : null;

    internal DateTimeOffset? Moment()
    {
        var text = Start?.Trim() ?? "";
        var hasOffset = text.EndsWith('Z') || (text.Length > 16 && text.LastIndexOfAny(['+', '-']) > 10);
        return hasOffset && DateTimeOffset.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
    }
}
