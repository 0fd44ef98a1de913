using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Health;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Scheduling.Timers;

namespace CommunityBot.Bot.Features.Series;

internal static class SeriesFeature
{
    public static IServiceCollection AddSeries(this IServiceCollection services) => services
        .AddCommand<SuggestSeries>("serie", "series")
        .AddPress<SeriesDraft>(50, SeriesDraft.Action)
        .AddPress<SkipRest>(188, SkipRest.Action)
        .AddPress<CancelSeries>(51, CancelSeries.Action)
        .AddPress<SeriesHand>(52, SeriesHand.Action)
        .AddPress<AlwaysIn>(53, AlwaysIn.Action)
        .AddPress<InviteSame>(54, InviteSame.Action)
        .AddManageOption(50, "button.invite-same", InviteSame.Action)
        .AddRing<SeriesRound>(SeriesRound.Kind)
        .AddRing<AskWhetherToGoOn>(AskWhetherToGoOn.Kind)
        .AddRing<InviteInTime>(InviteInTime.Kind)
        .AddSingleton<IAfterMeetup>(provider => provider.GetRequiredService<InviteInTime>())
        .AddCardPart<CardSeries>()
        .AddCardPart<CardAlways>()
        .AddStateLine<NoNextDate>()
        .AddBirth<OnceMore>()
        .AddSingleton<RecomputeStarts>()
        .AddSingleton<StartSeries>()
        .AddSingleton<NewTime>()
        .AddSingleton<GrowSeries>()
        .AddSingleton<FillSeats>()
        .AddSingleton<NextCard>()
        .AddSingleton<RaiseHand>()
        .AddSingleton<NewYear>()
        .AddSingleton<AllFromHere>()
        .AddSingleton<SeriesNotice>();
}
