using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram.Texts;
using CommunityBot.FakeTelegram.Town;
using CommunityBot.FakeTelegram.Wire;

namespace CommunityBot.FakeTelegram.Methods;

/// <summary>Messages that one person of a group sees (Bot API 10.3, telegram.md 1.9). The rules are the documentation's; the refusals' exact words aren't known [?].</summary>
internal static class Ephemeral
{
    public sealed record Whisper(Person Receiver);

    /// <summary>Whether the call is for one person only, and if so whether that is allowed.</summary>
    public static Whisper? Permission(TownState town, Call call, Room room)
    {
        if (call.Object("ephemeral_message_parameters") is not { } wish)
        {
            return null;
        }

        if (!room.IsGroup)
        {
            throw TelegramRefusal.Bad("ephemeral messages can be sent only to groups and supergroups");
        }

        var id = wish["receiver_user_id"] is { } given ? (long)given : throw TelegramRefusal.Bad("can't parse ephemeral message parameters: Can't find field \"receiver_user_id\"");
        if (!town.People.TryGetValue(id, out var receiver) || !room.MemberOf(id).IsIn)
        {
            throw TelegramRefusal.Bad("user not found");
        }

        if (receiver.IsBot)
        {
            throw TelegramRefusal.Bad("ephemeral messages can't be sent to bots");
        }

        var tap = wish["callback_query_id"] is { } query ? LiveTap(town, (string)query!, receiver, room) : null;
        if (tap is null && !RepliesToWhisper(town, call, room, receiver) && !town.BotIn(room).IsAdmin)
        {
            throw TelegramRefusal.Bad("not enough rights to send an ephemeral message to the user");
        }

        var replaces = wish["replace_callback_query_message"] is { } replace && (bool)replace;
        if (replaces && (tap is null || tap.Post.EphemeralId is not null))
        {
            throw TelegramRefusal.Bad(tap is null ? "there is no callback query message to replace" : "message of the callback query is ephemeral; edit it instead");
        }

        // When it replaces, the receiver sees it in the original's place; for all others nothing changes.
        return new Whisper(receiver);
    }

    public static JsonNode EditText(TownState town, Call call)
    {
        var text = FormattedText.Of(call, "text", "entities", FormattedText.LongestMessage, "MESSAGE_TOO_LONG");
        call.Said = text.Text;
        var markup = Keyboards.Read(call, inlineOnly: true);
        Editing.Apply(town, Find(town, call), text, markup);
        return true;
    }

    public static JsonNode EditMarkup(TownState town, Call call)
    {
        var markup = Keyboards.Read(call, inlineOnly: true);
        Editing.Apply(town, Find(town, call), null, markup);
        return true;
    }

    public static JsonNode Delete(TownState town, Call call)
    {
        Find(town, call).Deleted = true;
        town.Changes.Tell();
        return true;
    }

    private static Post Find(TownState town, Call call)
    {
        var room = Doors.Write(town, call);
        var id = call.Number("ephemeral_message_id") ?? throw TelegramRefusal.Bad("ephemeral message identifier is not specified");
        var receiver = call.Number("receiver_user_id") ?? throw TelegramRefusal.Bad("receiver user identifier is not specified");
        return room.Ephemeral.GetValueOrDefault(id) is { Deleted: false } post && post.Receiver?.Id == receiver && post.From == town.Bot
            ? post
            : throw TelegramRefusal.Bad("message to edit not found");
    }

    private static Tap LiveTap(TownState town, string id, Person receiver, Room room) =>
        town.Taps.GetValueOrDefault(id) is { } tap && tap.By == receiver && tap.Post.Room == room && town.Now - tap.At <= town.Options.CallbackLifetime
            ? tap
            : throw TelegramRefusal.DeadQuery;

    private static bool RepliesToWhisper(TownState town, Call call, Room room, Person receiver) =>
        call.Object("reply_parameters")?["ephemeral_message_id"] is { } id
        && room.Ephemeral.GetValueOrDefault((long)id) is { Deleted: false } heard
        && heard.From == receiver
        && town.Now - heard.At <= town.Options.CallbackLifetime;
}
