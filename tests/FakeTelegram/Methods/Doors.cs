using CommunityBot.FakeTelegram.Town;
using CommunityBot.FakeTelegram.Wire;

namespace CommunityBot.FakeTelegram.Methods;

/// <summary>Finds the chat a call is about and says whether the bot may go in.</summary>
internal static class Doors
{
    /// <summary>The chat of chat_id, if the bot may read there.</summary>
    public static Room Read(TownState town, Call call)
    {
        var room = Find(town, call);
        if (room.Type is "supergroup" or "channel")
        {
            CheckMembership(town, room);
        }

        return room;
    }

    /// <summary>The chat of chat_id, if the bot may post and change things there.</summary>
    public static Room Write(TownState town, Call call)
    {
        var room = Find(town, call);
        if (room.Resident is { } resident)
        {
            CheckResident(town, resident);
        }
        else if (room.UpgradedTo is { } upgraded)
        {
            throw TelegramRefusal.Migrated(upgraded);
        }
        else if (room.Deleted)
        {
            throw TelegramRefusal.Forbidden("the group chat was deleted");
        }
        else
        {
            CheckMembership(town, room);
        }

        return room;
    }

    /// <summary>Write, and be allowed to speak.</summary>
    public static Room Speak(TownState town, Call call)
    {
        var room = Write(town, call);
        if (room.IsGroup && !town.BotIn(room).MaySpeak)
        {
            throw TelegramRefusal.Bad("not enough rights to send text messages to the chat");
        }

        if (room.Type == "channel" && !town.BotIn(room).IsAdmin)
        {
            throw TelegramRefusal.Bad("need administrator rights in the channel chat");
        }

        return room;
    }

    private static Room Find(TownState town, Call call)
    {
        var text = call.Text("chat_id");
        if (string.IsNullOrEmpty(text))
        {
            throw TelegramRefusal.Bad("chat_id is empty");
        }

        if (text.StartsWith('@'))
        {
            return town.Rooms.Values.FirstOrDefault(room => room.Username is { } name && name.Equals(text[1..], StringComparison.OrdinalIgnoreCase))
                ?? throw TelegramRefusal.ChatNotFound;
        }

        var id = call.Number("chat_id") ?? throw TelegramRefusal.ChatNotFound;
        call.ChatId = id;
        if (town.Rooms.TryGetValue(id, out var known))
        {
            return known;
        }

        // Somebody the bot has met in a group but who never opened the private chat.
        return town.People.TryGetValue(id, out var person) && !person.IsBot && (person.Started || town.SharesAGroupWithBot(person))
            ? new Room(id, "private") { Resident = person }
            : throw TelegramRefusal.ChatNotFound;
    }

    private static void CheckResident(TownState town, Person resident)
    {
        if (resident.Deactivated)
        {
            throw TelegramRefusal.Forbidden("user is deactivated");
        }

        if (resident.Blocked)
        {
            throw TelegramRefusal.Forbidden("bot was blocked by the user");
        }

        if (!resident.Started)
        {
            throw TelegramRefusal.Forbidden("bot can't initiate conversation with a user");
        }

        town.PrivateRoom(resident);
    }

    private static void CheckMembership(TownState town, Room room)
    {
        var bot = town.BotIn(room);
        if (bot.Status == "kicked")
        {
            throw TelegramRefusal.Forbidden($"bot was kicked from the {room.Type} chat");
        }

        if (!bot.IsIn)
        {
            throw TelegramRefusal.Forbidden($"bot is not a member of the {room.Type} chat");
        }
    }
}
