using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>[Inte nu] where nothing waits for an answer: the question goes away.</summary>
internal sealed class Close : IHearPress
{
    public const string Action = "close";

    public Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation) =>
        Task.FromResult(Reply.Here(new Saying([Line.Of("draft.not-now")]), DraftPress.MessageOf(turn)));
}
