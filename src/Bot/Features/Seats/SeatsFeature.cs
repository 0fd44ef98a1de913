using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Scheduling.Timers;

namespace CommunityBot.Bot.Features.Seats;

internal static class SeatsFeature
{
    public static IServiceCollection AddSeats(this IServiceCollection services) => services
        .AddSingleton<SignUp>()
        .AddSingleton<SeatMail>()
        .AddSingleton<OfferSeats>()
        .AddSingleton<ComeAbout>()
        .AddSingleton<LateNote>()
        .AddSingleton<SeatPlan>()
        .AddPress<OfferPress>(60, OfferPress.Action)
        .AddStart<LineStart>(LineStart.Prefix)
        .AddRing<OfferRing>(OfferSeats.Kind)
        .AddRing<HeldRing>(HeldRing.Kind)
        .AddRing<LeastRing>(LeastRing.Kind)
        .AddCardPart<CardLine>();
}
