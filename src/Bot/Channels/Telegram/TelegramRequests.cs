namespace CommunityBot.Bot.Channels.Telegram;

// What we ask of Telegram, one record per method. A null is left out: Telegram refuses "reply_markup":null.

internal sealed record NoFields;

internal sealed record SendMessage(long ChatId, string Text)
{
    public long? MessageThreadId { get; init; }
    public IReadOnlyList<TelegramEntity>? Entities { get; init; }
    public LinkPreviewOptions LinkPreviewOptions { get; } = new(true);
    public bool? DisableNotification { get; init; }
    public TelegramMarkup? ReplyMarkup { get; init; }
    public EphemeralMessageParameters? EphemeralMessageParameters { get; init; }
    public ReplyParameters? ReplyParameters { get; init; }
}

/// <summary>Leaving out the markup takes the buttons away.</summary>
internal sealed record EditMessageText(long ChatId, long MessageId, string Text)
{
    public IReadOnlyList<TelegramEntity>? Entities { get; init; }
    public LinkPreviewOptions LinkPreviewOptions { get; } = new(true);
    public TelegramMarkup? ReplyMarkup { get; init; }
}

internal sealed record EditEphemeralMessageText(long ChatId, long ReceiverUserId, long EphemeralMessageId, string Text)
{
    public IReadOnlyList<TelegramEntity>? Entities { get; init; }
    public LinkPreviewOptions LinkPreviewOptions { get; } = new(true);
    public TelegramMarkup? ReplyMarkup { get; init; }
}

/// <param name="Method">The method's name when this is the body of a webhook's answer; else null.</param>
internal sealed record AnswerCallbackQuery(string? Method, string CallbackQueryId, string? Text = null, bool? ShowAlert = null, string? Url = null);

internal sealed record GetUpdates(long? Offset, int Limit, int Timeout, IReadOnlyList<string> AllowedUpdates);

internal sealed record SetWebhook(string Url, string SecretToken, int MaxConnections, IReadOnlyList<string> AllowedUpdates);

internal sealed record SetMyCommands(IReadOnlyList<BotCommand> Commands, BotCommandScope Scope, string? LanguageCode);

internal sealed record SetMyDescription(string Description, string? LanguageCode);

internal sealed record SetMyShortDescription(string ShortDescription, string? LanguageCode);

internal sealed record GetChatAdministrators(long ChatId);

/// <param name="IsEphemeral">In a group only who types it sees it, and only they see the answer.</param>
internal sealed record BotCommand(string Command, string Description, bool? IsEphemeral = null);

internal sealed record BotCommandScope(string Type);

internal sealed record LinkPreviewOptions(bool IsDisabled);

internal sealed record ReplyParameters(long EphemeralMessageId);

internal sealed record EphemeralMessageParameters(long ReceiverUserId, string? CallbackQueryId);

/// <param name="Offset">UTF-16 units from the text's start, as in a C# string.</param>
/// <param name="Length">UTF-16 units.</param>
internal sealed record TelegramEntity(string Type, int Offset, int Length)
{
    public string? Url { get; init; }
    public long? UnixTime { get; init; }
    public string? DateTimeFormat { get; init; }
}

internal sealed record TelegramMarkup(IReadOnlyList<IReadOnlyList<TelegramButton>>? InlineKeyboard = null, bool? ForceReply = null);

internal sealed record TelegramButton(string Text, string? CallbackData = null, string? Url = null);
