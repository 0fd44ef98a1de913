using System.Text.Json;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Groups;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>Words in a message, and whether they are meant for the bot.</summary>
internal static class TelegramSaying
{
    public static Happening Of(JsonElement message, Place place, TelegramSelf self, bool anonymous)
    {
        var text = message.Text("text") ?? message.Text("caption");
        if (string.IsNullOrWhiteSpace(text) || IsSecondHand(message))
        {
            return Overheard(message);
        }

        var entities = message.List(message.Has("text") ? "entities" : "caption_entities").ToList();
        var addressed = place.Kind == ChatKind.Private || Answers(message, self) || Mentions(text, entities, self);
        var command = TelegramCommandWord.Of(text, entities, self.Username, addressed);
        return command.ForOther
            ? new Happening.Nothing()
            : new Happening.Said(text, command.Name, addressed || command.ForUs || command.Name is not null, anonymous, Whisper(message));
    }

    /// <summary>A person's words that are no request: changed afterwards, or forwarded. What a bot or a channel wrote isn't theirs.</summary>
    public static Happening Overheard(JsonElement message) =>
        (message.Text("text") ?? message.Text("caption")) is { } text && !string.IsNullOrWhiteSpace(text) && !message.Has("via_bot") && message.Flag("is_automatic_forward") is not true
            ? new Happening.Overheard(text)
            : new Happening.Nothing();

    /// <summary>A command that Telegram showed to nobody else: it has no message_id, and whatever replies to it is seen by its author only.</summary>
    private static string? Whisper(JsonElement message) => message.Number("message_id") is 0 && message.Number("ephemeral_message_id") is > 0 and { } id ? TelegramWhisper.HandleOf(id) : null;


    /// <summary>Forwarded, or sent by way of a bot: not this person's own words.</summary>
    private static bool IsSecondHand(JsonElement message) => message.Has("forward_origin") || message.Has("forward_date") || message.Has("forward_from")
        || message.Has("via_bot") || message.Flag("is_automatic_forward") is true || message.Has("edit_date");

    /// <summary>In a topic that the bot opened, every message looks like an answer to its opening; those are not meant.</summary>
    private static bool Answers(JsonElement message, TelegramSelf self) => message.Object("reply_to_message") is { } answered
        && answered.Object("from")?.Number("id") == self.Id && !answered.Has("forum_topic_created");

    private static bool Mentions(string text, List<JsonElement> entities, TelegramSelf self) => entities.Any(entity => entity.Text("type") switch
    {
        "mention" => Part(text, entity) is ['@', .. var name] && name.Equals(self.Username, StringComparison.OrdinalIgnoreCase),
        "text_mention" => entity.Object("user")?.Number("id") == self.Id,
        _ => false,
    });

    private static string Part(string text, JsonElement entity)
    {
        var offset = entity.Number("offset") ?? 0;
        var length = entity.Number("length") ?? 0;
        return offset >= 0 && length > 0 && offset < text.Length && length <= text.Length - offset ? text.Substring((int)offset, (int)length) : "";
    }
}
