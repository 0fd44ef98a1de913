using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Health;
using CommunityBot.Scheduling.Timers;

namespace CommunityBot.Bot.Features.Human;

internal static class HumanFeature
{
    public static IServiceCollection AddHuman(this IServiceCollection services) => services
        .AddSingleton<HandOvers>()
        .AddCommand<TalkToHuman>(TalkToHuman.Names)
        .AddStart<TalkToHuman>(TalkToHuman.Start)
        .AddPress<TalkToHuman>(130, TalkToHuman.Action)
        .AddPress<Misunderstood>(131, Misunderstood.Action)
        .AddPress<AskForContact>(132, AskForContact.Action)
        .AddPress<AnswerHandOver>(133, AnswerHandOver.Action)
        .AddPress<NameContact>(134, NameContact.Action)
        .AddPress<BeContact>(135, BeContact.Action)
        .AddPress<AskedStraight>(136, AskedStraight.Action)
        .AddRing<HandOverRing>(HandOverRing.Kind)
        .AddStateLine<ReviewLine>();
}
