using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>[Inte nu] where nothing waits for an answer, and [Klart] where all is saved already: the question goes away.</summary>
internal sealed class Close : IHearPress
{
    public const string Action = "close";

    /// <summary>The argument of [Klart] under settings.</summary>
    public const int Saved = 1;

    public Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation) =>
        Task.FromResult(Reply.Here(new Saying([Line.Of(token.Arg == Saved ? "settings.saved" : "draft.not-now")]), DraftPress.MessageOf(turn)));
}
