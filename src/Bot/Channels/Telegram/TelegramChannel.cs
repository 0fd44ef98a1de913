using System.Globalization;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>The bot's mouth on Telegram.</summary>
internal sealed class TelegramChannel(TelegramClient client, TelegramIdentity identity) : IChannel
{
    public const string ChannelName = "telegram";

    public string Name => ChannelName;

    /// <summary>
    /// Telegram's limits with one message to spare: 20 a minute in a group, edits included (3 + 60/3.6 = 19), one a second in a private
    /// chat, 30 a second in all (2 + 1/0.036 = 29). Telegram calls its limits unspecified: a 429 rules over these.
    /// </summary>
    public ChannelTraits Traits { get; } = new(
        CanEdit: true,
        CanButtons: true,
        CanAnswerPrivatelyInGroup: true,
        CanStartPrivateChat: false,
        TelegramWords.Longest,
        new ChannelPaces(
            Group: new Pace(TimeSpan.FromSeconds(3.6), 3),
            Private: new Pace(TimeSpan.FromSeconds(1), 3),
            Whole: new Pace(TimeSpan.FromMilliseconds(36), 2)));

    public async Task<Receipt> SayAsync(Destination to, Utterance message, CancellationToken cancellation)
    {
        if (Number(to.Address) is not { } chat || (to.OnlyFor is not null && Number(to.OnlyFor) is null))
        {
            return new Receipt.Rejected("address-is-no-number");
        }

        if (TelegramButtons.NeedsName(message) && identity.Self is null)
        {
            return new Receipt.TryAgain(TimeSpan.FromSeconds(2));
        }

        var words = TelegramWords.Of(message.Text);
        var request = new SendMessage(chat, words.Text)
        {
            MessageThreadId = to.Thread is null ? null : Number(to.Thread),
            Entities = words.Entities,
            DisableNotification = message.Silent ? true : null,
            ReplyMarkup = TelegramButtons.Of(message, identity.Self?.Username ?? ""),
            EphemeralMessageParameters = TelegramWhisper.To(to.OnlyFor is null ? null : Number(to.OnlyFor), to.PressId),
            ReplyParameters = to.OnlyFor is null ? null : TelegramWhisper.Reply(to.PressId),
        };
        return TelegramReceipts.OfSend(await SendAsync(request, cancellation), to);
    }

    public async Task<Receipt> EditAsync(Destination to, string messageId, Utterance message, CancellationToken cancellation)
    {
        if (Number(to.Address) is not { } chat || TelegramMessageId.Parse(messageId) is not { } id)
        {
            return new Receipt.Rejected("message-id-unreadable");
        }

        if (TelegramButtons.NeedsName(message) && identity.Self is null)
        {
            return new Receipt.TryAgain(TimeSpan.FromSeconds(2));
        }

        var words = TelegramWords.Of(message.Text);
        var markup = TelegramButtons.Inline(message, identity.Self?.Username ?? "");
        var answer = await EditAsync(chat, id, words, markup, cancellation);
        if (RefusesEntities(answer))
        {
            answer = await EditAsync(chat, id, words with { Entities = null }, markup, cancellation);
        }

        return TelegramReceipts.OfEdit(answer, to, messageId);
    }

    public async Task ToastAsync(string pressId, Toast toast, CancellationToken cancellation) =>
        await AnswerPressAsync(TelegramToast.Answer(pressId, toast, identity.Self), cancellation);

    /// <summary>Ends the waiting circle on a pressed button. Too late, or twice, is no fault.</summary>
    public async Task AnswerPressAsync(AnswerCallbackQuery answer, CancellationToken cancellation) =>
        await client.CallAsync("answerCallbackQuery", answer, TelegramJson.Wire.AnswerCallbackQuery, cancellation);

    public async Task<IReadOnlySet<string>?> AdministratorsAsync(string chatAddress, CancellationToken cancellation)
    {
        var answer = Number(chatAddress) is { } chat
            ? await client.CallAsync("getChatAdministrators", new GetChatAdministrators(chat), TelegramJson.Wire.GetChatAdministrators, cancellation)
            : null;
        return answer is TelegramAnswer.Done { Result: { ValueKind: System.Text.Json.JsonValueKind.Array } list }
            ? list.EnumerateArray().Select(member => member.Object("user")?.Number("id")?.ToString(CultureInfo.InvariantCulture)).OfType<string>().ToHashSet()
            : null;
    }

    /// <summary>Sends; without the marks when Telegram can't read them, without the topic when that has been deleted.</summary>
    private async Task<TelegramAnswer> SendAsync(SendMessage request, CancellationToken cancellation)
    {
        while (true)
        {
            var answer = await client.CallAsync("sendMessage", request, TelegramJson.Wire.SendMessage, cancellation);
            if (request.Entities is not null && RefusesEntities(answer))
            {
                request = request with { Entities = null };
            }
            else if (request.MessageThreadId is not null && answer is TelegramAnswer.Refused { Code: 400 } refused && refused.Says("message thread not found"))
            {
                request = request with { MessageThreadId = null };
            }
            else
            {
                return answer;
            }
        }
    }

    private Task<TelegramAnswer> EditAsync(long chat, TelegramMessageId id, TelegramWords words, TelegramMarkup? markup, CancellationToken cancellation) =>
        id.Receiver is { } receiver
            ? client.CallAsync(
                "editEphemeralMessageText",
                new EditEphemeralMessageText(chat, receiver, id.Id, words.Text) { Entities = words.Entities, ReplyMarkup = markup },
                TelegramJson.Wire.EditEphemeralMessageText,
                cancellation)
            : client.CallAsync(
                "editMessageText",
                new EditMessageText(chat, id.Id, words.Text) { Entities = words.Entities, ReplyMarkup = markup },
                TelegramJson.Wire.EditMessageText,
                cancellation);

    private static bool RefusesEntities(TelegramAnswer answer) =>
        answer is TelegramAnswer.Refused { Code: 400 } refused && (refused.Says("can't parse") || refused.Says("entity beginning at"));

    private static long? Number(string address) =>
        long.TryParse(address, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
