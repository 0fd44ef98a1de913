using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram.Town;

namespace CommunityBot.FakeTelegram;

/// <summary>A message as its readers see it at one moment.</summary>
public sealed record SeenMessage
{
    public required long ChatId { get; init; }

    /// <summary>0 for an ephemeral message, as on the wire.</summary>
    public required long MessageId { get; init; }
    public required long FromId { get; init; }

    /// <summary>The text, or a document's caption; "" when there is neither.</summary>
    public required string Text { get; init; }
    public required IReadOnlyList<SeenEntity> Entities { get; init; }

    /// <summary>All inline buttons, row after row.</summary>
    public required IReadOnlyList<SeenButton> Buttons { get; init; }
    public required int Edits { get; init; }

    /// <summary>Its earlier texts, oldest first.</summary>
    public required IReadOnlyList<string> Before { get; init; }
    public required DateTimeOffset At { get; init; }
    public bool Deleted { get; init; }
    public bool Pinned { get; init; }

    /// <summary>Sent with disable_notification.</summary>
    public bool Silent { get; init; }

    /// <summary>Somebody joined, left, pinned …</summary>
    public bool IsService { get; init; }
    public long? ThreadId { get; init; }
    public long? ReplyTo { get; init; }
    public long? EphemeralId { get; init; }
    public long? ReceiverId { get; init; }

    /// <summary>The bot's reaction, or null.</summary>
    public string? Reaction { get; init; }

    /// <summary>The whole message as on the wire.</summary>
    public required JsonObject Json { get; init; }

    /// <summary>The file_id of an attached document, or null.</summary>
    public string? DocumentId => (string?)Json["document"]?["file_id"];

    public SeenButton Button(string label) =>
        Buttons.FirstOrDefault(button => button.Label.Contains(label, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"There is no button '{label}'; there is: {string.Join(" | ", Buttons.Select(button => button.Label))}");

    public override string ToString() =>
        $"[{ChatId}/{MessageId}] {FromId}: {Text.ReplaceLineEndings(" / ")}{(Buttons.Count > 0 ? $" [{string.Join("] [", Buttons.Select(button => button.Label))}]" : "")}{(Edits > 0 ? $" (edited {Edits} times)" : "")}{(Deleted ? " (deleted)" : "")}";

    internal static SeenMessage Of(Post post) => new()
    {
        ChatId = post.Room.Id,
        MessageId = post.Id,
        FromId = post.From?.Id ?? 0,
        Text = post.Text ?? (string?)post.Content["caption"] ?? "",
        Entities = [.. (post.Entities ?? []).OfType<JsonObject>().Select(SeenEntity.Of)],
        Buttons = [.. (post.Markup?["inline_keyboard"] as JsonArray ?? []).SelectMany((row, at) => row!.AsArray().Select(button => SeenButton.Of(at, button!)))],
        Edits = post.Edits,
        Before = [.. post.Before],
        At = post.At,
        Deleted = post.Deleted,
        Pinned = post.Pinned,
        Silent = post.Silent,
        IsService = post.Text is null && !post.Content.Any(field => field.Key is "document" or "venue" or "location"),
        ThreadId = post.ThreadId,
        ReplyTo = post.ReplyTo?.Id,
        EphemeralId = post.EphemeralId,
        ReceiverId = post.Receiver?.Id,
        Reaction = (string?)post.Reaction.FirstOrDefault()?["emoji"],
        Json = post.ToJson(),
    };
}

/// <summary>A marked stretch of a text. Offset and length count UTF-16 units; Json holds url, unix_time and so on.</summary>
public sealed record SeenEntity(string Type, int Offset, int Length, JsonObject Json)
{
    internal static SeenEntity Of(JsonObject json) => new((string)json["type"]!, (int)json["offset"]!, (int)json["length"]!, json.DeepClone().AsObject());
}

/// <summary>An inline button; Data or Url is null when it isn't of that kind.</summary>
public sealed record SeenButton(int Row, string Label, string? Data, string? Url, JsonObject Json)
{
    internal static SeenButton Of(int row, JsonNode json) =>
        new(row, (string)json["text"]!, (string?)json["callback_data"], (string?)json["url"], json.DeepClone().AsObject());
}
