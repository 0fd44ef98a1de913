using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>The answer to a press. A press is always answered, if only with nothing: until then the button shows a waiting circle.</summary>
internal static class TelegramToast
{
    private const int Longest = 200;

    public static AnswerCallbackQuery Answer(string pressId, Toast? toast, TelegramSelf? self) => toast switch
    {
        null => new AnswerCallbackQuery(null, pressId),
        { StartPayload: { } payload } when self is not null => new AnswerCallbackQuery(null, pressId, Url: TelegramButtons.StartLink(self.Username, payload)),
        _ => new AnswerCallbackQuery(null, pressId, Shortened.To(toast.Text, Longest), toast.Alert ? true : null),
    };
}
