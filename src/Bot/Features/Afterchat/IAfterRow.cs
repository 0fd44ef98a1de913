using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Afterchat;

/// <summary>One more row of buttons under the private question after a meetup, from another feature.</summary>
internal interface IAfterRow
{
    /// <returns>Empty: nothing for this meetup.</returns>
    IReadOnlyList<Button> RowOf(Meetup meetup);
}

internal static class AfterRowRegistration
{
    public static IServiceCollection AddAfterRow<T>(this IServiceCollection services) where T : class, IAfterRow => services.AddSingleton<IAfterRow, T>();
}
