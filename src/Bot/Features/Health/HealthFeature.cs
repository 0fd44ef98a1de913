using CommunityBot.Bot.Conversation;

namespace CommunityBot.Bot.Features.Health;

internal static class HealthFeature
{
    public static IServiceCollection AddHealth(this IServiceCollection services) => services
        .AddCommand<ShowHealth>("halsa", "hälsa", "health", "status")
        .AddStateLine<NextReminderLine>();
}
