using NodaTime;

namespace CommunityBot.Scheduling.Wakes;

/// <summary>Wakes the application. Holds no domain state: a lost wake costs delay, a doubled wake finds nothing to do.</summary>
public interface IWakeEngine
{
    /// <summary>Begins to tick. Called once the store is open: a clustered engine keeps its own tables there.</summary>
    ValueTask StartAsync(CancellationToken cancellation);

    /// <summary>Stops ticking after the wakes under way.</summary>
    ValueTask StopAsync(CancellationToken cancellation);

    /// <summary>Idempotent upsert by name. Fires on one node of the cluster; after an outage at most one late firing.</summary>
    ValueTask EveryAsync(string name, WakeSchedule schedule, CancellationToken cancellation);

    /// <summary>Idempotent upsert by key; the same key moves. Used for "next due at", never one per reminder.</summary>
    ValueTask AtAsync(string name, string key, Instant at, CancellationToken cancellation);

    /// <returns>Whether there was such a wake.</returns>
    ValueTask<bool> CancelAsync(string name, string key, CancellationToken cancellation);
}

public abstract record WakeSchedule
{
    public sealed record Interval(Duration Every) : WakeSchedule;

    public sealed record Daily(LocalTime At, DateTimeZone Zone) : WakeSchedule;
}

/// <param name="Name">Which schedule fired.</param>
/// <param name="Key">The key of an <see cref="IWakeEngine.AtAsync"/>; null for a recurring one.</param>
public sealed record Wake(string Name, string? Key);

/// <summary>Does what a wake is for. Must be harmless when run twice or late.</summary>
public interface IWakeHandler
{
    string Name { get; }

    ValueTask HandleAsync(Wake wake, CancellationToken cancellation);
}
