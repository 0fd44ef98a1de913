using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Scheduling.Timers;

namespace CommunityBot.Bot.Features.Afterchat;

internal static class AfterchatFeature
{
    public static IServiceCollection AddAfterchat(this IServiceCollection services) => services
        .AddPress<WishForAfterchat>(81, WishForAfterchat.Action)
        .AddPress<AfterchatFromHere>(181, AfterchatFromHere.Action)
        .AddPress<StayAWhile>(183, StayAWhile.Action)
        .AddPress<KeepInTouch>(184, KeepInTouch.Action)
        .AddPress<CountFeelings>(82, CountFeelings.Action)
        .AddManageOption(40, "button.afterchat", WishForAfterchat.Action)
        .AddAfterMeetup<AskAfterwards>()
        .AddRing<TalkAfterwards>(ReminderPlan.AfterchatKind)
        .AddRing<CloseAfterchat>(CloseAfterchat.Kind);
}
