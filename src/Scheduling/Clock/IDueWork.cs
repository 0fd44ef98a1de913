namespace CommunityBot.Scheduling.Clock;

/// <summary>What a jump of the development clock has to wait for: work that falls due at moments of its own.</summary>
public interface IDueWork
{
    /// <summary>The next moment at which something falls due; null when nothing waits. May lie in the past: then it is due now.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation);

    /// <summary>Returns when all that is due now has been queued and has been sent or waits for a lane.</summary>
    Task SettleAsync(CancellationToken cancellation);
}
