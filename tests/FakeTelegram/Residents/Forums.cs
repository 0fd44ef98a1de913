using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram.Residents;
using CommunityBot.FakeTelegram.Town;

namespace CommunityBot.FakeTelegram;

/// <summary>Topics, and groups that become supergroups.</summary>
public sealed partial class FakeTelegramServer
{
    /// <summary>A topic of a forum.</summary>
    /// <returns>Its message_thread_id.</returns>
    public long AddTopic(long chatId, long byUserId, string name)
    {
        lock (_town.Gate)
        {
            var room = _town.RoomOf(chatId);
            var id = _town.NextMessageId(room);
            room.Topics[id] = new Topic(id, name);
            var post = new Post(id, room, _town.PersonOf(byUserId), _town.Now)
            {
                ThreadId = id,
                Content = new JsonObject { ["forum_topic_created"] = new JsonObject { ["name"] = name, ["icon_color"] = 7322096 } },
            };
            Hearing.Message(_town, post, isService: true);
            return id;
        }
    }

    /// <summary>The topic and its messages are gone: 400 "message thread not found". Without any update, as on Telegram.</summary>
    public void DeleteTopic(long chatId, long threadId)
    {
        lock (_town.Gate)
        {
            var room = _town.RoomOf(chatId);
            room.Topics.Remove(threadId);
            foreach (var post in room.Posts.Values.Where(post => post.ThreadId == threadId))
            {
                post.Deleted = true;
            }

            _town.Changes.Tell();
        }
    }

    /// <summary>Nobody may write there any more: 400 TOPIC_CLOSED.</summary>
    public void CloseTopic(long chatId, long threadId, long byUserId)
    {
        lock (_town.Gate)
        {
            var room = _town.RoomOf(chatId);
            room.Topics[threadId].Closed = true;
            var post = new Post(_town.NextMessageId(room), room, _town.PersonOf(byUserId), _town.Now) { ThreadId = threadId, Content = new JsonObject { ["forum_topic_closed"] = new JsonObject() } };
            Hearing.Message(_town, post, isService: true);
        }
    }

    /// <summary>A basic group becomes a supergroup: two service messages, 400 with migrate_to_chat_id for the old id, new message ids.</summary>
    /// <param name="chatId">The basic group.</param>
    /// <param name="byUserId">Who did it.</param>
    /// <param name="newId">The supergroup's id; null makes one up.</param>
    /// <param name="silently">No service messages: the bot learns it from the 400 alone.</param>
    /// <param name="newFirst">The new chat's message comes before the old one's.</param>
    /// <returns>The new id.</returns>
    public long UpgradeToSupergroup(long chatId, long byUserId, long? newId = null, bool silently = false, bool newFirst = false)
    {
        lock (_town.Gate)
        {
            var (old, by) = (_town.RoomOf(chatId), _town.PersonOf(byUserId));
            var id = newId ?? -1_000_000_000_000 + chatId;
            var room = _town.Rooms[id] = new Room(id, "supergroup") { Title = old.Title, LastBot = old.LastBot };
            foreach (var (person, member) in old.Members)
            {
                room.Members[person] = member;
            }

            Action[] tellings = [() => Service(old, by, "migrate_to_chat_id", id), () => Service(room, _town.Anonymous, "migrate_from_chat_id", chatId)];
            foreach (var tell in silently ? [] : newFirst ? tellings.Reverse() : tellings)
            {
                tell();
            }

            old.UpgradedTo = id;
            _town.Changes.Tell();
            return id;
        }
    }
}
