using CommunityBot.Bot.Conversation;

namespace CommunityBot.Bot.Features.People;

internal static class PeopleFeature
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddWords<Start>(Start.LastOrder)
        .AddCommand<Start>("start")
        .AddPress<Start>(40, Start.Action)
        .AddCommand<Help>("hjalp", "hjälp", "help")
        .AddCommand<ChooseLanguage>("sprak", "språk", "language")
        .AddPress<ChooseLanguage>(41, ChooseLanguage.Action)
        .AddCommand<ChooseReminders>("paminnelser", "påminnelser", "reminders")
        .AddPress<ChooseReminders>(42, ChooseReminders.Action)
        .AddCommand<Pause>("paus", "pause")
        .AddPress<Pause>(43, Pause.Action);
}
