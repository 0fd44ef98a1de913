using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Drafts;
using CommunityBot.Scheduling.Timers;

namespace CommunityBot.Bot.Features.FindTime;

internal static class FindTimeFeature
{
    public static IServiceCollection AddFindTime(this IServiceCollection services) => services
        .AddCommand<AskForTime>("hittatid", "tid", "findtime", "when")
        .AddPress<AskForTime>(78, AskForTime.Action)
        .AddPress<VoteOnTime>(79, VoteOnTime.Action)
        .AddPress<SettlePoll>(80, SettlePoll.Action)
        .AddDraft<AskForTime>(DraftKind.FindTime)
        .AddSingleton<PostPoll>()
        .AddOtherCard<PollCard>()
        .AddBirth<PollBirth>()
        .AddRing<ClosePoll>(ClosePoll.Kind);
}
