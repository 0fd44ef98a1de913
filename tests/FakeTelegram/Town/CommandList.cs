using System.Text.Json.Nodes;

namespace CommunityBot.FakeTelegram.Town;

/// <summary>The commands set with setMyCommands, and which of them somebody sees. Scopes from the most specific: telegram.md 1.8.</summary>
internal sealed class CommandList
{
    private readonly Dictionary<(string Scope, string Language), JsonArray> _lists = [];

    public void Set(string scope, string language, JsonArray commands) => _lists[(scope, language)] = commands;

    public void Delete(string scope, string language) => _lists.Remove((scope, language));

    public JsonArray? Get(string scope, string language) => _lists.GetValueOrDefault((scope, language));

    public JsonArray SeenBy(Person person, Room room)
    {
        foreach (var scope in ScopesOf(person, room))
        {
            foreach (var language in new[] { (person.LanguageCode ?? "").Split('-')[0], "" })
            {
                if (Get(scope, language) is { Count: > 0 } commands)
                {
                    return commands;
                }
            }
        }

        return [];
    }

    private static IEnumerable<string> ScopesOf(Person person, Room room)
    {
        if (room.IsPrivate)
        {
            return [$"chat:{room.Id}", "all_private_chats", "default"];
        }

        var always = new[] { $"chat:{room.Id}", "all_group_chats", "default" };
        return room.MemberOf(person.Id).IsAdmin
            ? [$"chat_member:{room.Id}:{person.Id}", $"chat_administrators:{room.Id}", always[0], "all_chat_administrators", always[1], always[2]]
            : [$"chat_member:{room.Id}:{person.Id}", .. always];
    }
}
