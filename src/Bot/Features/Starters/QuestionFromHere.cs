using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Series;

namespace CommunityBot.Bot.Features.Starters;

/// <summary>[Alla härifrån]: the following times have a question for the table, or none, as this one.</summary>
internal sealed class QuestionFromHere(QuestionAtTheTable set) : IHearPress
{
    public const string Action = "question-from-here";

    public Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation) =>
        EachFromHere.SetAsync(turn, token.Subject, (part, meetup) => set.ApplyAsync(turn.Db, meetup, part.First.QuestionCard, cancellation), cancellation);
}
