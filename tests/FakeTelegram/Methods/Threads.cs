using CommunityBot.FakeTelegram.Town;
using CommunityBot.FakeTelegram.Wire;

namespace CommunityBot.FakeTelegram.Methods;

/// <summary>message_thread_id: forums only, the topic must be there and open. General is no id at all.</summary>
internal static class Threads
{
    public static long? Check(Call call, Room room, Post? replyTo)
    {
        var thread = call.Number("message_thread_id") ?? replyTo?.ThreadId;
        if (thread is null or 0)
        {
            return null;
        }

        if (!room.IsForum || !room.Topics.TryGetValue(thread.Value, out var topic))
        {
            throw TelegramRefusal.ThreadNotFound;
        }

        return topic.Closed ? throw TelegramRefusal.Bad("TOPIC_CLOSED") : thread;
    }
}
