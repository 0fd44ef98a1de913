using System.Text.Json.Nodes;

namespace CommunityBot.FakeTelegram.Town;

/// <summary>One message as it stands now.</summary>
internal sealed class Post(long id, Room room, Person? from, DateTimeOffset at)
{
    public long Id { get; } = id;
    public Room Room { get; } = room;
    public Person? From { get; } = from;
    public DateTimeOffset At { get; } = at;

    /// <summary>Set for anonymous administrators and channels.</summary>
    public Room? SenderChat { get; init; }
    public string? Text { get; set; }
    public JsonArray? Entities { get; set; }
    public JsonObject? Markup { get; set; }

    /// <summary>venue, document, caption, new_chat_members …: whatever else the message carries, as on the wire.</summary>
    public JsonObject Content { get; init; } = [];
    public long? ThreadId { get; init; }
    public Post? ReplyTo { get; init; }
    public bool Silent { get; init; }
    public long? EphemeralId { get; init; }
    public Person? Receiver { get; init; }
    public DateTimeOffset? EditedAt { get; set; }
    public int Edits { get; set; }
    public bool Deleted { get; set; }
    public bool Pinned { get; set; }
    public JsonArray Reaction { get; set; } = [];

    /// <summary>Earlier texts, oldest first.</summary>
    public List<string> Before { get; } = [];

    /// <summary>The wire shape; ephemeral messages have message_id 0.</summary>
    /// <param name="withReply">A reply's own reply isn't repeated.</param>
    public JsonObject ToJson(bool withReply = true)
    {
        var json = new JsonObject { ["message_id"] = EphemeralId is null ? Id : 0 };
        Put(json, "from", From?.ToJson());
        Put(json, "sender_chat", SenderChat?.ToJson());
        json["chat"] = Room.ToJson();
        json["date"] = At.ToUnixTimeSeconds();
        Put(json, "edit_date", EditedAt?.ToUnixTimeSeconds());
        Put(json, "ephemeral_message_id", EphemeralId);
        Put(json, "receiver_user", Receiver?.ToJson());
        if (ThreadId is { } thread)
        {
            json["message_thread_id"] = thread;
            json["is_topic_message"] = true;
        }

        if (withReply)
        {
            Put(json, "reply_to_message", ReplyTo?.ToJson(withReply: false));
        }

        Put(json, "text", Text);
        Put(json, Text is null ? "caption_entities" : "entities", Entities is { Count: > 0 } ? Entities.DeepClone() : null);
        foreach (var (name, value) in Content)
        {
            json[name] = value?.DeepClone();
        }

        if (Markup?["inline_keyboard"] is not null)
        {
            json["reply_markup"] = Markup.DeepClone();
        }

        return json;
    }

    private static void Put(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
