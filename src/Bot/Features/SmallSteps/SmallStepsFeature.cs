using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Community.Drafts;
using CommunityBot.Scheduling.Timers;

namespace CommunityBot.Bot.Features.SmallSteps;

internal static class SmallStepsFeature
{
    public static IServiceCollection AddSmallSteps(this IServiceCollection services) => services
        .AddPrivateCommand<PickStep>(PickStep.Letter, "smasteg", "småsteg", "smallsteps")
        .AddPress<PickStep>(118, PickStep.Areas)
        .AddPress<TakeStep>(119, TakeStep.Action)
        .AddPress<WhenToAsk>(120, WhenToAsk.Action)
        .AddPress<HowItWent>(121, HowItWent.Action)
        .AddPress<ChooseDays>(170, ChooseDays.Action)
        .AddPress<OwnWords>(171, OwnWords.Action)
        .AddDraft<OwnWords>(DraftKind.StepWords)
        .AddRing<CheckIn>(CheckIn.Ask)
        .AddRing<CheckIn>(CheckIn.Quiet)
        .AddRing<CheckIn>(CheckIn.End);
}
