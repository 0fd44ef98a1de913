using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram.Wire;

namespace CommunityBot.FakeTelegram.Methods;

/// <summary>Judges reply_markup: labels, 64 bytes of callback data, real addresses.</summary>
internal static class Keyboards
{
    private static readonly string[] Kinds = ["url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay"];

    /// <param name="call">The call.</param>
    /// <param name="inlineOnly">Edits take inline keyboards only.</param>
    /// <returns>Null for none: a keyboard without buttons is none.</returns>
    public static JsonObject? Read(Call call, bool inlineOnly = false)
    {
        if (!call.Fields.ContainsKey("reply_markup"))
        {
            return null;
        }

        var markup = call.Object("reply_markup") ?? throw TelegramRefusal.Bad("object expected as reply markup");
        if (markup["inline_keyboard"] is not { } node)
        {
            return inlineOnly ? throw TelegramRefusal.Strict("only an inline keyboard can be edited in") : Other(markup);
        }

        var rows = node as JsonArray ?? throw TelegramRefusal.Bad("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays");
        var kept = new JsonArray();
        foreach (var row in rows)
        {
            var buttons = row as JsonArray ?? throw TelegramRefusal.Bad("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays");
            if (buttons.Count > 8)
            {
                throw TelegramRefusal.Strict("more than 8 buttons in a row");
            }

            foreach (var button in buttons)
            {
                Check(button);
            }

            if (buttons.Count > 0)
            {
                kept.Add(buttons.DeepClone());
            }
        }

        if (kept.Sum(row => row!.AsArray().Count) > 100)
        {
            throw TelegramRefusal.Bad("reply markup is too long");
        }

        return kept.Count == 0 ? null : new JsonObject { ["inline_keyboard"] = kept };
    }

    private static void Check(JsonNode? node)
    {
        var button = node as JsonObject ?? throw CantParse("InlineKeyboardButton must be an Object");
        if (button["text"] is null)
        {
            throw CantParse("Can't find field \"text\"");
        }

        if (string.IsNullOrWhiteSpace((string?)button["text"]))
        {
            throw TelegramRefusal.Strict("a button without words");
        }

        var kinds = Kinds.Where(kind => button[kind] is not null).ToList();
        if (kinds.Count == 0 || kinds is ["callback_data"] && (string?)button["callback_data"] == "")
        {
            // Since 10.x a button that only says something is marked disabled.
            if (button["disabled"] is not null)
            {
                return;
            }

            throw CantParse("Text buttons are unallowed in the inline keyboard");
        }

        if (kinds.Count > 1)
        {
            throw TelegramRefusal.Strict($"a button is one thing, this one is {string.Join(" and ", kinds)}");
        }

        if (button["style"] is { } style && (string?)style is not ("primary" or "success" or "danger"))
        {
            throw CantParse("invalid button style specified");
        }

        CheckContent(button);
    }

    private static void CheckContent(JsonObject button)
    {
        if ((string?)button["callback_data"] is { } data && Encoding.UTF8.GetByteCount(data) > 64)
        {
            throw TelegramRefusal.Bad("BUTTON_DATA_INVALID");
        }

        if ((string?)button["url"] is { } url && !IsAddress(url))
        {
            throw TelegramRefusal.Bad($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
        }

        if (button["copy_text"] is { } copy && ((string?)copy["text"] ?? "").Length is 0 or > 256)
        {
            throw TelegramRefusal.Bad("BUTTON_COPY_TEXT_INVALID");
        }
    }

    private static bool IsAddress(string url) =>
        Uri.TryCreate(url.Contains("://", StringComparison.Ordinal) ? url : "http://" + url, UriKind.Absolute, out var address)
        && (address.Scheme is "tg" || (address.Scheme is "http" or "https" && address.Host.Contains('.', StringComparison.Ordinal)));

    private static JsonObject? Other(JsonObject markup)
    {
        var placeholder = (string?)markup["input_field_placeholder"];
        if (placeholder is { Length: 0 or > 64 })
        {
            throw TelegramRefusal.Bad("input field placeholder must have between 1 and 64 characters");
        }

        return markup["force_reply"] is not null || markup["keyboard"] is not null || markup["remove_keyboard"] is not null
            ? markup.DeepClone().AsObject()
            : null;
    }

    private static TelegramRefusal CantParse(string why) => TelegramRefusal.Bad("can't parse inline keyboard button: " + why);
}
