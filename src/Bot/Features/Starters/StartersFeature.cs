using CommunityBot.Bot.Conversation;

namespace CommunityBot.Bot.Features.Starters;

internal static class StartersFeature
{
    public static IServiceCollection AddStarters(this IServiceCollection services) => services
        .AddSingleton<TableCard>()
        .AddCommand<AskQuestion>("snacka", "talk")
        .AddPress<AskQuestion>(122, AskQuestion.Action);
}
