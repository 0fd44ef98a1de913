using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Conversation.Safety;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Human;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Human;

/// <summary>The asker's own buttons: yes, somebody may get in touch; no thanks; and taking it back.</summary>
internal sealed class AskForContact(HandOvers handOvers) : IHearPress
{
    public const string Action = "human-contact";
    public const int Yes = 1, No = 2, Withdraw = 3;

    public Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation) => token.Arg switch
    {
        Yes => YesAsync(turn, token.Subject, cancellation),
        Withdraw => WithdrawAsync(turn, token.Subject, cancellation),
        _ => Task.FromResult(Reply.Here(SafetyWords.Human(turn, turn.Language), DraftPress.MessageOf(turn))),
    };

    /// <summary>The groups of this person in which somebody can be asked now.</summary>
    public static async Task<IReadOnlyList<Chat>> GroupsAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.Person is not { } person || await turn.Db.HandOvers.AnyAsync(row => row.AskerId == person.Id, cancellation))
        {
            return [];
        }

        var groups = await GroupsOf.PersonAsync(turn, cancellation);
        var ready = await HandOvers.Ready(turn.Db, person.Id, turn.NowMs).Select(contact => contact.ChatId).Distinct().ToListAsync(cancellation);
        return [.. groups.Where(group => ready.Contains(group.Id)).Take(2)];
    }

    private async Task<Reply> YesAsync(Turn turn, long groupId, CancellationToken cancellation)
    {
        if (SafetyWords.Unreachable(turn.Speaker))
        {
            // Who can't be written to can't be told who gets in touch. The toast leads into the private chat, where the same question is asked.
            return new Reply([], Line.Of("human.open-first"), Alert: true, StartPayload: TalkToHuman.Start);
        }

        if (await turn.Db.HandOvers.AnyAsync(row => row.AskerId == turn.Speaker.Id, cancellation))
        {
            return Reply.No(turn, new Refusal("human.already"));
        }

        if ((await GroupsAsync(turn, cancellation)).FirstOrDefault(group => group.Id == groupId) is not { } chosen)
        {
            return Reply.No(turn, new Refusal("human.none-now"));
        }

        var open = new HandOver
        {
            Id = turn.Ids.Next(),
            ChatId = chosen.Id,
            AskerId = turn.Speaker.Id,
            AskerName = turn.Name.Split(' ')[0],
            EndsAt = (turn.Now + Duration.FromDays(HandOver.LivesDays)).ToUnixTimeMilliseconds(),
        };
        turn.Db.HandOvers.Add(open);
        await handOvers.AskNextAsync(turn.Db, open, turn.Now, cancellation);
        return Reply.Here(SafetyWords.Human(turn, turn.Language), DraftPress.MessageOf(turn));
    }

    private async Task<Reply> WithdrawAsync(Turn turn, long id, CancellationToken cancellation)
    {
        if (await turn.Db.HandOvers.SingleOrDefaultAsync(row => row.Id == id && row.AskerId == turn.Speaker.Id, cancellation) is not { } open)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        await handOvers.CallOffAsync(turn.Db, open, turn.Now, cancellation);
        await HandOvers.EndAsync(turn.Db, open, cancellation);
        return Reply.Here(
            new Saying([Line.Of("human.withdrawn"), Line.Of("safety.text", ("text", HumanWords.Numbers(turn.Chat, turn.Speaker, turn.Now)))]), DraftPress.MessageOf(turn));
    }
}
