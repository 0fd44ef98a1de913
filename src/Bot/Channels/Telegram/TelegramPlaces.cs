using System.Globalization;
using System.Text.Json;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Groups;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>Where an update happened.</summary>
internal static class TelegramPlaces
{
    /// <returns>Null for channels and for kinds of chat that don't exist yet.</returns>
    public static Place? Of(JsonElement? chat) => chat is { } place && place.Number("id") is { } id ? place.Text("type") switch
    {
        "private" => new Place(Address(id), ChatKind.Private, ""),
        "group" or "supergroup" => new Place(Address(id), ChatKind.Group, Title(place)),
        _ => null,
    } : null;

    /// <summary>The message's place with its topic. Only forums have topics: elsewhere the same field names a thread of replies.</summary>
    public static Place? OfMessage(JsonElement message)
    {
        var chat = message.Object("chat");
        var thread = chat?.Flag("is_forum") is true && message.Flag("is_topic_message") is true ? message.Number("message_thread_id") : null;
        return Of(chat) is not { } place ? null
            : place.Kind == ChatKind.Group && thread is { } topic ? place with { Thread = Address(topic) } : place;
    }

    public static string Address(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static string Title(JsonElement chat) => TelegramName.Clean(chat.Text("title")) is var title && title == TelegramName.Nameless ? "" : title;
}
