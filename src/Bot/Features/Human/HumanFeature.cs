using CommunityBot.Bot.Conversation;

namespace CommunityBot.Bot.Features.Human;

internal static class HumanFeature
{
    public static IServiceCollection AddHuman(this IServiceCollection services) => services
        .AddCommand<TalkToHuman>(TalkToHuman.Names)
        .AddStart<TalkToHuman>(TalkToHuman.Start)
        .AddPress<TalkToHuman>(130, TalkToHuman.Action)
        .AddPress<Misunderstood>(131, Misunderstood.Action);
}
