using CommunityBot.Bot.Conversation;

namespace CommunityBot.Bot.Features.Human;

internal static class HumanFeature
{
    public static IServiceCollection AddHuman(this IServiceCollection services) => services
        .AddCommand<TalkToHuman>(TalkToHuman.Names)
        .AddPress<TalkToHuman>(130, TalkToHuman.Action)
        .AddPress<Misunderstood>(131, Misunderstood.Action);
}
