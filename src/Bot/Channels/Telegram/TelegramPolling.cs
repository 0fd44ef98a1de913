using System.Text.Json;
using Microsoft.Extensions.Options;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>Fetches updates by long polling, also while earlier ones are being heard. An update is confirmed only after the reception has stored it.</summary>
internal sealed class TelegramPolling(
    TelegramClient client,
    TelegramChannel channel,
    TelegramHearing hearing,
    IOptions<TelegramOptions> options,
    TimeProvider clock,
    ILogger<TelegramPolling> log)
{
    /// <summary>On top of the time for which Telegram holds a poll open.</summary>
    private static readonly TimeSpan PollMargin = TimeSpan.FromSeconds(10);

    /// <summary>For the last call, which only confirms.</summary>
    private static readonly TimeSpan FarewellTimeout = TimeSpan.FromSeconds(3);

    /// <summary>Between polls while something is under way: Telegram brings it again each time, and slows down who asks twice within half a second.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(700);

    /// <summary>Between attempts to store what could not be stored.</summary>
    private const double StoreLongestSeconds = 5;

    private readonly TelegramToasts toasts = new(channel);

    /// <summary>Runs until it is cancelled, or until Telegram refuses the token.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var lines = new TelegramLines(hearing, toasts.Show);
        var (backoff, storing, again) = (new TelegramBackoff(clock), new TelegramBackoff(clock, StoreLongestSeconds), Task.CompletedTask);
        var seconds = options.Value.PollSeconds;
        long? offset = null;
        try
        {
            var mayPoll = await ClearWebhookAsync(backoff, cancellation);
            while (mayPoll)
            {
                var answer = await PollAsync(offset, 100, seconds, TimeSpan.FromSeconds(seconds) + PollMargin, cancellation);
                if (answer is TelegramAnswer.Done { Result: { ValueKind: JsonValueKind.Array } updates })
                {
                    Recovered(backoff);
                    offset = await TakeAsync([.. updates.EnumerateArray()]);
                }
                else
                {
                    mayPoll = await MayGoOnAsync(answer, backoff, cancellation);
                }
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await lines.EndAsync();
            await FarewellAsync(lines.Confirmed(offset));
        }

        async Task<long?> TakeAsync(JsonElement[] updates)
        {
            var breath = Task.Delay(Breath, TimeProvider.System, cancellation);
            if (lines.ForgetGone(updates) is > 0 and var lost)
            {
                log.LogWarning("Telegram no longer brings {Count} updates that could not be stored.", lost);
            }

            lines.Take(updates, again.IsCompleted, cancellation);
            await lines.RestAsync(breath);
            if (lines.HasFailed)
            {
                // Listening goes on after a breath, for somebody may be in need; what failed has time.
                again = again.IsCompleted ? NotStored(storing, cancellation) : again;
                await breath;
            }
            else if (lines.AllStored)
            {
                Stored(storing);
            }

            // An answered empty poll has confirmed everything. From then on no offset is better than an old one:
            // after a silent week Telegram counts on from a random number, which may be lower.
            return updates.Length == 0 ? null : lines.Confirmed(offset);
        }
    }

    private Task<TelegramAnswer> PollAsync(long? offset, int most, int seconds, TimeSpan timeout, CancellationToken cancellation) => client.CallAsync(
        "getUpdates", new GetUpdates(offset, most, seconds, TelegramSession.AllowedUpdates), TelegramJson.Wire.GetUpdates, cancellation, timeout);

    /// <summary>A webhook left from before would answer every poll with a conflict.</summary>
    private async Task<bool> ClearWebhookAsync(TelegramBackoff backoff, CancellationToken cancellation)
    {
        while (true)
        {
            var answer = await client.CallAsync("deleteWebhook", new NoFields(), TelegramJson.Wire.NoFields, cancellation);
            if (answer is TelegramAnswer.Done)
            {
                return true;
            }

            if (!await MayGoOnAsync(answer, backoff, cancellation))
            {
                return false;
            }
        }
    }

    /// <summary>Waits as the answer demands.</summary>
    /// <returns>False when Telegram refuses the token: waiting won't mend that.</returns>
    private async Task<bool> MayGoOnAsync(TelegramAnswer answer, TelegramBackoff backoff, CancellationToken cancellation)
    {
        if (answer is TelegramAnswer.Refused { IsToken: true } token)
        {
            TelegramSession.LogRefusedToken(log, token.Code);
            return false;
        }

        Failing(backoff, answer switch
        {
            TelegramAnswer.Refused refused => $"{refused.Code} {refused.Description}",
            TelegramAnswer.NotSent notSent => notSent.Reason,
            TelegramAnswer.Lost lost => lost.Reason,
            _ => "no-list",
        });
        if (answer is TelegramAnswer.Refused { Code: 409 } conflict && conflict.Says("webhook is active"))
        {
            await client.CallAsync("deleteWebhook", new NoFields(), TelegramJson.Wire.NoFields, cancellation);
        }

        await backoff.WaitAsync(answer is TelegramAnswer.Refused { Code: 409 } ? TelegramBackoff.Conflict : (answer as TelegramAnswer.Refused)?.RetryAfter, cancellation);
        return true;
    }

    /// <summary>Said when it begins and when it ends, not at each of a thousand attempts.</summary>
    private void Failing(TelegramBackoff backoff, string why)
    {
        if (!backoff.IsFailing)
        {
            log.LogWarning("Telegram can't be heard for now: {Why}. Trying again until it can.", why);
        }
    }

    private void Recovered(TelegramBackoff backoff)
    {
        if (backoff.IsFailing)
        {
            log.LogInformation("Telegram is heard again.");
        }

        backoff.Reset();
    }

    /// <returns>Ends when what could not be stored may be tried again.</returns>
    private Task NotStored(TelegramBackoff storing, CancellationToken cancellation)
    {
        if (!storing.IsFailing)
        {
            log.LogWarning("What Telegram brings can't be stored for now. Trying again until it can.");
        }

        return storing.WaitAsync(null, cancellation);
    }

    private void Stored(TelegramBackoff storing)
    {
        if (storing.IsFailing)
        {
            log.LogInformation("What Telegram brings is stored again.");
        }

        storing.Reset();
    }

    /// <summary>Confirms what was heard, so that it doesn't come again after the restart; if this fails, the inbox knows it anyway.</summary>
    private async Task FarewellAsync(long? offset)
    {
        await toasts.FinishAsync(FarewellTimeout);
        if (offset is not null)
        {
            await PollAsync(offset, 1, 0, FarewellTimeout, CancellationToken.None);
        }
    }
}
