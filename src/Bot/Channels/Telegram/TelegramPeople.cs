using System.Globalization;
using System.Text.Json;
using CommunityBot.Bot.Conversation;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>Who acts in an update.</summary>
internal static class TelegramPeople
{
    /// <summary>GroupAnonymousBot: an administrator who speaks in the group's name. Never stored as a person.</summary>
    public const long Anonymous = 1087968824;

    /// <summary>The user under which posts of a linked channel appear in its group.</summary>
    private const long LinkedChannel = 777000;

    /// <summary>Channel Bot: somebody who speaks in a channel's name.</summary>
    private const long ChannelAsPerson = 136817688;

    /// <returns>Null for bots and for Telegram's stand-ins: they are no persons.</returns>
    public static Speaker? Of(JsonElement? user) =>
        user is { } person && person.Number("id") is > 0 and { } id && id is not (Anonymous or LinkedChannel or ChannelAsPerson) && person.Flag("is_bot") is not true
            ? new Speaker(id.ToString(CultureInfo.InvariantCulture), TelegramName.Clean($"{person.Text("first_name")} {person.Text("last_name")}"), Language(person))
            : null;

    /// <summary>True when an administrator of this very chat hides behind it.</summary>
    public static bool IsAnonymousAdministrator(JsonElement message) =>
        message.Object("from")?.Number("id") == Anonymous
        && message.Object("sender_chat")?.Number("id") is { } sender && sender == message.Object("chat")?.Number("id");

    private static string? Language(JsonElement person) => person.Text("language_code")?.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "sv" => "sv",
        "en" => "en",
        _ => null,
    };
}
