using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram.Town;

namespace CommunityBot.FakeTelegram;

/// <summary>Presses on inline buttons.</summary>
public sealed partial class FakeTelegramServer
{
    /// <summary>Presses a button that is on the message now.</summary>
    /// <param name="userId">Who presses: anybody who sees the message.</param>
    /// <param name="chatId">Where the message is.</param>
    /// <param name="messageId">Its id; of an ephemeral message see <see cref="Press(long, SeenMessage, string)"/>.</param>
    /// <param name="button">The label, part of it, or the callback data.</param>
    /// <returns>The callback query's id; its answer is in <see cref="Toasts"/>.</returns>
    public string Press(long userId, long chatId, long messageId, string button)
    {
        lock (_town.Gate)
        {
            return Press(_town.PersonOf(userId), _town.RoomOf(chatId).Posts[messageId], button);
        }
    }

    /// <summary>Presses a button of a message as it was read; ephemeral messages too.</summary>
    public string Press(long userId, SeenMessage message, string button)
    {
        lock (_town.Gate)
        {
            var room = _town.RoomOf(message.ChatId);
            return Press(_town.PersonOf(userId), message.EphemeralId is { } id ? room.Ephemeral[id] : room.Posts[message.MessageId], button);
        }
    }

    /// <summary>A tap with any data, as a hostile or very old client may send it; null leaves data out.</summary>
    public string PressForged(long userId, long chatId, long messageId, string? data)
    {
        lock (_town.Gate)
        {
            return Tap(_town.PersonOf(userId), _town.RoomOf(chatId).Posts[messageId], data);
        }
    }

    private string Press(Person person, Post post, string wanted)
    {
        var buttons = (post.Markup?["inline_keyboard"] as JsonArray ?? []).SelectMany(row => row!.AsArray()).OfType<JsonObject>().ToList();
        var button = buttons.Find(each => (string?)each["text"] == wanted || (string?)each["callback_data"] == wanted)
            ?? buttons.Find(each => ((string?)each["text"])!.Contains(wanted, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"There is no button '{wanted}' on message {post.Id}; there is: {string.Join(" | ", buttons.Select(each => each["text"]))}");
        if (button["callback_data"] is null || button["disabled"] is not null)
        {
            throw new ArgumentException($"Button '{wanted}' sends no callback: {button.ToJsonString()}");
        }

        return post.EphemeralId is not null && post.Receiver != person
            ? throw new ArgumentException($"Resident {person.Id} can't see that ephemeral message.")
            : Tap(person, post, (string?)button["callback_data"]);
    }

    private string Tap(Person person, Post post, string? data)
    {
        var tap = new Tap(_town.NextTapId(), person, post, _town.Now);
        _town.Taps[tap.Id] = tap;
        var query = new JsonObject
        {
            ["id"] = tap.Id,
            ["from"] = person.ToJson(),
            ["message"] = post.Deleted ? new JsonObject { ["chat"] = post.Room.ToJson(), ["message_id"] = post.Id, ["date"] = 0 } : post.ToJson(),
            ["chat_instance"] = (post.Room.Id * 7919).ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        if (data is not null)
        {
            query["data"] = data;
        }

        // Queues of taps are per person, so two people's taps on one card arrive side by side.
        _town.Updates.Push("callback_query", query, $"taps {person.Id}");
        return tap.Id;
    }
}
