using System.Text.Json.Nodes;

namespace CommunityBot.FakeTelegram.Town;

/// <summary>A Telegram account, seen from the bot.</summary>
internal sealed class Person(long id, string firstName)
{
    public const long GroupAnonymousBot = 1087968824;

    public long Id { get; } = id;
    public string FirstName { get; set; } = firstName;
    public string? LastName { get; init; }
    public string? Username { get; init; }
    public string? LanguageCode { get; set; }
    public bool IsBot { get; init; }

    /// <summary>Whether the person has opened the private chat; a bot can't do it.</summary>
    public bool Started { get; set; }
    public bool Blocked { get; set; }
    public bool Deactivated { get; set; }

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["is_bot"] = IsBot, ["first_name"] = FirstName };
        Put(json, "last_name", LastName);
        Put(json, "username", Username);
        Put(json, "language_code", LanguageCode);
        return json;
    }

    public JsonObject ToPrivateChat()
    {
        var json = new JsonObject { ["id"] = Id, ["type"] = "private", ["first_name"] = FirstName };
        Put(json, "last_name", LastName);
        Put(json, "username", Username);
        return json;
    }

    private static void Put(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
