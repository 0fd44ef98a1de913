using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram.Town;
using CommunityBot.FakeTelegram.Wire;

namespace CommunityBot.FakeTelegram.Delivery;

/// <summary>getUpdates: one poller at a time, at most 50 s, woken by the first update.</summary>
internal sealed class LongPoll(TownState town, Webhook webhook)
{
    private TaskCompletionSource<TelegramRefusal>? _waiting;
    private long? _lastOffset;
    private DateTimeOffset _lastAt;

    public async Task<JsonNode> GetUpdatesAsync(Call call, CancellationToken cancellation)
    {
        var replaced = new TaskCompletionSource<TelegramRefusal>(TaskCreationOptions.RunContinuationsAsynchronously);
        var offset = call.Number("offset") ?? 0;
        var limit = (int)Math.Clamp(call.Number("limit") ?? 100, 1, 100);
        TimeSpan timeout;
        lock (town.Gate)
        {
            if (webhook.IsSet)
            {
                throw TelegramRefusal.WebhookActive;
            }

            End(TelegramRefusal.OtherPoller);
            town.Updates.Allow(call.Json("allowed_updates"));
            timeout = Patience(offset, Math.Clamp(call.Number("timeout") ?? 0, 0, 50));
            _waiting = replaced;
        }

        try
        {
            return await WaitAsync(replaced.Task, offset, limit, timeout, cancellation);
        }
        finally
        {
            lock (town.Gate)
            {
                _waiting = _waiting == replaced ? null : _waiting;
            }
        }
    }

    /// <summary>Ends the poll that is waiting, if any. Call it inside the gate.</summary>
    public void End(TelegramRefusal why) => _waiting?.TrySetResult(why);

    private async Task<JsonNode> WaitAsync(Task<TelegramRefusal> replaced, long offset, int limit, TimeSpan timeout, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var late = Task.Delay(timeout, TimeProvider.System, over.Token);
        while (true)
        {
            Task changed;
            lock (town.Gate)
            {
                changed = town.Changes.Next;
                if (replaced.IsCompleted)
                {
                    throw replaced.Result;
                }

                var ready = town.Updates.From(offset, limit);
                if (ready.Count > 0 || late.IsCompleted)
                {
                    over.Cancel();
                    foreach (var update in ready)
                    {
                        town.Dump.Update(update.Body);
                    }

                    return new JsonArray([.. ready.Select(update => update.Body.DeepClone())]);
                }
            }

            offset = Math.Max(offset, 0); // "the last n" is meant once, at the call
            await Task.WhenAny(changed, late, replaced);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private TimeSpan Patience(long offset, long seconds)
    {
        var hasty = offset == _lastOffset && seconds < 3 && town.Now < _lastAt + TimeSpan.FromSeconds(3);
        (_lastOffset, _lastAt) = (offset, town.Now);
        return TimeSpan.FromSeconds(hasty && town.Options.SlowsHastyPollers ? 3 : seconds);
    }
}
