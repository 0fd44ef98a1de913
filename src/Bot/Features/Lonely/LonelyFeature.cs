using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Find;

namespace CommunityBot.Bot.Features.Lonely;

internal static class LonelyFeature
{
    public static IServiceCollection AddLonely(this IServiceCollection services) => services
        .AddPrivateCommand<AskWhatIsMissing>(AskWhatIsMissing.Letter, "ensam", "lonely")
        .AddPress<AskWhatIsMissing>(116, AskWhatIsMissing.Action);
}
