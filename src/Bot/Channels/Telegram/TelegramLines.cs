using System.Text.Json;
using CommunityBot.Bot.Conversation;

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

    private static readonly Task<bool> Clear = Task.FromResult(true), Blocked = Task.FromResult(false);

    /// <summary>In the order in which Telegram brought them; the first that isn't stored keeps all behind it unconfirmed.</summary>
    private readonly List<TelegramTaken> taken = [];

    /// <summary>Something could not be stored and waits to be brought again.</summary>
    public bool HasFailed => taken.Exists(update => update.State == TakenState.Failed);

    /// <summary>
    /// What Telegram no longer brings is gone for good: after 24 hours, or because another poller has confirmed it. Kept, it would stand before all
    /// that comes later for ever.
    /// </summary>
    /// <param name="updates">All that waits, from the offset on.</param>
    /// <returns>How many of them were never stored.</returns>
    public int ForgetGone(IReadOnlyList<JsonElement> updates)
    {
        var first = updates.Count == 0 ? long.MaxValue : updates.Min(update => update.Number("update_id")) ?? long.MinValue;
        var lost = taken.Count(update => update.State == TakenState.Failed && update.Id < first);
        taken.RemoveAll(update => update.State != TakenState.UnderWay && update.Id < first);
        return lost;
    }

    /// <summary>Nothing waits to be brought again or is still being heard.</summary>
    public bool AllStored => taken.TrueForAll(update => update.State == TakenState.Stored);

    /// <summary>Puts each new update at the end of its line.</summary>
    /// <param name="updates">What is new, and what is brought again because it isn't confirmed.</param>
    /// <param name="again">Those that failed before are tried once more. If not, whatever is new in their lines waits behind them.</param>
    /// <param name="stopping">What hasn't begun then comes again after the next start.</param>
    public void Take(IReadOnlyList<JsonElement> updates, bool again, CancellationToken stopping)
    {
        ForgetEnded();
        foreach (var update in updates)
        {
            var id = update.Number("update_id");
            var known = id is null ? null : taken.Find(other => other.Id == id);
            if (known is { State: not TakenState.Failed } || (known is not null && !again))
            {
                continue;
            }

            var mine = known ?? new TelegramTaken(update);
            mine.State = TakenState.UnderWay;
            if (known is null && id is not null)
            {
                taken.Add(mine);
            }

            lines[mine.Line] = HearAsync(Before(mine), update, mine, stopping);
        }
    }

    /// <summary>The offset that confirms what is stored and nothing else.</summary>
    /// <param name="confirmed">The offset so far.</param>
    public long? Confirmed(long? confirmed)
    {
        var stored = taken.TakeWhile(update => update.State == TakenState.Stored).ToList();
        taken.RemoveRange(0, stored.Count);
        return stored.Count == 0 ? confirmed : stored[^1].Id + 1;
    }

    /// <summary>Returns when everything taken has ended, at the latest after <paramref name="atMost"/>.</summary>
    public Task RestAsync(Task atMost) => Task.WhenAny(EndAsync(), atMost).Unwrap();

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

    /// <summary>What this one has to wait for: the end of its line, or what failed before it in its line and isn't being tried now.</summary>
    private Task<bool> Before(TelegramTaken mine) => lines.GetValueOrDefault(mine.Line)
        ?? (taken.TakeWhile(other => other != mine).Any(other => other.Line == mine.Line && other.State == TakenState.Failed) ? Blocked : Clear);

    /// <returns>False: it is not stored, and those behind it in its line have to wait too.</returns>
    private async Task<bool> HearAsync(Task<bool> before, JsonElement update, TelegramTaken mine, CancellationToken stopping)
    {
        var turn = TurnAsync(before, stopping);
        await SpeakUnlessSoonAsync(turn, update, stopping);
        var stored = await turn && await HearAsync(update, stopping);
        mine.State = stored ? TakenState.Stored : TakenState.Failed;
        return stored;
    }

    /// <returns>True: what stands before it is stored, and it has a place in the room. False: neither.</returns>
    private async Task<bool> TurnAsync(Task<bool> before, CancellationToken stopping)
    {
        try
        {
            if (!await before)
            {
                return false;
            }

            await room.WaitAsync(stopping);
            return true;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Whoever is in need waits neither behind what can't be stored nor behind what takes long. It is heard in its turn all the same.</summary>
    private async Task SpeakUnlessSoonAsync(Task<bool> turn, JsonElement update, CancellationToken stopping)
    {
        try
        {
            if (await turn.WaitAsync(IReception.Patience, TimeProvider.System, CancellationToken.None))
            {
                return;
            }
        }
        catch (TimeoutException)
        {
            // It has waited long enough.
        }

        try
        {
            if (!stopping.IsCancellationRequested)
            {
                await hearing.SpeakAsync(update, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // It comes again after the next start.
        }
    }

    private async Task<bool> HearAsync(JsonElement update, CancellationToken stopping)
    {
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
}
