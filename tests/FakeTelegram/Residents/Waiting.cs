using System.Runtime.CompilerServices;
using System.Text;

namespace CommunityBot.FakeTelegram;

/// <summary>Waiting for something to become true: looked at anew after every change, never on a timer.</summary>
public sealed partial class FakeTelegramServer
{
    /// <summary>Long enough for a loaded machine; a test that needs it has already failed.</summary>
    public static TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Waits until the probe answers something.</summary>
    /// <param name="probe">Looks at the town; null = not yet. An exception of a missing thing counts as not yet.</param>
    /// <param name="within">Default: <see cref="Patience"/>.</param>
    /// <param name="what">What is waited for, told on failure; by default the probe's own text.</param>
    /// <exception cref="TimeoutException">It never came; the message shows the latest messages and calls.</exception>
    public async Task<T> EventuallyAsync<T>(Func<T?> probe, TimeSpan? within = null, [CallerArgumentExpression(nameof(probe))] string what = "")
        where T : class
    {
        using var stop = new CancellationTokenSource();
        var late = Task.Delay(within ?? Patience, TimeProvider.System, stop.Token);
        while (true)
        {
            var changed = _town.Changes.Next;
            if (probe() is { } found)
            {
                await stop.CancelAsync();
                return found;
            }

            if (late.IsCompleted)
            {
                throw new TimeoutException($"Waited {(within ?? Patience).TotalSeconds} s in vain for: {what}\n{Describe()}");
            }

            await Task.WhenAny(changed, late);
        }
    }

    /// <summary>Waits until the condition holds.</summary>
    public Task EventuallyAsync(Func<bool> condition, TimeSpan? within = null, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        EventuallyAsync(() => condition() ? "" : null, within, what);

    /// <summary>Waits for a message of the bot (not service, not deleted, not ephemeral) that holds a text.</summary>
    public Task<SeenMessage> BotSaysAsync(long chatId, string containing, long after = 0) => EventuallyAsync(
        () => BotMessages(chatId).LastOrDefault(message => message.MessageId > after && message.Text.Contains(containing, StringComparison.OrdinalIgnoreCase)),
        what: $"the bot saying '{containing}' in chat {chatId}");

    /// <summary>Waits for the answer to a tap.</summary>
    public Task<Toast> ToastAsync(string callbackId) => EventuallyAsync(
        () => Toasts.FirstOrDefault(toast => toast.CallbackId == callbackId), what: $"an answer to tap {callbackId}");

    /// <summary>Waits until the bot has confirmed every update: by polling on, or by 2xx. What it will never answer is ignored by then.</summary>
    public Task AllConfirmedAsync() => EventuallyAsync(() => PendingUpdates.Count == 0, what: "every update being confirmed");

    /// <summary>The latest messages, calls and waiting updates, for a failing test.</summary>
    public string Describe()
    {
        var text = new StringBuilder();
        lock (_town.Gate)
        {
            foreach (var room in _town.Rooms.Values)
            {
                foreach (var post in room.Posts.Values.Concat(room.Ephemeral.Values).TakeLast(8))
                {
                    text.Append("  ").Append(SeenMessage.Of(post)).Append('\n');
                }
            }

            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  {_town.Updates.Pending.Count} updates unconfirmed, {_town.Faults.Left} faults planned, webhook '{_webhook.Url}' {_webhook.LastError}\n");
        }

        foreach (var entry in Ledger.Entries.TakeLast(12))
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  call {entry.Sequence}: {entry.Method} chat {entry.ChatId} -> {entry.HttpStatus} {entry.Error} {entry.Fault}\n");
        }

        return text.ToString();
    }
}
