using CommunityBot.FakeTelegram.Town;
using CommunityBot.FakeTelegram.Wire;

namespace CommunityBot.FakeTelegram.Methods;

/// <summary>reply_parameters: the message must be there, unless the call says that it doesn't matter.</summary>
internal static class Replies
{
    public static Post? Find(TownState town, Call call, Room room, bool isEphemeral)
    {
        if (call.Object("reply_parameters") is not { } reply)
        {
            return null;
        }

        if (reply["ephemeral_message_id"] is { } ephemeral)
        {
            return !isEphemeral
                ? throw TelegramRefusal.Strict("the answer to an ephemeral message must be ephemeral")
                : room.Ephemeral.GetValueOrDefault((long)ephemeral) is { Deleted: false } whispered ? whispered : throw NotFound;
        }

        if (reply["chat_id"] is { } other && other.ToString() != room.Id.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            throw TelegramRefusal.Strict("a reply into another chat isn't supported here");
        }

        var id = reply["message_id"] is { } given ? (long)given : throw TelegramRefusal.Bad("can't parse reply parameters: Can't find field \"message_id\"");
        if (room.Posts.GetValueOrDefault(id) is { Deleted: false } post)
        {
            return post;
        }

        // Id 0 is an ephemeral message's: no flag makes it a message.
        return reply["allow_sending_without_reply"] is { } without && (bool)without && id != 0 ? null : throw NotFound;
    }

    private static TelegramRefusal NotFound => TelegramRefusal.Bad("message to be replied not found");
}
