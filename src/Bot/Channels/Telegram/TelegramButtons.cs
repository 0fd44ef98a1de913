namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>Buttons under a message, or Telegram's way of asking for words.</summary>
internal static class TelegramButtons
{
    private const string Start = "start:";

    /// <returns>Null when the message has neither.</returns>
    public static TelegramMarkup? Of(Utterance message, string username) => message switch
    {
        { Buttons.Count: > 0 } => Inline(message, username),
        { AwaitsWords: true } => new TelegramMarkup(ForceReply: true),
        _ => null,
    };

    /// <summary>For an edit, which can carry buttons only.</summary>
    public static TelegramMarkup? Inline(Utterance message, string username) => message.Buttons.Count == 0 ? null
        : new TelegramMarkup([.. message.Buttons.Select(row => (IReadOnlyList<TelegramButton>)[.. row.Select(face => Button(face, username))])]);

    /// <summary>True when a button leads to the private chat, for which the bot's own name must be known.</summary>
    public static bool NeedsName(Utterance message) => message.Buttons.Any(row => row.Any(face => face.Url?.StartsWith(Start, StringComparison.Ordinal) is true));

    /// <param name="username">The bot's name without @.</param>
    /// <param name="payload">1-64 of A-Z a-z 0-9 _ -; comes back as <c>/start payload</c>.</param>
    public static string StartLink(string username, string payload) => $"https://t.me/{username}?start={Uri.EscapeDataString(payload)}";

    private static TelegramButton Button(ButtonFace face, string username) => face switch
    {
        { Url: { } url } when url.StartsWith(Start, StringComparison.Ordinal) => new TelegramButton(face.Label, Url: StartLink(username, url[Start.Length..])),
        { Url: { } url } => new TelegramButton(face.Label, Url: url),
        _ => new TelegramButton(face.Label, CallbackData: face.Data),
    };
}
