using System.Collections.Concurrent;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>Answers presses beside the polling, so that a slow answer to one person holds up nobody.</summary>
internal sealed class TelegramToasts(TelegramChannel channel)
{
    /// <summary>Answers under way at once. More than that are given up: Telegram forgets a press after 15 s anyway.</summary>
    private const int Most = 256;

    private readonly ConcurrentDictionary<Task, bool> underWay = new();

    public void Show(AnswerCallbackQuery answer)
    {
        if (underWay.Count >= Most)
        {
            return;
        }

        var task = Task.Run(() => channel.AnswerPressAsync(answer, CancellationToken.None));
        underWay[task] = true;
        task.ContinueWith(done => underWay.TryRemove(done, out _), TaskScheduler.Default);
    }

    public async Task FinishAsync(TimeSpan atMost) => await Task.WhenAny(Task.WhenAll(underWay.Keys), Task.Delay(atMost, TimeProvider.System));
}
