using System.Globalization;
using System.Text.Json;

namespace CommunityBot.Bot.Channels.Telegram;

internal enum TakenState
{
    UnderWay,
    Stored,

    /// <summary>Telegram brings it again.</summary>
    Failed,
}

/// <summary>An update that Telegram has brought, and how far it has come. Its state is set where it is heard and read by the loop that polls.</summary>
internal sealed class TelegramTaken(JsonElement update)
{
    private volatile TakenState state;

    public long? Id { get; } = update.Number("update_id");

    /// <summary>What must stay in order. Telegram's webhook queues the same way: presses per person, the rest per chat.</summary>
    public string Line { get; } = LineOf(update);

    public TakenState State
    {
        get => state;
        set => state = value;
    }

    private static string LineOf(JsonElement update)
    {
        if (update.Object("callback_query")?.Object("from")?.Number("id") is { } person)
        {
            return string.Create(CultureInfo.InvariantCulture, $"press {person}");
        }

        foreach (var kind in (string[])["message", "my_chat_member", "chat_member"])
        {
            if (update.Object(kind)?.Object("chat")?.Number("id") is { } chat)
            {
                return string.Create(CultureInfo.InvariantCulture, $"chat {chat}");
            }
        }

        return "";
    }
}
