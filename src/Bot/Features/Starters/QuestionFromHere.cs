using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Starters;

/// <summary>[Alla härifrån]: the following times have a question for the table, or none, as this one; those to come too.</summary>
internal sealed class QuestionFromHere(QuestionAtTheTable set) : IHearPress
{
    public const string Action = "question-from-here";

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await SeriesPart.LockAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var part))
        {
            return Reply.No(turn, why);
        }

        foreach (var meetup in part.Meetups.Where(row => row.State == MeetupState.Planned && row.Id != part.First.Id))
        {
            await set.ApplyAsync(turn.Db, meetup, part.First.QuestionCard, cancellation);
        }

        return Reply.Here(new Saying([Line.Of("series.same-done")]), DraftPress.MessageOf(turn));
    }
}
