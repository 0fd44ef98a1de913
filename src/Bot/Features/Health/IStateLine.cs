using CommunityBot.Community.Groups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using NodaTime;

namespace CommunityBot.Bot.Features.Health;

/// <summary>One line of <c>/halsa</c> that another feature adds: how something of its own is, in a group. Singletons.</summary>
internal interface IStateLine
{
    /// <param name="db">The store; only read from.</param>
    /// <param name="group">The group that is asked about.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Stops the turn.</param>
    /// <returns>Null: there is nothing to say.</returns>
    Task<Line?> SayAsync(CommunityDb db, Chat group, Instant now, CancellationToken cancellation);
}

internal static class StateLines
{
    /// <summary>Adds a line to <c>/halsa</c>; lines stand in the order in which they were added.</summary>
    public static IServiceCollection AddStateLine<T>(this IServiceCollection services) where T : class, IStateLine => services.AddSingleton<IStateLine, T>();
}
