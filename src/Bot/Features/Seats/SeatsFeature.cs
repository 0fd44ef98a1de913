using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Drafts;
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
        .AddSingleton<ChangeSeats>()
        .AddSingleton<NameGuest>()
        .AddSingleton<NamesInWords>()
        .AddBirth<SeatBirth>()
        .AddSeatChoices()
        .AddPress<OfferPress>(60, OfferPress.Action)
        .AddPress<DraftSeats>(61, DraftSeats.Action)
        .AddPress<SeatsFromHere>(158, SeatsFromHere.Action)
        .AddPress<MeetupSeats>(62, MeetupSeats.Action)
        .AddPress<GuestPress>(63, GuestPress.Action)
        .AddDraft<MeetupSeats>(DraftKind.ChangeSeats)
        .AddDraft<GuestTalk>(DraftKind.WhichMeetupForGuest, DraftKind.NameOfGuest)
        .AddCommand<GuestTalk>("gast", "gäst", "guest")
        .AddWords<GuestTalk>(150)
        .AddStart<LineStart>(LineStart.Prefix)
        .AddRing<OfferRing>(OfferSeats.Kind)
        .AddRing<HeldRing>(HeldRing.Kind)
        .AddRing<LeastRing>(LeastRing.Kind)
        .AddCardPart<CardLine>();
}
