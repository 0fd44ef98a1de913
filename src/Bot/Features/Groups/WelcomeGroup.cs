using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Groups;

/// <summary>The bot is added, removed, blocked, or a group moves. It introduces itself once in a group's life.</summary>
internal sealed class WelcomeGroup(Roster roster, ComeAndGo members) : IHearChatChange
{
    public async Task<Reply> ChangedAsync(Turn turn, Happening what, CancellationToken cancellation)
    {
        roster.Forget(turn.Chat.Channel, turn.Chat.Address);
        switch (what)
        {
            case Happening.Added when turn.InGroup:
                turn.Chat.State = ChatState.Active;
                return Greet(turn);
            case Happening.Removed:
                await LeaveAsync(turn, cancellation);
                turn.NoteNobody();
                return Reply.Silence;
            case Happening.Came came when turn.InGroup:
                await ComeAndGo.CameAsync(turn, came.Addresses, cancellation);
                return Reply.Silence;
            case Happening.Left left when turn.InGroup:
                return await members.LeftAsync(turn, left.Address, cancellation);
            case Happening.Moved moved:
                await turn.Db.SaveChangesAsync(cancellation);
                await ChatMove.ApplyAsync(turn.Db, turn.Ids, (turn.Chat.Channel, turn.Chat.Address, moved.NewAddress), turn.NowMs, cancellation);
                return Reply.Silence;
            default:
                return Reply.Silence;
        }
    }

    private static Reply Greet(Turn turn)
    {
        if (turn.Chat.GreetedAt is not null)
        {
            return Reply.Silence;
        }

        turn.Chat.GreetedAt = turn.NowMs;
        return Reply.Here(new Saying([Line.Of("group.welcome")]));
    }

    private static async Task LeaveAsync(Turn turn, CancellationToken cancellation)
    {
        turn.Chat.State = ChatState.Gone;
        if (turn.Person is { } person && !turn.InGroup)
        {
            person.Reach = Reach.Blocked;
        }

        await turn.Db.Dispatch.Where(row => row.ChatId == turn.Chat.Id && row.State == DispatchState.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DispatchState.Dead).SetProperty(row => row.LastError, "chat-gone"), cancellation);
    }
}
