using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram.Town;
using CommunityBot.FakeTelegram.Wire;

namespace CommunityBot.FakeTelegram.Methods;

/// <summary>Deleting, pinning, reacting, leaving, "typing …".</summary>
internal static class Tidying
{
    private static readonly TimeSpan OwnMessagesDeletable = TimeSpan.FromHours(48);

    // The list is fixed by Telegram; these are the ones a bot of this kind could want.
    private static readonly HashSet<string> Emoji = ["👍", "👎", "❤", "🔥", "🥰", "👏", "😁", "🤔", "🎉", "🙏", "👌", "💯", "🤗", "👀", "🤝", "✍", "🫡", "😢", "🤩", "🏆", "⚡", "💔", "😎", "🆒", "🤷"];

    public static JsonNode Delete(TownState town, Call call)
    {
        var room = Doors.Write(town, call);
        call.MessageId = call.Number("message_id");
        Delete(town, room, call.MessageId ?? throw TelegramRefusal.Bad("message identifier is not specified"));
        return true;
    }

    public static JsonNode DeleteMany(TownState town, Call call)
    {
        var room = Doors.Write(town, call);
        var ids = call.Json("message_ids") as JsonArray ?? throw TelegramRefusal.Bad("expected an Array of message identifiers");
        if (ids.Count is 0 or > 100)
        {
            throw TelegramRefusal.Bad(ids.Count == 0 ? "message identifiers are not specified" : "too many message identifiers specified");
        }

        foreach (var id in ids.Select(each => (long)each!).Where(id => room.Posts.GetValueOrDefault(id) is { Deleted: false }))
        {
            Delete(town, room, id);
        }

        return true;
    }

    public static JsonNode Pin(TownState town, Call call)
    {
        var post = FindForPin(town, call, "message to pin not found");
        post.Pinned = true;
        if (post.Room.IsGroup)
        {
            var service = new Post(town.NextMessageId(post.Room), post.Room, town.Bot, town.Now) { Content = new JsonObject { ["pinned_message"] = post.ToJson(withReply: false) } };
            town.Add(service);
            town.Updates.Push("message", service.ToJson(), $"chat {post.Room.Id}");
        }

        town.Changes.Tell();
        return true;
    }

    public static JsonNode Unpin(TownState town, Call call)
    {
        var post = FindForPin(town, call, "message to unpin not found");
        post.Pinned = false;
        town.Changes.Tell();
        return true;
    }

    public static JsonNode React(TownState town, Call call)
    {
        var room = Doors.Write(town, call);
        var post = room.Posts.GetValueOrDefault(call.Number("message_id") ?? 0) is { Deleted: false } found ? found : throw TelegramRefusal.Bad("message to react not found");
        call.MessageId = post.Id;
        var reaction = call.Json("reaction") as JsonArray ?? [];
        if (reaction.Count > 1)
        {
            throw TelegramRefusal.Bad("REACTIONS_TOO_MANY");
        }

        if (reaction.Any(each => (string?)each!["type"] != "emoji" || !Emoji.Contains((string?)each["emoji"] ?? "")))
        {
            throw TelegramRefusal.Bad("REACTION_INVALID");
        }

        post.Reaction = reaction.DeepClone().AsArray();
        town.Changes.Tell();
        return true;
    }

    public static JsonNode Leave(TownState town, Call call)
    {
        var room = Doors.Write(town, call);
        if (room.IsPrivate)
        {
            throw TelegramRefusal.Bad("chat member status can't be changed in private chats");
        }

        room.Members[town.Bot.Id] = Member.Left;
        town.Changes.Tell();
        return true;
    }

    public static JsonNode Act(TownState town, Call call)
    {
        Doors.Speak(town, call);
        return call.Text("action") is "typing" or "upload_document" or "find_location" or "choose_sticker" or "upload_photo"
            ? true
            : throw TelegramRefusal.Bad("wrong parameter action in request");
    }

    private static void Delete(TownState town, Room room, long id)
    {
        if (room.Posts.GetValueOrDefault(id) is not { Deleted: false } post)
        {
            throw TelegramRefusal.Bad("message to delete not found");
        }

        // An administrator may delete any message of a group at any age; everybody else their own, within 48 hours.
        var may = (room.IsGroup && town.BotIn(room).Can("can_delete_messages"))
            || ((post.From == town.Bot || room.IsPrivate) && town.Now - post.At < OwnMessagesDeletable);
        post.Deleted = may ? true : throw TelegramRefusal.Bad("message can't be deleted for everyone");
        town.Changes.Tell();
    }

    private static Post FindForPin(TownState town, Call call, string notFound)
    {
        var room = Doors.Write(town, call);
        var post = room.Posts.GetValueOrDefault(call.Number("message_id") ?? 0) is { Deleted: false } found ? found : throw TelegramRefusal.Bad(notFound);
        call.MessageId = post.Id;
        return room.IsPrivate || town.BotIn(room).Can("can_pin_messages")
            ? post
            : throw TelegramRefusal.Bad("not enough rights to manage pinned messages in the chat");
    }
}
