using System.Globalization;
using System.Text.Json;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>
/// A message's id as the store keeps it: <c>123</c>, or <c>e45@678</c> for a message in a group that only person 678 sees.
/// Telegram says message_id 0 for those; 0 names no message and is never kept.
/// </summary>
/// <param name="Id">message_id or ephemeral_message_id.</param>
/// <param name="Receiver">The only reader's user id; null: everybody in the chat.</param>
internal sealed record TelegramMessageId(long Id, long? Receiver)
{
    public static TelegramMessageId? Of(JsonElement message) => message.Number("message_id") is > 0 and { } id ? new TelegramMessageId(id, null)
        : message.Number("ephemeral_message_id") is > 0 and { } own && message.Object("receiver_user")?.Number("id") is { } receiver
            ? new TelegramMessageId(own, receiver) : null;

    public static TelegramMessageId? Parse(string text)
    {
        var isEphemeral = text.StartsWith('e');
        return (isEphemeral ? text[1..].Split('@') : [text]) switch
        {
            [var id] when !isEphemeral && Number(id) is > 0 and { } number => new TelegramMessageId(number, null),
            [var id, var receiver] when Number(id) is > 0 and { } number && Number(receiver) is { } person => new TelegramMessageId(number, person),
            _ => null,
        };
    }

    public override string ToString() => Receiver is { } person
        ? string.Create(CultureInfo.InvariantCulture, $"e{Id}@{person}")
        : Id.ToString(CultureInfo.InvariantCulture);

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
