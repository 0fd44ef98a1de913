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

    /// <summary>Somebody else's, which Telegram tells a bot that is an administrator.</summary>
    public static Happening OfOther(JsonElement change)
    {
        var (before, after) = (change.Object("old_chat_member"), change.Object("new_chat_member"));
        return TelegramPeople.Of(after?.Object("user"))?.Address is { } person && IsIn(after) is { } isIn && isIn != IsIn(before) && (IsIn(before) is not null || !isIn)
            ? isIn ? new Happening.Came([person]) : new Happening.Left(person)
            : IsPlain(before) && IsPlain(after) ? Nothing : new Happening.RosterChanged();
    }

    /// <summary>The line in a group that says who came or went, which every bot in it is sent; null: it is another line. It is hidden in large groups.</summary>
    public static Happening? OfLine(JsonElement message, TelegramSelf self)
    {
        if (message.Object("left_chat_member") is { } gone)
        {
            return gone.Number("id") != self.Id && TelegramPeople.Of(gone) is { } person ? new Happening.Left(person.Address) : Nothing;
        }

        var came = message.List("new_chat_members").Select(member => TelegramPeople.Of(member)?.Address).OfType<string>().ToList();
        return came.Count == 0 ? null : new Happening.Came(came);
    }

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
