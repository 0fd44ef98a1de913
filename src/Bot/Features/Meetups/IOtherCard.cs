using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>A living card that is not about a meetup: its row's meetup id is the id of something else, and the pump treats it like any card.</summary>
internal interface IOtherCard
{
    /// <returns>Null: the id is nothing of this kind.</returns>
    Task<Saying?> WriteAsync(CommunityDb db, long subject, CancellationToken cancellation);
}

internal static class OtherCardRegistration
{
    public static IServiceCollection AddOtherCard<T>(this IServiceCollection services) where T : class, IOtherCard => services.AddSingleton<IOtherCard, T>();
}
