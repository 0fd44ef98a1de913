using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
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
