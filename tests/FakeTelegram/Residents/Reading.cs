using System.Text.Json.Nodes;

namespace CommunityBot.FakeTelegram;

/// <summary>What can be seen. Every answer is a copy.</summary>
public sealed partial class FakeTelegramServer
{
    /// <summary>The chat as people see it now: everybody's messages, deleted and ephemeral ones left out, oldest first.</summary>
    public IReadOnlyList<SeenMessage> Messages(long chatId) => [.. History(chatId).Where(message => !message.Deleted)];

    /// <summary>The bot's messages in a chat, deleted and ephemeral ones left out, oldest first.</summary>
    public IReadOnlyList<SeenMessage> BotMessages(long chatId) => [.. Messages(chatId).Where(message => message.FromId == BotId && !message.IsService)];

    /// <summary>Everything ever posted in a chat, deleted messages too.</summary>
    public IReadOnlyList<SeenMessage> History(long chatId)
    {
        lock (_town.Gate)
        {
            return _town.Rooms.TryGetValue(chatId, out var room) ? [.. room.Posts.Values.Select(SeenMessage.Of)] : [];
        }
    }

    /// <summary>What only this person sees in a group, from the bot; deleted ones left out.</summary>
    public IReadOnlyList<SeenMessage> EphemeralMessages(long chatId, long userId)
    {
        lock (_town.Gate)
        {
            return [.. _town.RoomOf(chatId).Ephemeral.Values.Where(post => post.Receiver?.Id == userId && !post.Deleted).Select(SeenMessage.Of)];
        }
    }

    /// <summary>A message by id, deleted or not; null when there never was one.</summary>
    public SeenMessage? Message(long chatId, long messageId) => History(chatId).FirstOrDefault(message => message.MessageId == messageId);

    /// <summary>All answers to taps, oldest first.</summary>
    public IReadOnlyList<Toast> Toasts
    {
        get
        {
            lock (_town.Gate)
            {
                return [.. _town.Toasts];
            }
        }
    }

    /// <summary>The commands of one scope ("default", "all_group_chats", "chat:-100…", "chat_member:chat:user" …) and language ("" for none), as name → description.</summary>
    public IReadOnlyDictionary<string, string> Commands(string scope = "default", string language = "")
    {
        lock (_town.Gate)
        {
            return Named(_town.Commands.Get(scope, language));
        }
    }

    /// <summary>The commands that a person sees in a chat, by scope, role and language.</summary>
    public IReadOnlyDictionary<string, string> CommandsSeenBy(long userId, long chatId)
    {
        lock (_town.Gate)
        {
            return Named(_town.Commands.SeenBy(_town.PersonOf(userId), _town.RoomOf(chatId)));
        }
    }

    /// <summary>setMyDescription's text; "" when there is none.</summary>
    public string Description(string language = "", bool isShort = false)
    {
        lock (_town.Gate)
        {
            return _town.Descriptions.GetValueOrDefault($"{(isShort ? "short_description" : "description")}:{language}", "");
        }
    }

    /// <summary>An uploaded document's bytes, by its file_id (in <see cref="SeenMessage.Json"/>).</summary>
    public byte[] Download(string fileId)
    {
        lock (_town.Gate)
        {
            return _town.Files[fileId].Bytes;
        }
    }

    /// <summary>The webhook's address; "" while the bot polls.</summary>
    public string WebhookUrl
    {
        get
        {
            lock (_town.Gate)
            {
                return _webhook.Url;
            }
        }
    }

    /// <summary>Updates that the bot hasn't confirmed, as it gets them.</summary>
    public IReadOnlyList<JsonObject> PendingUpdates
    {
        get
        {
            lock (_town.Gate)
            {
                return [.. _town.Updates.Pending.Select(update => update.Body.DeepClone().AsObject())];
            }
        }
    }

    /// <summary>The newest update_id given out.</summary>
    public long LastUpdateId
    {
        get
        {
            lock (_town.Gate)
            {
                return _town.Updates.LastId;
            }
        }
    }

    private static Dictionary<string, string> Named(JsonArray? commands) =>
        (commands ?? []).ToDictionary(each => (string)each!["command"]!, each => (string)each!["description"]!);
}
