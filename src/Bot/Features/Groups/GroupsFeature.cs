using CommunityBot.Bot.Conversation;

namespace CommunityBot.Bot.Features.Groups;

internal static class GroupsFeature
{
    public static IServiceCollection AddGroups(this IServiceCollection services) => services
        .AddSingleton<IHearChatChange, WelcomeGroup>()
        .AddSingleton<ComeAndGo>()
        .AddCommand<GroupSettings>("installningar", "inställningar", "settings")
        .AddPress<GroupSettings>(20, GroupSettings.Action)
        .AddPress<NameOrganiser>(21, NameOrganiser.Action);
}
