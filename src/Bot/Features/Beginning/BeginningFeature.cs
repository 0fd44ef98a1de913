using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Drafts;

namespace CommunityBot.Bot.Features.Beginning;

internal static class BeginningFeature
{
    public static IServiceCollection AddBeginning(this IServiceCollection services) => services
        .AddCommand<BeginSomething>("starta", "borja", "börja", "begin")
        .AddPress<BeginSomething>(83, BeginSomething.Action)
        .AddDraft<BeginSomething>(DraftKind.Begin)
        .AddBirth<BeginBirth>();
}
