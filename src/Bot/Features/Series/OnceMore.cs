using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Timers;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Series;

/// <summary>[Ny tid] and then [Bara en gång]: it was said how the series goes on, so that it asks no more and ends with this one time.</summary>
internal sealed class OnceMore(PrivateWord say) : IBirth
{
    public async Task BornAsync(Turn turn, Draft draft, Meetup meetup, Chat group, CancellationToken cancellation)
    {
        if (meetup.SeriesId is null && NewTime.SeriesOf(draft) is not null && (await NewTime.BeforeAsync(turn, draft, group, cancellation)).Series is { } before)
        {
            before.End(turn.NowMs);
            await LetGoAsync(turn, before, meetup, group, cancellation);
        }
    }

    /// <summary>Who was always in isn't signed up for a time that they never chose: they are asked, and are let go.</summary>
    private async Task LetGoAsync(Turn turn, MeetupSeries ended, Meetup meetup, Chat group, CancellationToken cancellation)
    {
        var saying = new Saying(
            [Line.Of("always.only-once", ("title", meetup.Title), ("when", Moment.Of(meetup))), .. MeetupFacts.Rest(meetup)],
            [[new Button(Line.Of("button.coming"), AnswerMeetup.Action, meetup.Id, (int)Answer.Yes), new Button(Line.Of("button.cant"), AnswerMeetup.Action, meetup.Id, (int)Answer.No)]]);
        foreach (var standing in await turn.Db.Standings.Where(row => row.SeriesId == ended.Id).ToListAsync(cancellation))
        {
            turn.Db.Standings.Remove(standing);
            await turn.Db.StopTimersAsync(AskWhetherToGoOn.Kind, standing.Id, cancellation);
            if (standing.PersonId != turn.Speaker.Id)
            {
                await say.SayAsync(
                    turn.Db, standing.PersonId, saying, (Decency.Of(group).BeforeStart(meetup, turn.Now), SeatMail.StartOf(meetup), Priority.Change), meetup.Id,
                    string.Create(CultureInfo.InvariantCulture, $"once-more:{meetup.Id}:{standing.PersonId}"), cancellation);
            }
        }
    }
}
