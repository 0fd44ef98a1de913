using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Dev;

/// <summary>
/// How far a jump goes. <c>{"advance":"PT2H"}</c>: an ISO 8601 duration, where days and longer are the calendar's (P1D is the same wall time
/// tomorrow, also when the clocks change tonight) and hours and shorter are elapsed time. <c>{"until":"2026-11-26T18:00"}</c>: the town's wall time.
/// </summary>
/// <param name="Length">How far; null when the request can't be followed.</param>
/// <param name="Fault">Why not, in one line; null when it can.</param>
internal sealed record JumpRequest(TimeSpan? Length, string? Fault)
{
    private static readonly Duration Longest = Duration.FromDays(3660);

    private static readonly LocalDateTimePattern WallTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static async Task<JumpRequest> ReadAsync(Stream body, ZonedDateTime now, CancellationToken cancellation)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(body, cancellationToken: cancellation);
            return TextOf(json.RootElement, "advance") is { } advance ? Advance(advance, now)
                : TextOf(json.RootElement, "until") is { } until ? Until(until, now)
                : Wrong("body must be JSON such as {\"advance\":\"PT2H\"}.");
        }
        catch (JsonException)
        {
            return Wrong("body must be JSON such as {\"advance\":\"PT2H\"}.");
        }
    }

    public static JumpRequest Advance(string duration, ZonedDateTime now)
    {
        // The normalizing pattern is the one that reads parts of a second; it goes last because it may turn hours into days.
        if (!duration.Any(char.IsAsciiDigit)
            || (!PeriodPattern.Roundtrip.Parse(duration).TryGetValue(Period.Zero, out var period)
                && !PeriodPattern.NormalizingIso.Parse(duration).TryGetValue(Period.Zero, out period)))
        {
            return Wrong("advance must be an ISO 8601 duration such as PT2H, PT30M, P1D or P1W.");
        }

        try
        {
            return To(now.ToInstant(), After(period, now));
        }
        catch (Exception tooFar) when (tooFar is OverflowException or ArgumentOutOfRangeException)
        {
            return Wrong("advance must be at most ten years.");
        }
    }

    private static JumpRequest Until(string wallTime, ZonedDateTime now) =>
        WallTime.Parse(wallTime).TryGetValue(default, out var local)
            ? To(now.ToInstant(), local.InZoneLeniently(now.Zone).ToInstant())
            : Wrong("until must be the town's wall time, such as 2026-11-26T18:00.");

    private static JumpRequest To(Instant now, Instant target) => (target - now) switch
    {
        var way when way < Duration.Zero => Wrong("advance must not be negative: the clock only goes forward."),
        var way when way > Longest => Wrong("advance must be at most ten years."),
        var way => new(way.ToTimeSpan(), null),
    };

    private static Instant After(Period period, ZonedDateTime now)
    {
        var days = new PeriodBuilder { Years = period.Years, Months = period.Months, Weeks = period.Weeks, Days = period.Days }.Build();
        var start = days.Equals(Period.Zero) ? now.ToInstant() : (now.LocalDateTime + days).InZoneLeniently(now.Zone).ToInstant();
        return start + Duration.FromHours(period.Hours) + Duration.FromMinutes(period.Minutes) + Duration.FromSeconds(period.Seconds)
            + Duration.FromMilliseconds(period.Milliseconds) + Duration.FromTicks(period.Ticks) + Duration.FromNanoseconds(period.Nanoseconds);
    }

    private static string? TextOf(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JumpRequest Wrong(string fault) => new(null, fault);
}
