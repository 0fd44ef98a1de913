using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Drafts;
using CommunityBot.Scheduling.Timers;

namespace CommunityBot.Bot.Features.Runs;

internal static class RunsFeature
{
    public static IServiceCollection AddRuns(this IServiceCollection services) => services
        .AddPress<SetPaces>(73, SetPaces.Action)
        .AddPress<PacesFromHere>(180, PacesFromHere.Action)
        .AddPress<ChoosePace>(74, ChoosePace.Action)
        .AddPress<GoLast>(75, GoLast.Action)
        .AddDraft<SetPaces>(DraftKind.SetPaces)
        .AddManageOption(30, "button.paces", SetPaces.Action)
        .AddCardPart<PacesOnCard>()
        .AddAnswerPart<PaceQuestion>()
        .AddLeave<PaceQuestion>()
        .AddRing<SweeperRing>(SweeperRing.Kind);
}
