using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Scheduling.Reminders;

namespace CommunityBot.Bot.Features.Health;

internal static class HealthFeature
{
    public static IServiceCollection AddHealth(this IServiceCollection services) => services
        .AddCommand<ShowHealth>("halsa", "hälsa", "health", "status")
        .AddStateLine<NextReminderLine>()
        .AddStateLine<SkippedLine>()
        .AddAfterMeetup<TellOfSkipped>()
        .AddSingleton<MissedReminders>();
}
