using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Drafts;

namespace CommunityBot.Bot.Features.Cost;

internal static class CostFeature
{
    public static IServiceCollection AddCost(this IServiceCollection services) => services
        .AddSingleton<CostFromHere>()
        .AddPress<ChangeCost>(70, ChangeCost.Action)
        .AddDraft<ChangeCost>(DraftKind.ChangeCost)
        .AddDraftOption(10, "button.cost", WriteOnDraft.Action, DraftLine.Cost)
        .AddManageOption(10, "button.cost", ChangeCost.Action)
        .AddCardPart<CostOnCard>();
}
