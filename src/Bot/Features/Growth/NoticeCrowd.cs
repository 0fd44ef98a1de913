using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Growth;

/// <summary>A series that is full, with as many in line as make a group of their own, three times in a row: its hosts are asked whether to look for somebody who holds a second one.</summary>
internal sealed class NoticeCrowd(PrivateWord say, OffshootLine line) : IAfterMeetup
{
    private static readonly Duration WorthAsking = Duration.FromDays(3);

    public async Task AfterAsync(CommunityDb db, Meetup meetup, Chat group, Instant now, CancellationToken cancellation)
    {
        if (meetup.SeriesId is not { } id || await db.Series.SingleOrDefaultAsync(row => row.Id == id && row.State == SeriesState.Going, cancellation) is not { } series)
        {
            return;
        }

        var waiting = meetup.Capacity is null ? 0 : await db.Rsvps.Where(rsvp => rsvp.MeetupId == meetup.Id && rsvp.Answer == Answer.Waiting).SumAsync(rsvp => 1 + rsvp.Guests, cancellation);
        series.Crowded = waiting >= Offshoot.Enough ? series.Crowded + 1 : 0;
        var rested = (now - Duration.FromDays(7 * Offshoot.SplitRestWeeks)).ToUnixTimeMilliseconds();
        if (series.Crowded < Offshoot.TimesCrowded || series.AskedSplitAt > rested)
        {
            return;
        }

        (series.AskedSplitAt, series.Crowded) = (now.ToUnixTimeMilliseconds(), 0);
        var question = new Saying(
            [Line.Of("split.to-host", ("title", series.Title)), Line.Of("split.to-host-how")],
            [[new Button(Line.Of("button.ask-group"), AskForSplit.Action, series.Id)], [new Button(Line.Of("button.not-now"), Close.Action)]]);
        var asked = false;
        foreach (var host in await db.HostsAsync(series, cancellation))
        {
            asked |= await say.SayAsync(db, host, question, (now, now + WorthAsking, Priority.Suggestion), null, string.Create(CultureInfo.InvariantCulture, $"split:{series.Id}:{series.AskedSplitAt}:{host}"), cancellation);
        }

        if (!asked)
        {
            // Who holds it can't be asked: the group can.
            await line.SplitAsync(db, series, now, cancellation);
        }
    }
}

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
