using System.Globalization;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>
/// What allows a message that one person of a group sees (telegram.md 1.9): a press of the last seconds, or a command of theirs that nobody else saw.
/// The store keeps either as one handle.
/// </summary>
internal static class TelegramWhisper
{
    private const string Command = "command:";

    public static string HandleOf(long ephemeralMessageId) => Command + ephemeralMessageId.ToString(CultureInfo.InvariantCulture);

    /// <summary>The command that is answered; null when the handle is a press.</summary>
    public static ReplyParameters? Reply(string? handle) =>
        handle is not null && handle.StartsWith(Command, StringComparison.Ordinal) && long.TryParse(handle.AsSpan(Command.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new ReplyParameters(id)
            : null;

    public static EphemeralMessageParameters? To(long? receiver, string? handle) =>
        receiver is { } person ? new EphemeralMessageParameters(person, Reply(handle) is null ? handle : null) : null;
}
