using System.Text;
using System.Text.Json;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>The command at a text's beginning.</summary>
/// <param name="Name">Without slash and bot, lower case; null: none.</param>
/// <param name="ForOther">True when it names another bot.</param>
/// <param name="ForUs">True when it names this one.</param>
internal readonly record struct TelegramCommandWord(string? Name, bool ForOther, bool ForUs)
{
    /// <param name="text">The message.</param>
    /// <param name="entities">What Telegram marked in it.</param>
    /// <param name="username">The bot's name without @.</param>
    /// <param name="addressed">The message is for the bot in another way: it is in private, mentions or answers it.</param>
    public static TelegramCommandWord Of(string text, IEnumerable<JsonElement> entities, string username, bool addressed)
    {
        var marked = entities.FirstOrDefault(entity => entity.Text("type") == "bot_command" && entity.Number("offset") == 0);
        var length = marked.ValueKind == JsonValueKind.Object ? marked.Number("length") ?? 0 : AccentedLength(text);
        if (length < 2 || length > text.Length || text[0] != '/')
        {
            return default;
        }

        var (name, bot) = text[1..(int)length].Split('@', 2) switch { [var word, var at] => (word, at), [var word] => (word, null), _ => ("", null) };
        var forUs = bot is not null && bot.Equals(username, StringComparison.OrdinalIgnoreCase);
        var isMarked = marked.ValueKind == JsonValueKind.Object;
        return bot is not null && !forUs ? new TelegramCommandWord(null, ForOther: true, ForUs: false)
            : name.Length > 0 && (isMarked || forUs || addressed) ? new TelegramCommandWord(name.Normalize(NormalizationForm.FormC).ToLowerInvariant(), false, forUs)
            : default;
    }

    /// <summary>Telegram marks ASCII only: <c>/träff</c>, as a Swede writes it, comes unmarked.</summary>
    private static int AccentedLength(string text)
    {
        if (!text.StartsWith('/'))
        {
            return 0;
        }

        var end = text.AsSpan().IndexOfAny(" \t\r\n");
        var word = end < 0 ? text : text[..end];
        var name = word[1..].Split('@', 2)[0];
        return !System.Text.Ascii.IsValid(name) && name.All(letter => char.IsLetterOrDigit(letter) || letter == '_' || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark) ? word.Length : 0;
    }
}
