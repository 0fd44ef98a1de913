using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Beginning;
using CommunityBot.Bot.Features.FindTime;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>In private, with several groups: the author says which one it is for.</summary>
internal sealed class PickGroup : IHearPress
{
    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var draft = await turn.Db.Drafts.Where(row => row.PersonId == turn.Speaker.Id && row.ExpiresAt > turn.NowMs).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellation);
        var member = await turn.Db.Memberships.AsNoTracking().AnyAsync(row => row.ChatId == token.Subject && row.PersonId == turn.Speaker.Id, cancellation);
        var open = await turn.Db.Chats.AsNoTracking().AnyAsync(chat => chat.Id == token.Subject && chat.State == ChatState.Active, cancellation);
        if (draft is null || !member || !open)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        draft.GroupId = token.Subject;
        draft.Zone = (await turn.Db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == token.Subject, cancellation)).TimeZone;
        return draft.Kind switch
        {
            DraftKind.FindTime => PollTalk.Next(turn, draft),
            DraftKind.Begin => BeginTalk.Next(turn, draft),
            _ => DraftTalk.Next(turn, draft),
        };
    }
}
