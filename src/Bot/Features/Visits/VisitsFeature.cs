using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Drafts;

namespace CommunityBot.Bot.Features.Visits;

internal static class VisitsFeature
{
    public static IServiceCollection AddVisits(this IServiceCollection services) => services
        .AddCommand<ShowVisits>("besok", "besök", "visits")
        .AddPress<CountVisits>(71, CountVisits.Action)
        .AddDraft<CountVisits>(DraftKind.CountVisits)
        .AddAfterMeetup<AskForVisits>();
}
