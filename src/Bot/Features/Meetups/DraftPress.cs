using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Beginning;
using CommunityBot.Bot.Features.FindTime;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
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
