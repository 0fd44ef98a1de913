using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.FakeTelegram.Wire;

/// <summary>One request to the Bot API, however it was encoded. Numbers may come as strings, as Telegram allows.</summary>
internal sealed class Call(string method, JsonObject fields, IReadOnlyDictionary<string, UploadedFile> files)
{
    public string Method { get; } = method;
    public JsonObject Fields { get; } = fields;
    public IReadOnlyDictionary<string, UploadedFile> Files { get; } = files;

    /// <summary>What happened, for the ledger: set by the handlers.</summary>
    public DateTimeOffset? JudgedAt { get; set; }
    public long? ChatId { get; set; }
    public long? MessageId { get; set; }
    public string? Said { get; set; }

    public bool Has(string name) => Fields[name] is not null;

    public string? Text(string name) => Fields[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        var other => other.ToJsonString(),
    };

    public long? Number(string name) =>
        Text(name) is { } text && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public double? Decimal(string name) =>
        Text(name) is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Flag(string name) => Text(name) is "true" or "True" or "1" or "yes";

    /// <summary>A field that holds JSON; in form encodings it arrives as a string.</summary>
    public JsonNode? Json(string name)
    {
        var node = Fields[name];
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            return node;
        }

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw TelegramRefusal.Bad($"can't parse {name.Replace('_', ' ')} JSON object");
        }
    }

    public JsonObject? Object(string name) => Json(name) as JsonObject;
}

internal sealed record UploadedFile(string FileName, string ContentType, byte[] Bytes);
