using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram.Town;

namespace CommunityBot.FakeTelegram.Residents;

/// <summary>What of a chat's life the bot hears: privacy mode, blocks, membership (telegram.md 1.5).</summary>
internal static class Hearing
{
    public static void Message(TownState town, Post post, bool isService = false, bool edited = false)
    {
        var lastBot = post.Room.LastBot;
        if (!edited)
        {
            town.Add(post);
        }

        town.Changes.Tell();
        if (!Reaches(town, post, isService, lastBot))
        {
            return;
        }

        var type = (post.Room.Type == "channel", edited) switch
        {
            (true, true) => "edited_channel_post",
            (true, false) => "channel_post",
            (false, true) => "edited_message",
            _ => "message",
        };
        town.Updates.Push(type, post.ToJson(), $"chat {post.Room.Id}");
    }

    public static void BotMembership(TownState town, Room room, Person by, Member before, Member after)
    {
        town.Updates.Push("my_chat_member", Change(town, room, by, town.Bot, before, after), $"membership {room.Id}");
        town.Changes.Tell();
    }

    public static void MemberChange(TownState town, Room room, Person by, Person whose, Member before, Member after)
    {
        if (town.BotIn(room).IsAdmin)
        {
            town.Updates.Push("chat_member", Change(town, room, by, whose, before, after), $"members {room.Id}");
        }

        town.Changes.Tell();
    }

    public static bool IsEphemeralCommand(TownState town, Person by, Room room, string text)
    {
        if (!room.IsGroup || !text.StartsWith('/'))
        {
            return false;
        }

        var word = text[1..].Split([' ', '\n'])[0].Split('@');
        return (word.Length == 1 || word[1].Equals(town.Bot.Username, StringComparison.OrdinalIgnoreCase))
            && town.Commands.SeenBy(by, room).Any(command => (string?)command!["command"] == word[0] && (bool?)command["is_ephemeral"] == true);
    }

    private static JsonObject Change(TownState town, Room room, Person by, Person whose, Member before, Member after) => new()
    {
        ["chat"] = room.ToJson(),
        ["from"] = by.ToJson(),
        ["date"] = town.Now.ToUnixTimeSeconds(),
        ["old_chat_member"] = before.ToJson(whose),
        ["new_chat_member"] = after.ToJson(whose),
    };

    private static bool Reaches(TownState town, Post post, bool isService, long lastBot)
    {
        if (post.Room.Resident is { } resident)
        {
            return !resident.Blocked;
        }

        if (!town.BotIn(post.Room).IsIn || (post.From is { IsBot: true } bot && bot != town.Anonymous && !isService))
        {
            return false;
        }

        return isService || post.Room.Type == "channel" || post.EphemeralId is not null || !town.Options.PrivacyMode
            || town.BotIn(post.Room).IsAdmin || post.ReplyTo?.From == town.Bot || Concerns(town, post, lastBot);
    }

    private static bool Concerns(TownState town, Post post, long lastBot)
    {
        foreach (var entity in (post.Entities ?? []).OfType<JsonObject>())
        {
            var words = (post.Text ?? "").Substring((int)entity["offset"]!, (int)entity["length"]!);
            if ((string?)entity["type"] == "mention" && words[1..].Equals(town.Bot.Username, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if ((string?)entity["type"] == "bot_command")
            {
                var at = words.IndexOf('@', StringComparison.Ordinal);
                if (at < 0 ? lastBot == town.Bot.Id : words[(at + 1)..].Equals(town.Bot.Username, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
