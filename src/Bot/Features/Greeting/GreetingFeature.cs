using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Scheduling.Timers;

namespace CommunityBot.Bot.Features.Greeting;

internal static class GreetingFeature
{
    public static IServiceCollection AddGreeting(this IServiceCollection services) => services
        .AddSingleton<MetMail>()
        .AddPress<BeMet>(76, BeMet.Action)
        .AddPress<MeetSomebody>(77, MeetSomebody.Action)
        .AddAnswerPart<OfferToBeMet>()
        .AddLeave<OfferToBeMet>()
        .AddRing<MetRing>(MetRing.Kind)
        .AddFollow<MetRing>();
}
