using CommunityBot.Bot.Conversation;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>Something a host can set for one meetup: a button under [Mer] in the host's menu. The press that it leads to checks the right itself.</summary>
/// <param name="Order">Lower stands first.</param>
/// <param name="Label">The button's phrase.</param>
/// <param name="Action">The press; its subject is the meetup.</param>
/// <param name="Arg">The press's argument.</param>
internal sealed record ManageOption(int Order, string Label, string Action, int Arg = 0)
{
    /// <summary>False where this process can't do it: then the button isn't shown. Default: always.</summary>
    public Func<bool> Offered { get; init; } = () => true;

    /// <summary>Also beside [Ändra träffen] when the meetup has just been posted.</summary>
    public bool WhenPosted { get; init; }
}

internal static class Managed
{
    public static IServiceCollection AddManageOption(this IServiceCollection services, int order, string label, string action, int arg = 0) =>
        services.AddSingleton(new ManageOption(order, label, action, arg));

    /// <summary>The meetup and its group, when it is still to come and the speaker may change it; asked at every press.</summary>
    public static async Task<Outcome<(Meetup Meetup, Chat Group)>> FindAsync(Turn turn, long meetupId, CancellationToken cancellation)
    {
        var meetup = await turn.Db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == meetupId, cancellation);
        if (meetup is null || !meetup.Open(turn.Now))
        {
            return new Refusal("meetup.over");
        }

        var group = await turn.Db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == meetup.ChatId, cancellation);
        return await ChangeMeetup.MayAsync(turn, meetup, group, cancellation) ? (meetup, group) : new Refusal("meetup.not-yours");
    }

    /// <summary>Asks for words that only the speaker shall see: in the private chat. Of somebody who has none, it waits until they open one.</summary>
    public static Reply AskPrivately(Turn turn, Draft draft, Saying question)
    {
        if (!turn.InGroup)
        {
            draft.AskedIn = turn.Chat.Id;
            return Reply.Here(question, DraftPress.MessageOf(turn));
        }

        if (turn.Person is { Reach: Reach.Open, PrivateChatId: { } chat } person)
        {
            draft.AskedIn = chat;
            return new Reply([new Message(new Audience.PersonInPrivate(person), question)], Line.Of("manage.asked-privately"));
        }

        return Reply.OnlySpeaker(question);
    }

    /// <summary>The way out of a question: the draft goes.</summary>
    public static IReadOnlyList<Button> NotNow(Draft draft) => [new Button(Line.Of("button.not-now"), DraftPress.Action, draft.Id, DraftPress.NotNow)];
}
