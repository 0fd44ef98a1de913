using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Community;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>Another reading of the time was meant.</summary>
internal sealed class PickTime : IHearPress
{
    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var draft = await turn.Db.Drafts.SingleOrDefaultAsync(row => row.Id == token.Subject && row.ExpiresAt > turn.NowMs, cancellation);
        var others = draft is null ? [] : DraftTime.Alternatives(draft);
        if (draft is null || draft.PersonId != turn.Speaker.Id || token.Arg < 0 || token.Arg >= others.Count)
        {
            return Reply.No(turn, new Refusal(draft is null ? "button.stale" : "button.not-yours"));
        }

        (draft.LocalStart, draft.Alternatives) = (Community.Meetups.Meetup.Iso(others[token.Arg]), "");
        return DraftTalk.Next(turn, draft);
    }
}
