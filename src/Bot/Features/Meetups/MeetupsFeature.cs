using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Drafts;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Scheduling.Timers;

namespace CommunityBot.Bot.Features.Meetups;

internal static class MeetupsFeature
{
    public static IServiceCollection AddMeetups(this IServiceCollection services) => services
        .AddCommand<SuggestMeetup>("traff", "träff", "meet")
        .AddCommand<ListMeetups>("traffar", "träffar", "hander", "händer", "meetups")
        .AddCommand<MyMeetups>("mina", "mine")
        .AddCommand<MoveMeetup>("flytta", "move")
        .AddCommand<CancelMeetup>("stallin", "ställin", "cancel")
        .AddPress<AnswerMeetup>(1, AnswerMeetup.Action)
        .AddPress<DraftPress>(2, DraftPress.Action)
        .AddPress<PickTime>(3, DraftPress.Pick)
        .AddPress<PickGroup>(4, DraftPress.Group)
        .AddPress<ManageMeetup>(5, ManageMeetup.Action)
        .AddPress<MyMeetups>(6, MyMeetups.Action)
        .AddPress<Close>(7, Close.Action)
        .AddPress<WriteOnDraft>(203, WriteOnDraft.Action)
        .AddDraft<DraftWords>(DraftKind.NewMeetup, DraftKind.MoveMeetup, DraftKind.ChangePlace)
        .AddSingleton<MeetupCard>()
        .AddCardPart<CardHost>()
        .AddCardPart<CardComing>()
        .AddCardPart<CardMaybe>()
        .AddCardPart<CardMap>()
        .AddRing<AfterMeetup>(ReminderPlan.HeldKind)
        .AddSingleton<AnswerParts>()
        .AddStart<AnswerParts>(AnswerParts.Prefix)
        .AddSingleton<ConfirmDraft>()
        .AddSingleton<ChangeMeetup>()
        .AddSingleton<ChangeNotice>()
        .AddSingleton<PrivateWord>()
        .AddSingleton<ReminderPlan>()
        .AddSingleton<SpreadReminders>();
}
