using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Growth;

/// <summary>[Ja, fråga gruppen]: the host's and the organisers' to give.</summary>
internal sealed class AskForSplit(OffshootLine line) : IHearPress
{
    public const string Action = "split";

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        // The update is the lock: two presses ask the group once.
        await turn.Db.Series.Where(row => row.Id == token.Subject).ExecuteUpdateAsync(set => set.SetProperty(row => row.Crowded, row => row.Crowded), cancellation);
        var series = await turn.Db.Series.SingleOrDefaultAsync(row => row.Id == token.Subject && row.State == SeriesState.Going, cancellation);
        if (series is null || await turn.Db.Offshoots.AnyAsync(row => row.SeriesId == series.Id && row.Kind == OffshootKind.Split && row.MeetupId == null && row.StartsAt > turn.NowMs, cancellation))
        {
            return Reply.No(turn, new Refusal("series.answered"));
        }

        var group = await turn.Db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == series.ChatId, cancellation);
        if (!await SeriesHand.MayAsync(turn, series, group, cancellation))
        {
            return Reply.No(turn, new Refusal("meetup.not-yours"));
        }

        return await line.SplitAsync(turn.Db, series, turn.Now, cancellation)
            ? Reply.Here(new Saying([Line.Of("split.asked")]), DraftPress.MessageOf(turn))
            : Reply.No(turn, new Refusal("series.answered"));
    }
}
