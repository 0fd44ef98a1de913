using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram.Wire;

namespace CommunityBot.FakeTelegram.Texts;

/// <summary>A text after entity parsing: what a reader sees. Offsets count UTF-16 units, as C# strings do.</summary>
internal sealed record FormattedText(string Text, JsonArray Entities)
{
    public const int LongestMessage = 4096;
    public const int LongestCaption = 1024;

    /// <summary>The text of a call, parsed, trimmed and measured.</summary>
    public static FormattedText Of(Call call, string textField, string entitiesField, int longest, string tooLong)
    {
        var raw = call.Text(textField) ?? "";
        if (textField == "text" && raw.Length == 0)
        {
            throw TelegramRefusal.Bad("message text is empty");
        }

        if (System.Text.Encoding.UTF8.GetByteCount(raw) > 1 << 15)
        {
            throw TelegramRefusal.Bad("text is too long");
        }

        if (call.Has("parse_mode") && call.Has(entitiesField))
        {
            throw TelegramRefusal.Strict($"parse_mode and {entitiesField} together; {entitiesField} would be ignored");
        }

        var parsed = call.Text("parse_mode")?.ToUpperInvariant() switch
        {
            null or "" => new FormattedText(raw, EntityRules.Checked(raw, call.Json(entitiesField))),
            "HTML" => HtmlText.Parse(raw),
            "MARKDOWN" or "MARKDOWNV2" => throw TelegramRefusal.Strict("Markdown isn't read here; send HTML or entities"),
            _ => throw TelegramRefusal.Bad("unsupported parse_mode"),
        };

        var trimmed = parsed.Trimmed();
        if (textField == "text" && trimmed.Text.Length == 0)
        {
            throw TelegramRefusal.Bad("text must be non-empty");
        }

        if (trimmed.Text.Length > longest)
        {
            throw TelegramRefusal.Bad(tooLong);
        }

        return trimmed with { Entities = FoundEntities.AddTo(trimmed.Text, trimmed.Entities) };
    }

    /// <summary>Telegram cuts white space at both ends and moves the entities along.</summary>
    private FormattedText Trimmed()
    {
        var text = Text.Trim();
        var cut = Text.Length - Text.TrimStart().Length;
        var entities = new JsonArray();
        foreach (var entity in Entities.OfType<JsonObject>())
        {
            var from = Math.Max(0, (int)entity["offset"]! - cut);
            var to = Math.Min(text.Length, (int)entity["offset"]! + (int)entity["length"]! - cut);
            if (to > from)
            {
                var moved = entity.DeepClone().AsObject();
                moved["offset"] = from;
                moved["length"] = to - from;
                entities.Add(moved);
            }
        }

        return new FormattedText(text, entities);
    }
}
