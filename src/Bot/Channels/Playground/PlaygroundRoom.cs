using CommunityBot.Bot.Dev;
using CommunityBot.Community.Store;

namespace CommunityBot.Bot.Channels.Playground;

internal static class PlaygroundRoom
{
    /// <summary>The demo town as a channel, in Development; nothing elsewhere. Needs the reception, the store, the phrasebook and the clock.</summary>
    public static IServiceCollection AddPlayground(this IServiceCollection services, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment())
        {
            return services;
        }

        return services
            .AddSingleton<TownTime>()
            .AddSingleton<PlaygroundTown>()
            .AddSingleton<Presence>()
            .AddSingleton<PlaygroundChannel>()
            .AddSingleton<IChannel>(provider => provider.GetRequiredService<PlaygroundChannel>())
            .AddSingleton(provider => OpenBeforeInTheStore.Of(provider.GetRequiredService<CommunityStore>()))
            .AddSingleton<EarlierRun>()
            .AddSingleton<PlaygroundHearing>()
            .AddSingleton<PlaygroundStream>()
            .AddSingleton<PlaygroundWords>()
            .AddSingleton<PlaygroundPage>();
    }
}
