using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Content.TimeWords;
using CommunityBot.Content.Understanding.Told;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Verbs;

/// <summary><c>when</c>: at what time would the bot have understood that people meet, if somebody said this in a chat? Local wall time without offset.</summary>
internal static class WhenVerb
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    private static readonly LocalDateTimePattern WithSeconds = LocalDateTimePattern.ExtendedIso;

    public static int Run(TextReader input, TextWriter output) => JsonLines.Run(input, output, Answer);

    private static JsonObject Answer(JsonElement line)
    {
        if (line.Text("text") is not { } text)
        {
            return JsonLines.Error("text is missing: the message to read.");
        }

        if (line.Text("now") is not { } said || !TryMoment(said, out var now))
        {
            return JsonLines.Error("now must be the local time at which the text is said, such as 2026-11-21T12:00.");
        }

        var name = line.Text("zone") ?? "Europe/Stockholm";
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone
            ? Said(ChatTimeReader.Read(text, line.Text("lang") ?? "sv", now, zone))
            : JsonLines.Error("zone must be an IANA time zone, such as Europe/Stockholm.");
    }

    internal static bool TryMoment(string said, out LocalDateTime now) =>
        Moment.Parse(said).TryGetValue(default, out now) || WithSeconds.Parse(said).TryGetValue(default, out now);

    internal static JsonObject Said(TimeReading reading)
    {
        var answer = new JsonObject
        {
            ["kind"] = reading.Kind.ToString().ToLowerInvariant(),
            ["start"] = At(reading.Start, reading.HasTime),
            ["end"] = At(reading.End, reading.HasTime),
            ["rule"] = reading.Rule,
            ["alternatives"] = new JsonArray([.. reading.Alternatives.Select(other => JsonValue.Create(Span(other, reading.HasTime)))]),
            ["matched"] = reading.Matched,
        };
        if (reading.Exceptions.Count > 0)
        {
            answer["exceptions"] = new JsonArray([.. reading.Exceptions.Select(date => JsonValue.Create(date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)))]);
        }

        return answer;
    }

    // An alternative with an end is an ISO 8601 interval.
    private static string Span(TimeAlternative other, bool hasTime) =>
        other.End is null ? At(other.Start, hasTime)! : $"{At(other.Start, hasTime)}/{At(other.End, hasTime)}";

    private static string? At(LocalDateTime? time, bool hasTime) =>
        time is not { } at ? null : hasTime ? Moment.Format(at) : at.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
