using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommunityBot.FakeTelegram.Town;
using CommunityBot.FakeTelegram.Wire;

namespace CommunityBot.FakeTelegram.Methods;

/// <summary>What the bot says of itself: its commands by scope and language, its two descriptions by language.</summary>
internal static partial class Profile
{
    public static JsonNode SetCommands(TownState town, Call call)
    {
        var commands = call.Json("commands") as JsonArray ?? throw TelegramRefusal.Bad("expected an Array of BotCommand");
        if (commands.Count > 100)
        {
            throw TelegramRefusal.Bad("BOT_COMMANDS_TOO_MUCH");
        }

        foreach (var node in commands)
        {
            var command = ((string?)node?["command"] ?? throw TelegramRefusal.Bad("can't parse BotCommand: Can't find field \"command\"")).TrimStart('/');
            var description = (string?)node!["description"] ?? throw TelegramRefusal.Bad("can't parse BotCommand: Can't find field \"description\"");
            if (!CommandShape().IsMatch(command))
            {
                throw TelegramRefusal.Bad("BOT_COMMAND_INVALID");
            }

            if (description.Length is 0 or > 256)
            {
                throw TelegramRefusal.Bad("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }

        if (commands.Select(each => (string?)each!["command"]).Distinct().Count() != commands.Count)
        {
            throw TelegramRefusal.Strict("a command twice in one list");
        }

        town.Commands.Set(Scope(town, call), Language(call), commands.DeepClone().AsArray());
        town.Changes.Tell();
        return true;
    }

    public static JsonNode GetCommands(TownState town, Call call) =>
        town.Commands.Get(Scope(town, call), Language(call))?.DeepClone() ?? new JsonArray();

    public static JsonNode DeleteCommands(TownState town, Call call)
    {
        town.Commands.Delete(Scope(town, call), Language(call));
        town.Changes.Tell();
        return true;
    }

    public static JsonNode SetDescription(TownState town, Call call, string field, int longest)
    {
        var text = call.Text(field) ?? "";
        town.Descriptions[$"{field}:{Language(call)}"] = text.Length <= longest ? text : throw TelegramRefusal.Bad(field.ToUpperInvariant() + "_TOO_LONG");
        town.Changes.Tell();
        return true;
    }

    public static JsonNode GetDescription(TownState town, Call call, string field) =>
        new JsonObject { [field] = town.Descriptions.GetValueOrDefault($"{field}:{Language(call)}", "") };

    private static string Language(Call call)
    {
        var code = call.Text("language_code") ?? "";
        return code.Length is 0 || LanguageShape().IsMatch(code) ? code : throw TelegramRefusal.Bad("invalid language code specified");
    }

    private static string Scope(TownState town, Call call)
    {
        var scope = call.Object("scope");
        var type = (string?)scope?["type"] ?? (scope is null ? "default" : throw TelegramRefusal.Bad("can't parse BotCommandScope: Can't find field \"type\""));
        switch (type)
        {
            case "default" or "all_private_chats" or "all_group_chats" or "all_chat_administrators":
                return type;
            case "chat" or "chat_administrators" or "chat_member":
                var chat = scope!["chat_id"] ?? throw TelegramRefusal.Bad("can't parse BotCommandScope: Empty chat_id specified");
                if (!town.Rooms.ContainsKey((long)chat))
                {
                    throw TelegramRefusal.ChatNotFound;
                }

                return type != "chat_member" ? $"{type}:{chat}"
                    : scope["user_id"] is { } user ? $"{type}:{chat}:{user}"
                    : throw TelegramRefusal.Bad("can't parse BotCommandScope: Invalid user_id specified");
            default:
                throw TelegramRefusal.Bad("can't parse BotCommandScope: Unsupported type specified");
        }
    }

    [GeneratedRegex(@"\A[a-z0-9_]{1,32}\z")]
    private static partial Regex CommandShape();

    [GeneratedRegex(@"\A[a-z]{2}\z")]
    private static partial Regex LanguageShape();
}
