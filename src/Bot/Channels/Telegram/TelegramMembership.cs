using System.Text.Json;
using CommunityBot.Bot.Conversation;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>Who is in a chat and what they may do there, as it changes.</summary>
internal static class TelegramMembership
{
    private static readonly Happening Nothing = new Happening.Nothing();

    /// <summary>The bot's own standing. In private only blocking and unblocking come this way.</summary>
    public static Happening OfMine(JsonElement change)
    {
        var before = change.Object("old_chat_member");
        var after = change.Object("new_chat_member");
        return (change.Object("chat")?.Text("type"), IsIn(before), IsIn(after)) switch
        {
            ("private", true, false) => new Happening.Removed(),
            ("private", false, true) => new Happening.Returned(),
            ("private", _, _) => Nothing,
            (_, false, true) => new Happening.Added(),
            (_, true, false) => new Happening.Removed(),
            (_, true, true) => new Happening.RosterChanged(),
            _ => Nothing,
        };
    }

    /// <summary>Somebody else's. Only administrators are remembered, so only their coming and going counts.</summary>
    public static Happening OfOther(JsonElement change) =>
        IsPlain(change.Object("old_chat_member")) && IsPlain(change.Object("new_chat_member")) ? Nothing : new Happening.RosterChanged();

    /// <returns>Null for a standing that doesn't exist yet: then nothing is concluded from it.</returns>
    private static bool? IsIn(JsonElement? member) => member?.Text("status") switch
    {
        "creator" or "administrator" or "member" => true,
        "restricted" => member.Value.Flag("is_member") is true,
        "left" or "kicked" => false,
        _ => null,
    };

    private static bool IsPlain(JsonElement? member) => member?.Text("status") is "member" or "restricted" or "left" or "kicked";
}
