using CommunityBot.Bot.Conversation;

namespace CommunityBot.Bot.Features.Calendar;

internal static class CalendarFeature
{
    public static IServiceCollection AddCalendar(this IServiceCollection services) => services
        .AddCommand<MyCalendar>("kalender", "calendar")
        .AddPress<MyCalendar>(91, MyCalendar.Action)
        .AddSingleton<MeetupEvents>()
        .AddSingleton<CalendarFeeds>()
        .AddSingleton<CalendarOffer>();
}
