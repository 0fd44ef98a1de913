using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Find;

namespace CommunityBot.Bot.Features.Meeting;

internal static class MeetingFeature
{
    public static IServiceCollection AddMeeting(this IServiceCollection services) => services
        .AddPrivateCommand<MeetSomeone>(MeetSomeone.Letter, "mote", "möte", "meeting")
        .AddPress<MeetSomeone>(117, MeetSomeone.Action);
}
