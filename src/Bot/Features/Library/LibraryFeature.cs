using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Drafts;

namespace CommunityBot.Bot.Features.Library;

internal static class LibraryFeature
{
    public static IServiceCollection AddLibrary(this IServiceCollection services) => services
        .AddCommand<ShowLibrary>("bibliotek", "library")
        .AddPress<LeaveBehind>(156, LeaveBehind.Action)
        .AddDraft<LeaveBehind>(DraftKind.LeaveBehind)
        .AddPress<TidyLibrary>(157, TidyLibrary.Action)
        .AddSingleton<LeftMail>();
}
