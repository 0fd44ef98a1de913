using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;

namespace CommunityBot.Bot.Features.Sharing;

internal static class SharingFeature
{
    public static IServiceCollection AddSharing(this IServiceCollection services) => services
        .AddCommand<ShareMeetup>("dela", "share")
        .AddSingleton(provider => new ManageOption(5, "button.share", ShareMeetup.Action) { Offered = () => provider.GetRequiredService<PublicAddress>().Root is not null, WhenPosted = true })
        .AddPress<ShareMeetup>(90, ShareMeetup.Action)
        .AddCardPart<CardShare>()
        .AddSingleton<PublicAddress>()
        .AddSingleton<PageKey>()
        .AddSingleton<PageWriter>()
        .AddSingleton<Doorkeeper>()
        .AddSingleton<WebPeople>()
        .AddSingleton<WebAnswers>()
        .AddSingleton<AnswerDesk>();
}
