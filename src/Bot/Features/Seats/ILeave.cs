using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Store;
using NodaTime;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>What one feature takes back from somebody who had said yes and no longer does, whichever way they said it.</summary>
internal interface ILeave
{
    /// <summary>Also from somebody who came to the room and now takes part by link: they go last, and meet somebody at the door, no more.</summary>
    bool AlsoForTheLink => true;

    /// <param name="db">Inside the transaction of the answer; what is added is saved.</param>
    /// <param name="meetup">The meetup, its row locked. Look at its own columns before the store.</param>
    /// <param name="person">Who leaves.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Stops it.</param>
    Task LeftAsync(CommunityDb db, Meetup meetup, Person person, Instant now, CancellationToken cancellation);
}

internal static class LeaveRegistration
{
    public static IServiceCollection AddLeave<T>(this IServiceCollection services) where T : class, ILeave => services.AddSingleton<ILeave, T>();
}
