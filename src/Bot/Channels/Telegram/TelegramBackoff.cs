namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>How long to wait before trying again after a failure: 1 s doubling to a minute, spread so that many bots don't call at once.</summary>
/// <param name="longest">Seconds; where a minute is too long.</param>
internal sealed class TelegramBackoff(TimeProvider clock, double longest = 60)
{
    /// <summary>Another poller or a webhook had the line; nearer than this, the two would only cut each other off.</summary>
    public static readonly TimeSpan Conflict = TimeSpan.FromSeconds(5);

    private int failures;

    public bool IsFailing => failures > 0;

    public void Reset() => failures = 0;

    /// <summary>Waits, longer each time.</summary>
    /// <param name="atLeast">What Telegram asked for, if it did.</param>
    public Task WaitAsync(TimeSpan? atLeast, CancellationToken cancellation)
    {
        var most = Math.Min(longest, Math.Pow(2, Math.Min(failures++, 10)));
        var wait = TimeSpan.FromSeconds(most * (0.5 + (Random.Shared.NextDouble() / 2)));
        return Task.Delay(atLeast is { } asked && asked > wait ? asked : wait, clock, cancellation);
    }
}
