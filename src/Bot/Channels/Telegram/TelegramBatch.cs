using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>The updates of one poll: those of one chat in order, one person's presses in order, the rest side by side.</summary>
internal sealed class TelegramBatch(TelegramHearing hearing, Action<AnswerCallbackQuery> answerPress)
{
    /// <summary>Updates heard at once.</summary>
    private const int MostAtOnce = 64;

    /// <summary>Heard, but not yet confirmed because an older one is not.</summary>
    private readonly ConcurrentDictionary<long, bool> heard = new();

    /// <summary>Hears them; stops a chat's line at the first one that can't be stored.</summary>
    /// <param name="updates">What getUpdates gave, oldest first.</param>
    /// <param name="confirmed">The offset so far.</param>
    /// <param name="cancellation">Starts no further one; what is heard by then counts.</param>
    /// <returns>The offset that confirms what was heard and nothing else, and whether that is all.</returns>
    public async Task<(long? Offset, bool All)> HearAsync(IReadOnlyList<JsonElement> updates, long? confirmed, CancellationToken cancellation)
    {
        try
        {
            await Parallel.ForEachAsync(
                updates.GroupBy(Line),
                new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellation },
                async (line, stopping) => await HearLineAsync(line, stopping));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Stopping: the rest comes again after the next start.
        }

        foreach (var update in updates)
        {
            if (update.Number("update_id") is not { } id)
            {
                continue;
            }

            if (!heard.TryRemove(id, out _))
            {
                return (confirmed, All: false);
            }

            confirmed = id + 1;
        }

        return (confirmed, All: true);
    }

    private async Task HearLineAsync(IEnumerable<JsonElement> line, CancellationToken stopping)
    {
        foreach (var update in line)
        {
            var id = update.Number("update_id");
            if (id is { } known && heard.ContainsKey(known))
            {
                continue;
            }

            stopping.ThrowIfCancellationRequested();
            var answer = await hearing.HearAsync(update, stopping);
            if (!answer.Stored)
            {
                return;
            }

            if (id is { } done)
            {
                heard[done] = true;
            }

            if (answer.Answer is { } toast)
            {
                answerPress(toast);
            }
        }
    }

    /// <summary>What must stay in order. Telegram's webhook queues the same way: presses per person, the rest per chat.</summary>
    private static string Line(JsonElement update)
    {
        if (update.Object("callback_query")?.Object("from")?.Number("id") is { } person)
        {
            return string.Create(CultureInfo.InvariantCulture, $"press {person}");
        }

        foreach (var kind in (string[])["message", "my_chat_member", "chat_member"])
        {
            if (update.Object(kind)?.Object("chat")?.Number("id") is { } chat)
            {
                return string.Create(CultureInfo.InvariantCulture, $"chat {chat}");
            }
        }

        return "";
    }
}
