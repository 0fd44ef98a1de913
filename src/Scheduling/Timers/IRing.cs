using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CommunityBot.Scheduling.Timers;

/// <summary>Does what was planned for later. A singleton: what belongs to one ring comes with it.</summary>
public interface IRing
{
    /// <summary>Runs in a transaction of its own, in which the ring's row has gone: exactly one node comes here, and a failure brings the row back.</summary>
    /// <param name="db">Inside the transaction; what is added is saved afterwards.</param>
    /// <param name="ring">What is due.</param>
    /// <param name="now">Now; after an outage long after <see cref="Ring.DueAt"/>: the handler judges whether it still makes sense.</param>
    /// <param name="cancellation">Stops it; nothing is kept then.</param>
    Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation);
}

/// <summary>Who does what is planned under a kind.</summary>
public sealed record RingRoute(string Kind, Type Handler);

public static class RingRegistration
{
    public static IServiceCollection AddRing<T>(this IServiceCollection services, string kind) where T : class, IRing =>
        services.AddSingleton<T>().AddSingleton(new RingRoute(kind, typeof(T)));
}
