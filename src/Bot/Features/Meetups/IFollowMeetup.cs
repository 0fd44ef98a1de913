using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using NodaTime;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>What one feature plans anew when a meetup starts at another time.</summary>
internal interface IFollowMeetup
{
    /// <param name="db">Inside the transaction of the move; what is added is saved.</param>
    /// <param name="meetup">As it is now.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Stops it.</param>
    Task MovedAsync(CommunityDb db, Meetup meetup, Instant now, CancellationToken cancellation);
}

internal static class FollowRegistration
{
    public static IServiceCollection AddFollow<T>(this IServiceCollection services) where T : class, IFollowMeetup => services.AddSingleton<IFollowMeetup, T>();
}
