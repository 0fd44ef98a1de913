using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Scheduling.Timers;
using CommunityBot.Scheduling.Wakes;

namespace CommunityBot.Bot.Features.Suggestions;

internal static class SuggestionsFeature
{
    public static IServiceCollection AddSuggestions(this IServiceCollection services) => services
        .AddWords<ListenToWords>(200)
        .AddSingleton<AnswerInWords>()
        .AddPress<OfferMeetup>(100, OfferMeetup.Action)
        .AddRing<OfferMeetup>(OfferMeetup.Kind)
        .AddCommand<ChooseInterests>("intressen", "interests")
        .AddPress<ChooseInterests>(101, ChooseInterests.Action)
        .AddPress<AnswerSuggestion>(102, AnswerSuggestion.Action)
        .AddRing<WeeklySuggestion>(WeeklySuggestion.Kind)
        .AddSingleton<IWakeHandler, SuggestionsWake>()
        .AddBirth<SuggestionBirth>()
        .AddSingleton<HostlessMeetup>()
        .AddPress<SameAgain>(103, SameAgain.Action)
        .AddRing<SameAgain>(SameAgain.Kind)
        .AddSingleton<IAfterMeetup>(provider => provider.GetRequiredService<SameAgain>());
}
