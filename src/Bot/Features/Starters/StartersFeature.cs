using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Scheduling.Timers;

namespace CommunityBot.Bot.Features.Starters;

internal static class StartersFeature
{
    public static IServiceCollection AddStarters(this IServiceCollection services) => services
        .AddSingleton<TableCard>()
        .AddSingleton<TableQuestions>()
        .AddCommand<AskQuestion>("snacka", "talk")
        .AddPress<AskQuestion>(122, AskQuestion.Action)
        .AddManageOption(41, "button.question-card", QuestionAtTheTable.Action)
        .AddPress<QuestionAtTheTable>(172, QuestionAtTheTable.Action)
        .AddPress<QuestionFromHere>(182, QuestionFromHere.Action)
        .AddRing<QuestionAtTheTable>(ReminderPlan.AtTheTableKind);
}
