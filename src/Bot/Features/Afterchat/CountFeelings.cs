using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Tallies;

namespace CommunityBot.Bot.Features.Afterchat;

/// <summary>[Bra] [Sådär]: counted, and who said it forgotten in the same breath.</summary>
internal sealed class CountFeelings : IHearPress
{
    public const string Action = "after";
    public const int Good = 1, SoSo = 2;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if (token.Arg is not (Good or SoSo))
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        var counted = await turn.Db.CountAsync(Action, token.Subject, turn.Speaker.Id, token.Arg, cancellation);
        return Reply.Here(new Saying([Line.Of(!counted ? "after.late" : token.Arg == Good ? "after.thanks" : "after.thanks-so-so")]), DraftPress.MessageOf(turn));
    }
}
