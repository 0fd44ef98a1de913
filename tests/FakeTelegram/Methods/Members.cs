using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram.Town;
using CommunityBot.FakeTelegram.Wire;

namespace CommunityBot.FakeTelegram.Methods;

/// <summary>getMe, getChat and who is what in a chat.</summary>
internal static class Members
{
    public static JsonNode Me(TownState town, Call call)
    {
        var me = town.Bot.ToJson();
        me["can_join_groups"] = true;
        me["can_read_all_group_messages"] = !town.Options.PrivacyMode;
        foreach (var no in new[] { "supports_inline_queries", "supports_guest_queries", "can_connect_to_business", "has_main_web_app", "has_topics_enabled",
            "allows_users_to_create_topics", "can_manage_bots", "supports_join_request_queries" })
        {
            me[no] = false;
        }

        return me;
    }

    public static JsonNode Chat(TownState town, Call call)
    {
        var chat = Doors.Read(town, call).ToJson();
        chat["accent_color_id"] = 0;
        chat["max_reaction_count"] = 11;
        chat["accepted_gift_types"] = new JsonObject { ["unlimited_gifts"] = false, ["limited_gifts"] = false, ["unique_gifts"] = false, ["premium_subscription"] = false, ["gifts_from_channels"] = false };
        return chat;
    }

    public static JsonNode Administrators(TownState town, Call call)
    {
        var room = ReadMembers(town, call);
        if (room.IsPrivate)
        {
            throw TelegramRefusal.Bad("there are no administrators in the private chat");
        }

        return new JsonArray([.. from member in room.Members
                                 where member.Value.IsAdmin
                                 let person = town.People[member.Key]
                                 where !person.IsBot || person == town.Bot || call.Flag("return_bots")
                                 where person != town.Bot || call.Flag("return_bots")
                                 select member.Value.ToJson(person)]);
    }

    public static JsonNode One(TownState town, Call call)
    {
        var room = ReadMembers(town, call);
        var id = call.Number("user_id") ?? throw TelegramRefusal.Bad("invalid user_id specified");
        return !town.People.TryGetValue(id, out var person)
            ? throw TelegramRefusal.Bad("user not found")
            : (room.IsPrivate ? Member.Ordinary : room.MemberOf(id)).ToJson(person);
    }

    public static JsonNode Count(TownState town, Call call)
    {
        var room = ReadMembers(town, call);
        return room.IsPrivate ? 2 : room.Members.Values.Count(member => member.IsIn);
    }

    /// <summary>The member list of a basic group is closed to whoever isn't in it.</summary>
    private static Room ReadMembers(TownState town, Call call)
    {
        var room = Doors.Read(town, call);
        return room.Type == "group" ? Doors.Write(town, call) : room;
    }
}
