using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Human;

/// <summary>The contact person's answer: [Jag hör av mig] gives them the way to the asker and ends it; [Kan inte nu] asks the next one at once.</summary>
internal sealed class AnswerHandOver(HandOvers handOvers, PrivateWord say) : IHearPress
{
    public const string Action = "human-answer";
    public const int Will = 1, Cannot = 2;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        // Also somebody who was asked first and answers late: they may still be the quicker one.
        var open = await turn.Db.HandOvers.SingleOrDefaultAsync(row => row.Id == token.Subject, cancellation);
        if (open is null || !HandOvers.WasAsked(open, turn.Speaker.Id) || !await GroupsOf.HaveAsync(turn, open.ChatId, cancellation))
        {
            return Reply.Here(new Saying([Line.Of("human.over")]), DraftPress.MessageOf(turn));
        }

        if (token.Arg == Cannot)
        {
            if (open.ContactId == turn.Speaker.Id)
            {
                await handOvers.AskNextAsync(turn.Db, open, turn.Now, cancellation);
            }

            return Reply.Here(new Saying([Line.Of("human.thanks-anyway")]), DraftPress.MessageOf(turn));
        }

        var asker = await turn.Db.Persons.SingleAsync(person => person.Id == open.AskerId, cancellation);
        var me = await turn.Db.Contacts.AsNoTracking().SingleOrDefaultAsync(row => row.ChatId == open.ChatId && row.PersonId == turn.Speaker.Id, cancellation);
        await say.SayAsync(
            turn.Db, asker,
            new Saying(
                [
                    me?.Name is { } name ? Line.Of("human.coming-named", ("name", name)) : Line.Of("human.coming"),
                    Line.Of("safety.text", ("text", HumanWords.Numbers(turn.Chat, asker, turn.Now))),
                ]),
            (turn.Now, null, Priority.Answer), null, $"human:{open.Id}:coming", cancellation);
        if (open.ContactId != turn.Speaker.Id)
        {
            await handOvers.CallOffAsync(turn.Db, open, turn.Now, cancellation);
        }

        await HandOvers.EndAsync(turn.Db, open, cancellation);
        return Reply.Here(new Saying([Line.Of("human.write-to", ("name", open.AskerName))], HumanWords.WayTo(asker, open.AskerName)), DraftPress.MessageOf(turn));
    }
}
