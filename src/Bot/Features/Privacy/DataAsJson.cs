using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Community.Privacy;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Features.Privacy;

/// <summary>What is kept about a person, for machines: kinds with their rows, every column that isn't a secret. As several documents when one message can't hold it.</summary>
internal static class DataAsJson
{
    /// <summary>Room for the braces and the names around the rows, in a message of 4096.</summary>
    private const int MostLetters = 3500;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<string> Write(IReadOnlyList<OwnRows> own, int said, Instant now)
    {
        List<JsonObject> parts = [];
        var (kinds, length) = (Begin(parts), 0);
        foreach (var (kind, row) in own.SelectMany(kind => kind.Rows.Select(row => (kind.Held.Kind!, row))))
        {
            var written = new JsonObject(row.Select(value => KeyValuePair.Create(value.Key, Value(value.Key, value.Value))));
            var letters = written.ToJsonString(Readable).Length + kind.Length + 6;
            if (length + letters > MostLetters)
            {
                (kinds, length) = (Begin(parts), 0);
            }

            if (kinds[kind] is not JsonArray rows)
            {
                kinds[kind] = rows = [];
            }

            rows.Add((JsonNode)written);
            length += letters;
        }

        parts[0]["written_at"] = InstantPattern.General.Format(now);
        parts[0]["messages_to_you"] = said;
        foreach (var (part, number) in parts.Select((part, number) => (part, number)))
        {
            part["part"] = string.Create(CultureInfo.InvariantCulture, $"{number + 1}/{parts.Count}");
        }

        return [.. parts.Select(part => part.ToJsonString(Readable))];
    }

    private static JsonObject Begin(List<JsonObject> parts)
    {
        var kinds = new JsonObject();
        parts.Add(new JsonObject { ["kept"] = kinds });
        return kinds;
    }

    /// <summary>Moments as ISO 8601 in UTC, all else as it is kept.</summary>
    private static JsonNode? Value(string name, object? value) => value switch
    {
        long moment when name.EndsWith("_at", StringComparison.Ordinal) || name.EndsWith("_until", StringComparison.Ordinal) => InstantPattern.General.Format(Instant.FromUnixTimeMilliseconds(moment)),
        long number => number,
        string text => text,
        _ => null,
    };
}
