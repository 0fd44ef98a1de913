using System.Text.Json.Nodes;

namespace CommunityBot.FakeTelegram.Wire;

/// <summary>The parameters of each method (Bot API 10.3). "name:Type" is checked inside too, "name:Type*" is a list, "name:Type**" a list of lists.</summary>
internal static class KnownFields
{
    private const string Chat = "business_connection_id chat_id ";
    private const string Aimed = Chat + "message_thread_id direct_messages_topic_id ephemeral_message_parameters:EphemeralMessageParameters ";
    private const string Tail = "disable_notification protect_content allow_paid_broadcast message_effect_id suggested_post_parameters reply_parameters:ReplyParameters reply_markup:ReplyMarkup";
    private const string Styled = "parse_mode entities:MessageEntity* link_preview_options:LinkPreviewOptions ";
    private const string Whisper = "chat_id receiver_user_id ephemeral_message_id ";

    private static readonly Dictionary<string, string> Methods = new(StringComparer.OrdinalIgnoreCase)
    {
        ["getMe"] = "",
        ["getUpdates"] = "offset limit timeout allowed_updates",
        ["setWebhook"] = "url certificate ip_address max_connections allowed_updates drop_pending_updates secret_token",
        ["deleteWebhook"] = "drop_pending_updates",
        ["getWebhookInfo"] = "",
        ["sendMessage"] = Aimed + "text " + Styled + Tail,
        ["sendVenue"] = Aimed + "latitude longitude title address foursquare_id foursquare_type google_place_id google_place_type " + Tail,
        ["sendLocation"] = Aimed + "latitude longitude horizontal_accuracy live_period heading proximity_alert_radius " + Tail,
        ["sendDocument"] = Aimed + "document thumbnail caption parse_mode caption_entities:MessageEntity* disable_content_type_detection " + Tail,
        ["sendChatAction"] = Chat + "message_thread_id action",
        ["editMessageText"] = Chat + "message_id inline_message_id text rich_message " + Styled + "reply_markup:InlineKeyboardMarkup",
        ["editMessageReplyMarkup"] = Chat + "message_id inline_message_id reply_markup:InlineKeyboardMarkup",
        ["deleteMessage"] = "chat_id message_id",
        ["deleteMessages"] = "chat_id message_ids",
        ["editEphemeralMessageText"] = Whisper + "text rich_message " + Styled + "reply_markup:InlineKeyboardMarkup",
        ["editEphemeralMessageReplyMarkup"] = Whisper + "reply_markup:InlineKeyboardMarkup",
        ["deleteEphemeralMessage"] = Whisper,
        ["pinChatMessage"] = Chat + "message_id disable_notification",
        ["unpinChatMessage"] = Chat + "message_id",
        ["setMessageReaction"] = "chat_id message_id reaction:Reaction* is_big",
        ["leaveChat"] = "chat_id",
        ["getChat"] = "chat_id",
        ["getChatAdministrators"] = "chat_id return_bots",
        ["getChatMember"] = "chat_id user_id",
        ["getChatMemberCount"] = "chat_id",
        ["answerCallbackQuery"] = "callback_query_id text show_alert url cache_time",
        ["setMyCommands"] = "commands:BotCommand* scope:Scope language_code",
        ["getMyCommands"] = "scope:Scope language_code",
        ["deleteMyCommands"] = "scope:Scope language_code",
        ["setMyDescription"] = "description language_code",
        ["getMyDescription"] = "language_code",
        ["setMyShortDescription"] = "short_description language_code",
        ["getMyShortDescription"] = "language_code",
    };

    private static readonly Dictionary<string, string> Types = new()
    {
        ["EphemeralMessageParameters"] = "receiver_user_id callback_query_id replace_callback_query_message",
        ["ReplyParameters"] = "message_id chat_id ephemeral_message_id allow_sending_without_reply quote quote_parse_mode quote_entities:MessageEntity* quote_position checklist_task_id poll_option_id",
        ["LinkPreviewOptions"] = "is_disabled url prefer_small_media prefer_large_media show_above_text",
        ["MessageEntity"] = "type offset length url user language custom_emoji_id unix_time date_time_format",
        ["ReplyMarkup"] = "inline_keyboard:Button** force_reply input_field_placeholder selective keyboard:Key** is_persistent resize_keyboard one_time_keyboard remove_keyboard",
        ["InlineKeyboardMarkup"] = "inline_keyboard:Button**",
        ["Button"] = "text icon_custom_emoji_id style url callback_data web_app login_url switch_inline_query switch_inline_query_current_chat switch_inline_query_chosen_chat copy_text:CopyText callback_game pay disabled:Nothing",
        ["CopyText"] = "text",
        ["Nothing"] = "",
        ["Key"] = "text icon_custom_emoji_id style request_users request_chat request_managed_bot request_contact request_location request_poll web_app",
        ["Reaction"] = "type emoji custom_emoji_id",
        ["BotCommand"] = "command description is_ephemeral",
        ["Scope"] = "type chat_id user_id",
    };

    /// <summary>The method's name as the documentation writes it, or null when this Telegram doesn't have it.</summary>
    public static string? NameOf(string method) => Methods.Keys.FirstOrDefault(known => known.Equals(method, StringComparison.OrdinalIgnoreCase));

    public static bool Has(string method, string name) => Methods[method].Split(' ').Any(field => field.Split(':')[0] == name);

    public static void Check(Call call)
    {
        foreach (var (name, _) in call.Fields)
        {
            CheckField(call.Method, Methods[call.Method], name, call.Json);
        }
    }

    private static void CheckField(string owner, string known, string name, Func<string, JsonNode?> value)
    {
        var field = known.Split(' ').FirstOrDefault(each => each.Split(':')[0] == name)
            ?? throw TelegramRefusal.Strict($"{owner} has no field \"{name}\"");
        if (field.Contains(':'))
        {
            CheckValue($"{owner}.{name}", field.Split(':')[1], value(name));
        }
    }

    private static void CheckValue(string path, string type, JsonNode? value)
    {
        if (type.EndsWith('*'))
        {
            foreach (var item in value as JsonArray ?? throw TelegramRefusal.Bad($"{path}: expected an Array of {type.TrimEnd('*')}"))
            {
                CheckValue(path, type[..^1], item);
            }

            return;
        }

        if (value is JsonObject json)
        {
            foreach (var (name, inner) in json)
            {
                CheckField(path, Types[type], name, _ => inner);
                if (inner is null)
                {
                    throw TelegramRefusal.Strict($"{path}.{name} is null; leave it out");
                }
            }
        }
    }
}
