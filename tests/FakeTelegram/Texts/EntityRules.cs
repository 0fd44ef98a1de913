using System.Text.Json.Nodes;

namespace CommunityBot.FakeTelegram.Texts;

/// <summary>Refuses entities that point outside the text, into the middle of a character, or lack what their type needs.</summary>
internal static class EntityRules
{
    private static readonly HashSet<string> Known = ["mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic", "underline",
        "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre", "text_link", "text_mention", "custom_emoji", "date_time"];

    /// <summary>These Telegram finds by itself; when they are sent it ignores them.</summary>
    private static readonly HashSet<string> FoundByTelegram = ["mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"];

    public static JsonArray Checked(string text, JsonNode? entities)
    {
        var kept = new JsonArray();
        if (entities is not JsonArray list)
        {
            return entities is null ? kept : throw TelegramRefusal.Bad("can't parse entities: expected an Array");
        }

        if (list.Count > 100)
        {
            throw TelegramRefusal.Strict("more than 100 entities; the rest wouldn't be shown");
        }

        foreach (var node in list)
        {
            var entity = node as JsonObject ?? throw CantParse("expected an Object");
            var type = (string?)entity["type"] ?? throw CantParse("Can't find field \"type\"");
            if (!Known.Contains(type))
            {
                throw CantParse("Unsupported type specified");
            }

            CheckPlace(text, entity);
            CheckContent(type, entity);
            if (!FoundByTelegram.Contains(type))
            {
                kept.Add(entity.DeepClone());
            }
        }

        return kept;
    }

    private static void CheckPlace(string text, JsonObject entity)
    {
        var offset = (int?)entity["offset"] ?? throw CantParse("Can't find field \"offset\"");
        var length = (int?)entity["length"] ?? throw CantParse("Can't find field \"length\"");
        if (offset < 0 || length <= 0 || offset + length > text.Length)
        {
            throw TelegramRefusal.Bad($"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {text.Length}");
        }

        foreach (var edge in new[] { offset, offset + length })
        {
            if (edge < text.Length && char.IsLowSurrogate(text[edge]))
            {
                throw TelegramRefusal.Bad($"entity beginning at UTF-16 offset {offset} ends in a middle of a UTF-16 symbol at byte offset {System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(0, edge - 1))}");
            }
        }
    }

    private static void CheckContent(string type, JsonObject entity)
    {
        switch (type)
        {
            case "text_link" when string.IsNullOrEmpty((string?)entity["url"]):
                throw CantParse("Can't find field \"url\"");
            case "text_mention" when entity["user"] is not JsonObject:
                throw CantParse("Can't find field \"user\"");
            case "date_time" when entity["unix_time"] is null:
                throw CantParse("Can't find field \"unix_time\"");
            case "date_time" when !DateTimeFormat.IsValid((string?)entity["date_time_format"]):
                throw CantParse("Invalid date-time format specified");
        }
    }

    private static TelegramRefusal CantParse(string why) => TelegramRefusal.Bad("can't parse MessageEntity: " + why);
}

internal static partial class DateTimeFormat
{
    /// <summary>Nothing, "r", or weekday, date and time in that order: w?[dD]?[tT]?.</summary>
    public static bool IsValid(string? format) => format is null || Shape().IsMatch(format);

    [System.Text.RegularExpressions.GeneratedRegex(@"\A(?:r|w?[dD]?[tT]?)\z")]
    private static partial System.Text.RegularExpressions.Regex Shape();
}
