using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram.Residents;
using CommunityBot.FakeTelegram.Texts;
using CommunityBot.FakeTelegram.Town;

namespace CommunityBot.FakeTelegram;

/// <summary>What residents write.</summary>
public sealed partial class FakeTelegramServer
{
    /// <summary>Writes a message. Commands, mentions and links get their entities; the bot hears it if Telegram would let it.</summary>
    /// <param name="userId">Who writes.</param>
    /// <param name="chatId">Where; the resident's own id is the private chat, which <see cref="Start"/> opens.</param>
    /// <param name="text">Up to 4096 UTF-16 units.</param>
    /// <param name="replyTo">A message id of the same chat.</param>
    /// <param name="threadId">A topic.</param>
    /// <param name="forwarded">With a forward_origin: somebody else's words.</param>
    /// <returns>The message id; of an ephemeral command (is_ephemeral in setMyCommands) its ephemeral_message_id.</returns>
    public long Type(long userId, long chatId, string text, long? replyTo = null, long? threadId = null, bool forwarded = false)
    {
        lock (_town.Gate)
        {
            var (person, room) = (_town.PersonOf(userId), _town.RoomOf(chatId));
            MustBeAbleToWrite(person, room);
            var ephemeral = Hearing.IsEphemeralCommand(_town, person, room, text);
            var asGroup = room.MemberOf(userId).IsAnonymous;
            var from = room.Type == "channel" ? null : asGroup ? _town.Anonymous : person;
            var post = new Post(ephemeral ? 0 : _town.NextMessageId(room), room, from, _town.Now)
            {
                Text = text,
                Entities = FoundEntities.In(text),
                SenderChat = asGroup || room.Type == "channel" ? room : null,
                ReplyTo = replyTo is { } answered ? room.Posts[answered] : null,
                ThreadId = threadId,
                EphemeralId = ephemeral ? ++room.LastEphemeralId : null,
                Receiver = ephemeral ? _town.Bot : null,
                Content = forwarded ? new JsonObject { ["forward_origin"] = Forwarded() } : [],
            };
            Hearing.Message(_town, post);
            return post.EphemeralId ?? post.Id;
        }
    }

    /// <summary>Changes a message that a resident wrote: edited_message.</summary>
    public void EditTyped(long chatId, long messageId, string text)
    {
        lock (_town.Gate)
        {
            var post = _town.RoomOf(chatId).Posts[messageId];
            post.Before.Add(post.Text ?? "");
            (post.Text, post.Entities, post.EditedAt) = (text, FoundEntities.In(text), _town.Now);
            post.Edits++;
            Hearing.Message(_town, post, edited: true);
        }
    }

    /// <summary>A place instead of words.</summary>
    public long ShareLocation(long userId, long chatId, double latitude, double longitude)
    {
        lock (_town.Gate)
        {
            var (person, room) = (_town.PersonOf(userId), _town.RoomOf(chatId));
            MustBeAbleToWrite(person, room);
            var post = new Post(_town.NextMessageId(room), room, person, _town.Now)
            {
                Content = new JsonObject { ["location"] = new JsonObject { ["latitude"] = latitude, ["longitude"] = longitude } },
            };
            Hearing.Message(_town, post);
            return post.Id;
        }
    }

    /// <summary>Somebody deletes a message, the bot's too. The bot isn't told: edits say "message to edit not found".</summary>
    public void DeleteMessage(long chatId, long messageId)
    {
        lock (_town.Gate)
        {
            _town.RoomOf(chatId).Posts[messageId].Deleted = true;
            _town.Changes.Tell();
        }
    }

    /// <summary>A reaction; the bot hears of it only as an administrator who asked for message_reaction.</summary>
    public void React(long userId, long chatId, long messageId, string? emoji)
    {
        lock (_town.Gate)
        {
            var (person, room) = (_town.PersonOf(userId), _town.RoomOf(chatId));
            if (!room.IsPrivate && !_town.BotIn(room).IsAdmin)
            {
                return;
            }

            _town.Updates.Push("message_reaction", new JsonObject
            {
                ["chat"] = room.ToJson(),
                ["message_id"] = messageId,
                ["user"] = person.ToJson(),
                ["date"] = _town.Now.ToUnixTimeSeconds(),
                ["old_reaction"] = new JsonArray(),
                ["new_reaction"] = emoji is null ? [] : new JsonArray(new JsonObject { ["type"] = "emoji", ["emoji"] = emoji }),
            }, $"chat {chatId}");
        }
    }

    private static void MustBeAbleToWrite(Person person, Room room)
    {
        if (room.IsPrivate && !person.Started)
        {
            throw new ArgumentException($"Resident {person.Id} hasn't opened the private chat; call Start first.");
        }

        if (!room.IsPrivate && !room.MemberOf(person.Id).IsIn)
        {
            throw new ArgumentException($"Resident {person.Id} isn't in chat {room.Id}; call AddMember first.");
        }
    }

    private JsonObject Forwarded() => new() { ["type"] = "hidden_user", ["sender_user_name"] = "Okänd", ["date"] = _town.Now.AddDays(-1).ToUnixTimeSeconds() };
}
