using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Drafts;

namespace CommunityBot.Bot.Features.Online;

internal static class OnlineFeature
{
    public static IServiceCollection AddOnline(this IServiceCollection services) => services
        .AddSingleton<LinkMail>()
        .AddPress<SetLink>(72, SetLink.Action)
        .AddDraft<SetLink>(DraftKind.SetLink)
        .AddManageOption(20, "button.online", SetLink.Action)
        .AddCardPart<LinkForThoseWhoCome>()
        .AddAnswerPart<LinkForThoseWhoCome>()
        .AddLeave<LinkForThoseWhoCome>();
}
