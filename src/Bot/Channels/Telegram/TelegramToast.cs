using System.Globalization;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>The answer to a press. A press is always answered, if only with nothing: until then the button shows a waiting circle.</summary>
internal static class TelegramToast
{
    private const int Longest = 200;

    public static AnswerCallbackQuery Answer(string pressId, Toast? toast, TelegramSelf? self) => toast switch
    {
        null => new AnswerCallbackQuery(null, pressId),
        { StartPayload: { } payload } when self is not null => new AnswerCallbackQuery(null, pressId, Url: TelegramButtons.StartLink(self.Username, payload)),
        _ => new AnswerCallbackQuery(null, pressId, Short(toast.Text), toast.Alert ? true : null),
    };

    private static string Short(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var end = 0;
        for (var next = 0; next <= Longest - 1; next += StringInfo.GetNextTextElementLength(text, next))
        {
            end = next;
        }

        return text[..end] + "…";
    }
}
