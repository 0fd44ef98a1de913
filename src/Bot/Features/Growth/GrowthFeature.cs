using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Scheduling.Timers;

namespace CommunityBot.Bot.Features.Growth;

/// <summary>What grows out of a series: more to do together, a second series beside a full one, a second host (S31).</summary>
internal static class GrowthFeature
{
    public static IServiceCollection AddGrowth(this IServiceCollection services) => services
        .AddAfterMeetup<AskForMore>()
        .AddRing<AskForMoreRing>(AskForMoreRing.Kind)
        .AddPress<WishForMore>(150, WishForMore.Action)
        .AddPress<TakeUp>(151, TakeUp.Action)
        .AddPress<TakeTurn>(152, TakeTurn.Action)
        .AddAfterMeetup<NoticeCrowd>()
        .AddPress<AskForSplit>(153, AskForSplit.Action)
        .AddPress<ShareHosting>(154, ShareHosting.Action)
        .AddPress<BecomeSecondHost>(155, BecomeSecondHost.Action)
        .AddManageOption(60, "button.share-hosting", ShareHosting.Action)
        .AddCardPart<CardTurns>()
        .AddCardPart<CardSecondHost>()
        .AddBirth<OffshootBirth>()
        .AddSingleton<OffshootLine>();
}
