using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Drafts;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Scheduling.Timers;

namespace CommunityBot.Bot.Features.Online;

internal static class OnlineFeature
{
    public static IServiceCollection AddOnline(this IServiceCollection services) => services
        .AddSingleton<LinkMail>()
        .AddSingleton<LinkGone>()
        .AddSingleton<LinkOfSecondHost>()
        .AddPress<SetLink>(72, SetLink.Action)
        .AddPress<LinkFromHere>(159, LinkFromHere.Action)
        .AddDraft<SetLink>(DraftKind.SetLink)
        .AddPress<SetPhone>(189, SetPhone.Action)
        .AddDraft<SetPhone>(DraftKind.PhoneIn)
        .AddManageOption(20, "button.online", SetLink.Action)
        .AddRing<LinkSoon>(ReminderPlan.LinkKind)
        .AddCardPart<LinkForThoseWhoCome>()
        .AddCardPart<ComingByLink>()
        .AddAnswerPart<LinkForThoseWhoCome>()
        .AddLeave<LinkForThoseWhoCome>();
}
