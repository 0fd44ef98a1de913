namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>What Telegram's answer to a send or an edit means for the message.</summary>
internal static class TelegramReceipts
{
    /// <summary>After a lost connection or an overloaded server; the pump grows it.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    /// <summary>Until an operator has had a chance to correct the token.</summary>
    private static readonly TimeSpan TokenWait = TimeSpan.FromMinutes(5);

    /// <summary>A 429 that doesn't say how long.</summary>
    private static readonly TimeSpan UnsaidWait = TimeSpan.FromSeconds(5);

    /// <summary>Refusals that end a chat though they come as 400.</summary>
    private static readonly string[] Endings =
        ["chat not found", "group chat was deactivated", "group chat was deleted", "not enough rights to send text messages", "have no rights to send a message", "CHAT_WRITE_FORBIDDEN", "PEER_ID_INVALID"];

    public static Receipt OfSend(TelegramAnswer answer, Destination to) => answer switch
    {
        TelegramAnswer.Done(var result) => new Receipt.Delivered(TelegramMessageId.Of(result)?.ToString() ?? ""),

        // The gateway gave up waiting, which the server behind it may not have done.
        TelegramAnswer.Refused { Code: 504 } => new Receipt.Unknown("gateway-timeout"),
        TelegramAnswer.Refused refused => OfRefusal(refused, to),
        TelegramAnswer.NotSent => new Receipt.TryAgain(Soon, WholeChannel: true),
        TelegramAnswer.Lost lost => new Receipt.Unknown(lost.Reason),
        _ => throw new NotSupportedException(answer.GetType().Name),
    };

    /// <summary>An edit may be done twice without harm, so nothing about it stays unknown.</summary>
    public static Receipt OfEdit(TelegramAnswer answer, Destination to, string messageId) => answer switch
    {
        TelegramAnswer.Done => new Receipt.Delivered(messageId),
        TelegramAnswer.Refused refused when refused.Says("message is not modified") => new Receipt.Delivered(messageId),
        TelegramAnswer.Refused refused => OfRefusal(refused, to),
        TelegramAnswer.NotSent => new Receipt.TryAgain(Soon, WholeChannel: true),
        TelegramAnswer.Lost => new Receipt.TryAgain(Soon),
        _ => throw new NotSupportedException(answer.GetType().Name),
    };

    private static Receipt OfRefusal(TelegramAnswer.Refused refused, Destination to) => refused switch
    {
        { MigratedTo: { } address } => new Receipt.Moved(address.ToString(System.Globalization.CultureInfo.InvariantCulture)),

        // Groups have their own limit of 20 a minute. In a private chat we stay below its limit, so there it is the whole bot's.
        { Code: 429 } => new Receipt.TryAgain(refused.RetryAfter ?? UnsaidWait, WholeChannel: !to.Address.StartsWith('-')),
        { IsToken: true } => new Receipt.TryAgain(TokenWait, WholeChannel: true),
        { Code: >= 500 or 409 } => new Receipt.TryAgain(refused.RetryAfter ?? Soon),
        { Code: 403 } when to.OnlyFor is null || EndsGroup(refused) => new Receipt.ChatGone(refused.Description),
        { Code: 400 } when Endings.Any(refused.Says) => new Receipt.ChatGone(refused.Description),
        _ => new Receipt.Rejected(refused.Description),
    };

    /// <summary>A private answer inside a group can be refused because of the person; that doesn't end the group.</summary>
    private static bool EndsGroup(TelegramAnswer.Refused refused) =>
        refused.Says("bot was kicked") || refused.Says("bot is not a member") || refused.Says("chat was deleted");
}
