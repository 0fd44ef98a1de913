using System.Globalization;
using System.Text.Json;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>
/// The updates under way: those of one chat in order, one person's presses in order, the rest side by side. A slow turn holds up its own line
/// only; polling goes on beside it, and Telegram is told of nothing that isn't safely stored.
/// </summary>
/// <remarks>One loop calls it. Telegram brings what isn't confirmed again at every poll: what is known and under way is not heard twice.</remarks>
internal sealed class TelegramLines(TelegramHearing hearing, Action<AnswerCallbackQuery> answerPress) : IDisposable
{
    /// <summary>Updates heard at once.</summary>
    private const int MostAtOnce = 64;

    private readonly SemaphoreSlim room = new(MostAtOnce);
    private readonly Dictionary<string, Task<bool>> lines = [];

    private static readonly Task<bool> Clear = Task.FromResult(true);

    /// <summary>In the order in which Telegram brought them; the first that isn't stored keeps all behind it unconfirmed.</summary>
    private readonly List<Taken> taken = [];

    /// <summary>Something could not be stored and waits to be brought again.</summary>
    public bool HasFailed => taken.Exists(update => update.State == Hearing.Failed);

    /// <summary>Puts each new update at the end of its line, and those that failed before once more.</summary>
    public void Take(IReadOnlyList<JsonElement> updates, CancellationToken stopping)
    {
        ForgetEnded();
        foreach (var update in updates)
        {
            var known = update.Number("update_id") is { } id ? taken.Find(other => other.Id == id) : null;
            if (known is { State: not Hearing.Failed })
            {
                continue;
            }

            var mine = known ?? new Taken(update.Number("update_id"));
            mine.State = Hearing.UnderWay;
            if (known is null && mine.Id is not null)
            {
                taken.Add(mine);
            }

            var line = Line(update);
            lines[line] = HearAsync(lines.GetValueOrDefault(line, Clear), update, mine, stopping);
        }
    }

    /// <summary>The offset that confirms what is stored and nothing else.</summary>
    /// <param name="confirmed">The offset so far.</param>
    public long? Confirmed(long? confirmed)
    {
        var stored = taken.TakeWhile(update => update.State == Hearing.Stored).ToList();
        taken.RemoveRange(0, stored.Count);
        return stored.Count == 0 ? confirmed : stored[^1].Id + 1;
    }

    /// <summary>Returns when everything taken has ended, at the latest after <paramref name="atMost"/>.</summary>
    public Task RestAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        var all = EndAsync();
        return all.IsCompleted ? all : Task.WhenAny(all, Task.Delay(atMost, TimeProvider.System, cancellation)).Unwrap();
    }

    /// <summary>Returns when everything taken has ended.</summary>
    public Task EndAsync() => Task.WhenAll(lines.Values);

    public void Dispose() => room.Dispose();

    /// <summary>A line that has ended, well or not, begins anew: what failed in it is brought again, before what came later.</summary>
    private void ForgetEnded()
    {
        foreach (var (line, _) in lines.Where(pair => pair.Value.IsCompleted).ToList())
        {
            lines.Remove(line);
        }
    }

    /// <returns>False: it is not stored, and those behind it in its line have to wait too.</returns>
    private async Task<bool> HearAsync(Task<bool> before, JsonElement update, Taken mine, CancellationToken stopping)
    {
        var stored = await before && !stopping.IsCancellationRequested && await HearAsync(update, stopping);
        mine.State = stored ? Hearing.Stored : Hearing.Failed;
        return stored;
    }

    private async Task<bool> HearAsync(JsonElement update, CancellationToken stopping)
    {
        try
        {
            await room.WaitAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        try
        {
            var heard = await hearing.HearAsync(update, stopping);
            if (heard is { Stored: true, Answer: { } toast })
            {
                answerPress(toast);
            }

            return heard.Stored;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // It comes again after the next start.
            return false;
        }
        finally
        {
            room.Release();
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

    private enum Hearing
    {
        UnderWay,
        Stored,
        Failed,
    }

    private sealed class Taken(long? id)
    {
        private volatile Hearing state;

        public long? Id => id;

        public Hearing State
        {
            get => state;
            set => state = value;
        }
    }
}
