using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Conversation.Safety;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Human;

/// <summary>[Nej, du missförstod] under a crisis reply: softer words take its place, and the numbers stay on screen. Only for whoever was answered.</summary>
internal sealed class Misunderstood : IHearPress
{
    public const string Action = "misunderstood";

    public Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation) => Task.FromResult(
        token.Subject == turn.Speaker.Id
            ? Reply.Here(SafetyWords.Softened(turn), DraftPress.MessageOf(turn)).Forgotten()
            : Reply.No(turn, new Refusal("button.not-yours")));

    public static Button For(Turn turn) => new(Line.Of("button.misunderstood"), Action, turn.Speaker.Id);
}
