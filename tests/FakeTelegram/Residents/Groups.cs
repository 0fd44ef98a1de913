using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram.Residents;
using CommunityBot.FakeTelegram.Town;

namespace CommunityBot.FakeTelegram;

/// <summary>Groups, channels and who is in them.</summary>
public sealed partial class FakeTelegramServer
{
    /// <summary>A group without the bot; call <see cref="AddBotToGroup"/> next.</summary>
    /// <param name="id">Negative. -100… makes a supergroup, anything else a basic group.</param>
    /// <param name="title">The group's name.</param>
    /// <param name="isForum">With topics; supergroups only.</param>
    /// <param name="creator">An existing resident who owns it; null for nobody that matters.</param>
    /// <param name="username">A public supergroup's name without @.</param>
    /// <returns><paramref name="id"/>.</returns>
    public long AddGroup(long id, string title, bool isForum = false, long? creator = null, string? username = null)
    {
        var type = id <= -1_000_000_000_000 ? "supergroup" : "group";
        if (id >= 0 || (isForum && type == "group"))
        {
            throw new ArgumentException("A group's id is negative; a forum's is -100…: only supergroups have topics.");
        }

        lock (_town.Gate)
        {
            var room = _town.Rooms[id] = new Room(id, type) { Title = title, IsForum = isForum, Username = username };
            if (creator is { } owner)
            {
                room.Members[_town.PersonOf(owner).Id] = new Member("creator");
            }

            return id;
        }
    }

    /// <summary>A channel (-100…) without the bot.</summary>
    public long AddChannel(long id, string title, string? username = null)
    {
        lock (_town.Gate)
        {
            _town.Rooms[id] = new Room(id, "channel") { Title = title, Username = username };
            return id;
        }
    }

    /// <summary>Somebody joins; when the bot is in the group it hears of it.</summary>
    public void AddMember(long chatId, long userId)
    {
        lock (_town.Gate)
        {
            var (room, person) = (_town.RoomOf(chatId), _town.PersonOf(userId));
            Become(room, person, person, Member.Ordinary);
            Service(room, person, "new_chat_members", Users(person));
        }
    }

    public void RemoveMember(long chatId, long userId)
    {
        lock (_town.Gate)
        {
            var (room, person) = (_town.RoomOf(chatId), _town.PersonOf(userId));
            Become(room, person, person, Member.Left);
            Service(room, person, "left_chat_member", person.ToJson());
        }
    }

    /// <summary>Makes a member (or the bot, by <see cref="BotId"/>) administrator. No rights named: all but promoting others.</summary>
    public void Promote(long chatId, long userId, params string[] rights) => Turn(chatId, userId, new Member("administrator")
    {
        Rights = rights.Length == 0 ? Member.UsualRights : rights.ToHashSet(),
    });

    /// <summary>Back to an ordinary member.</summary>
    public void Demote(long chatId, long userId) => Turn(chatId, userId, Member.Ordinary);

    /// <summary>Still in the group, but may not write.</summary>
    public void Restrict(long chatId, long userId) => Turn(chatId, userId, new Member("restricted", MaySpeak: false));

    /// <summary>An administrator who posts as the group from now on: from 1087968824, sender_chat = the group. Taps still carry the real id.</summary>
    public void AsAnonymousAdmin(long chatId, long userId) =>
        Turn(chatId, userId, new Member("administrator", IsAnonymous: true) { Rights = Member.UsualRights });

    /// <summary>Somebody adds the bot: my_chat_member left → member, the service message, and "/start@bot payload" after a ?startgroup= link.</summary>
    public void AddBotToGroup(long chatId, long byUserId, bool asAdmin = false, string? payload = null)
    {
        lock (_town.Gate)
        {
            var (room, by) = (_town.RoomOf(chatId), _town.PersonOf(byUserId));
            if (!room.MemberOf(byUserId).IsIn)
            {
                room.Members[byUserId] = Member.Ordinary;
            }

            Become(room, by, _town.Bot, asAdmin || room.Type == "channel" ? new Member("administrator") { Rights = Member.UsualRights } : Member.Ordinary);
            if (room.IsGroup)
            {
                Service(room, by, "new_chat_members", Users(_town.Bot));
            }
        }

        if (payload is not null)
        {
            Type(byUserId, chatId, $"/start@{Options.BotUsername} {payload}");
        }
    }

    /// <summary>Removes the bot: my_chat_member → kicked, and 403 from now on.</summary>
    public void KickBot(long chatId, long byUserId)
    {
        lock (_town.Gate)
        {
            Become(_town.RoomOf(chatId), _town.PersonOf(byUserId), _town.Bot, Member.Kicked);
        }
    }

    /// <summary>The group is gone: 403 "the group chat was deleted". Without any update, as on Telegram.</summary>
    public void DeleteGroup(long chatId)
    {
        lock (_town.Gate)
        {
            _town.RoomOf(chatId).Deleted = true;
        }
    }

    /// <summary>The bot's own user id.</summary>
    public long BotId => _town.Bot.Id;

    private void Turn(long chatId, long userId, Member into)
    {
        lock (_town.Gate)
        {
            var room = _town.RoomOf(chatId);
            var owner = room.Members.FirstOrDefault(member => member.Value.Status == "creator").Key;
            Become(room, owner == 0 ? _town.PersonOf(userId) : _town.PersonOf(owner), _town.PersonOf(userId), into);
        }
    }

    private void Become(Room room, Person by, Person whose, Member after)
    {
        var before = room.MemberOf(whose.Id);
        room.Members[whose.Id] = after;
        if (whose == _town.Bot)
        {
            Hearing.BotMembership(_town, room, by, before, after);
        }
        else
        {
            Hearing.MemberChange(_town, room, by, whose, before, after);
        }
    }

    private Post Service(Room room, Person by, string what, JsonNode value)
    {
        var post = new Post(_town.NextMessageId(room), room, by, _town.Now) { Content = new JsonObject { [what] = value } };
        Hearing.Message(_town, post, isService: true);
        return post;
    }
}
