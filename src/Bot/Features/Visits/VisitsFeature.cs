using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Drafts;

namespace CommunityBot.Bot.Features.Visits;

internal static class VisitsFeature
{
    public static IServiceCollection AddVisits(this IServiceCollection services) => services
        .AddCommand<ShowVisits>("besok", "besök", "visits")
        .AddPress<CountVisits>(71, CountVisits.Action)
        .AddPress<CountAtDoor>(187, CountAtDoor.Action)
        .AddManageOption(33, "button.door", CountAtDoor.Action)
        .AddDraft<CountVisits>(DraftKind.CountVisits)
        .AddAfterMeetup<AskForVisits>();
}
