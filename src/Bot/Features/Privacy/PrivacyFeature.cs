using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Scheduling.Timers;

namespace CommunityBot.Bot.Features.Privacy;

internal static class PrivacyFeature
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services) => services
        .AddWords<PrivacyWords>(PrivacyWords.BeforeOthers)
        .AddPrivateCommand<ShowMyData>(ShowMyData.Letter, "minadata", "mydata", "vadvetdu")
        .AddPress<ShowMyData>(200, ShowMyData.Action)
        .AddPrivateCommand<ForgetMe>(ForgetMe.Letter, "glommig", "glömmig", "forgetme")
        .AddPress<ForgetMe>(201, ForgetMe.Action)
        .AddSingleton<DataInWords>()
        .AddSingleton<Goodbye>()
        .AddSingleton<StepDown>()
        .AddSingleton<GiveBack>()
        .AddSingleton<Farewell>()
        .AddRing<Farewell>(Farewell.Kind)
        .AddCardPart<CardWithoutHost>();
}
