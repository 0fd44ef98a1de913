using System.Text.Json;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Groups;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>From Telegram's updates to what happened: a pure function. What it doesn't know is nothing, never an exception.</summary>
internal static class TelegramTranslator
{
    private static readonly Happening Nothing = new Happening.Nothing();

    /// <param name="update">One update, from whoever claims to be Telegram.</param>
    /// <param name="self">Who the bot is.</param>
    /// <returns>Null when it has no update_id: then it can't even be told from a repeat.</returns>
    public static Incoming? Translate(JsonElement update, TelegramSelf self) => update.Number("update_id") is not { } id ? null : update switch
    {
        _ when update.Object("message") is { } message => OfMessage(id, message, self),
        _ when update.Object("edited_message") is { } edited => OfEdited(id, edited),
        _ when update.Object("callback_query") is { } press => OfPress(id, press),
        _ when update.Object("my_chat_member") is { } change =>
            Incoming(id, TelegramPlaces.Of(change.Object("chat")), TelegramPeople.Of(change.Object("from")), TelegramMembership.OfMine(change)),
        _ when update.Object("chat_member") is { } change => OfChange(id, change),

        // Channel posts, polls, and whatever Telegram invents next.
        _ => Incoming(id, null, null, Nothing),
    };

    private static Incoming Incoming(long id, Place? place, Speaker? speaker, Happening what) => place is null
        ? new Incoming(TelegramChannel.ChannelName, TelegramPlaces.Address(id), new Place("", ChatKind.Private, ""), null, Nothing)
        : new Incoming(TelegramChannel.ChannelName, TelegramPlaces.Address(id), place, speaker, what);

    private static Incoming OfMessage(long id, JsonElement message, TelegramSelf self)
    {
        var place = TelegramPlaces.OfMessage(message);
        if (place is null)
        {
            return Incoming(id, null, null, Nothing);
        }

        // A group that becomes a supergroup says so twice, in the old chat and in the new, in either order.
        if (message.Number("migrate_to_chat_id") is { } to)
        {
            return Incoming(id, place, null, new Happening.Moved(TelegramPlaces.Address(to)));
        }

        if (message.Number("migrate_from_chat_id") is { } from)
        {
            return Incoming(id, place with { Address = TelegramPlaces.Address(from), Thread = null }, null, new Happening.Moved(place.Address));
        }

        var speaker = TelegramPeople.Of(message.Object("from"));
        if (message.List("new_chat_members").Any(member => member.Number("id") == self.Id))
        {
            return Incoming(id, place, speaker, place.Kind == ChatKind.Group ? new Happening.Added() : Nothing);
        }

        if (place.Kind == ChatKind.Group && TelegramMembership.OfLine(message, self) is { } change)
        {
            return Incoming(id, place, null, change);
        }

        var anonymous = place.Kind == ChatKind.Group && TelegramPeople.IsAnonymousAdministrator(message);
        return anonymous || (speaker is not null && !message.Has("sender_chat"))
            ? Incoming(id, place, speaker, TelegramSaying.Of(message, place, self, anonymous))
            : Incoming(id, place, null, Nothing);
    }

    /// <summary>Whoever comes or goes, and whoever throws them out, is noted down by nothing of it.</summary>
    private static Incoming OfChange(long id, JsonElement change) => TelegramMembership.OfOther(change) is var what && what is Happening.Came or Happening.Left
        ? Incoming(id, TelegramPlaces.Of(change.Object("chat")), null, what)
        : Incoming(id, TelegramPlaces.Of(change.Object("chat")), TelegramPeople.Of(change.Object("from")), what);

    /// <summary>What was changed afterwards is never carried out; only the safety net reads it.</summary>
    private static Incoming OfEdited(long id, JsonElement message) =>
        TelegramPlaces.OfMessage(message) is { } place && !message.Has("sender_chat") && TelegramPeople.Of(message.Object("from")) is { } speaker
            ? Incoming(id, place, speaker, TelegramSaying.Overheard(message))
            : Incoming(id, null, null, Nothing);

    private static Incoming OfPress(long id, JsonElement press)
    {
        var person = press.Object("from");
        if (TelegramPeople.Of(person) is not { } speaker || press.Text("id") is not { Length: > 0 } pressId)
        {
            return Incoming(id, null, null, Nothing);
        }

        // Without a message (one sent by way of the bot, or too old) the press belongs to nowhere but the person's own chat.
        var message = press.Object("message");
        var place = (message is { } known ? TelegramPlaces.OfMessage(known) : null) ?? new Place(speaker.Address, ChatKind.Private, "");

        // Date 0 marks a message that the bot can no longer reach.
        var messageId = message is { } reachable && reachable.Number("date") is not 0 ? TelegramMessageId.Of(reachable)?.ToString() : null;
        return Incoming(id, place, speaker, new Happening.Pressed(pressId, press.Text("data") ?? "", messageId, messageId?.StartsWith('e') == true));
    }
}
