using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>The buttons under a draft's questions. Only its author's press counts, also when the question stands in the group.</summary>
internal sealed class DraftPress(ConfirmDraft confirm, IEnumerable<DraftOption> options) : IHearPress
{
    public const string Action = "draft";
    public const int Correct = 1, ChangeTime = 2, ChangePlace = 3, NotNow = 4, SkipPlace = 5, Tomorrow18 = 6, Saturday10 = 7, More = 8, Back = 9;

    /// <summary>Another reading of the time; the argument is its index.</summary>
    public const string Pick = "pick";

    /// <summary>The group that the draft is for; the subject is the group.</summary>
    public const string Group = "draft-group";

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var draft = await turn.Db.Drafts.SingleOrDefaultAsync(row => row.Id == token.Subject && row.ExpiresAt > turn.NowMs, cancellation);
        if (draft is null)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        if (draft.PersonId != turn.Speaker.Id)
        {
            return Reply.No(turn, new Refusal("button.not-yours"));
        }

        draft.AskedIn = turn.Chat.Id;
        switch (token.Arg)
        {
            case Correct:
                return await confirm.ConfirmAsync(turn, draft, cancellation);
            case NotNow:
                turn.Db.Drafts.Remove(draft);
                return Reply.Here(new Saying([Line.Of("draft.not-now")]), MessageOf(turn));
            case More:
                return Reply.Here(DraftOption.Menu(draft, options), MessageOf(turn));
            case Back:
                break;
            case ChangeTime:
                (draft.LocalStart, draft.Alternatives) = (null, "");
                break;
            case ChangePlace:
                draft.Place = null;
                break;
            case SkipPlace:
                draft.Place = "";
                break;
            default:
                await TakeQuickTimeAsync(turn, draft, token.Arg, cancellation);
                break;
        }

        return DraftTalk.Next(turn, draft);
    }

    public static string? MessageOf(Turn turn) => (turn.Incoming.What as Happening.Pressed)?.MessageId;

    private static async Task TakeQuickTimeAsync(Turn turn, Draft draft, int which, CancellationToken cancellation)
    {
        var group = await turn.Db.Chats.SingleAsync(chat => chat.Id == draft.GroupId, cancellation);
        var today = turn.Local(group).Date;
        var start = which == Tomorrow18 ? today.PlusDays(1) + new LocalTime(18, 0) : today.Next(IsoDayOfWeek.Saturday) + new LocalTime(10, 0);
        DraftTime.Take(draft, new Content.TimeWords.TimeReading(Content.TimeWords.TimeKind.DateTime, start, true, null, null, [], [], null, 0, 0));
    }
}
