using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Growth;

/// <summary>An offshoot has become a meetup or a series: its line in the group says who holds it, and those who stand in line for the full series hear that there is another. Nobody's seat changes.</summary>
internal sealed class OffshootBirth(OffshootLine line, PrivateWord say) : IBirth
{
    private static readonly Duration WorthSaying = Duration.FromDays(2);

    public async Task BornAsync(Turn turn, Draft draft, Meetup meetup, Chat group, CancellationToken cancellation)
    {
        if (draft.Notes?.StartsWith(TakeUp.Origin, StringComparison.Ordinal) != true || !long.TryParse(draft.Notes.AsSpan(TakeUp.Origin.Length), CultureInfo.InvariantCulture, out var id)
            || await turn.Db.Offshoots.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { MeetupId: null } offshoot)
        {
            // Of a series only the first occurrence is told.
            return;
        }

        offshoot.MeetupId = meetup.Id;
        await turn.Db.Suggestions.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.MeetupId, meetup.Id), cancellation);
        await line.SettleAsync(turn.Db, offshoot, Line.Of(offshoot.Kind == OffshootKind.Wish ? "more.settled" : "split.settled", ("host", turn.Name), ("title", meetup.Title)), turn.Now, cancellation);
        if (offshoot.Kind == OffshootKind.Split)
        {
            await TellWaitingAsync(turn, offshoot, meetup, cancellation);
        }
    }

    private async Task TellWaitingAsync(Turn turn, Offshoot offshoot, Meetup meetup, CancellationToken cancellation)
    {
        var waiting = await turn.Db.Rsvps.AsNoTracking().Where(rsvp => rsvp.Answer == Answer.Waiting && rsvp.PersonId != turn.Speaker.Id
                && turn.Db.Meetups.Any(row => row.Id == rsvp.MeetupId && row.SeriesId == offshoot.SeriesId && row.State == MeetupState.Planned && row.StartsAt > turn.NowMs))
            .Select(rsvp => rsvp.PersonId).Distinct().ToListAsync(cancellation);
        var saying = new Saying(
            [Line.Of("split.there-is-another", ("title", meetup.Title), ("host", turn.Name)), .. MeetupFacts.Below(meetup)],
            [[new Button(Line.Of("button.coming"), AnswerMeetup.Action, meetup.Id, (int)Answer.Yes), new Button(Line.Of("button.not-now"), Close.Action)]]);
        foreach (var person in waiting)
        {
            await say.SayAsync(turn.Db, person, saying, (turn.Now, turn.Now + WorthSaying, Priority.Suggestion), meetup.Id, string.Create(CultureInfo.InvariantCulture, $"split:{offshoot.Id}:{person}"), cancellation);
        }
    }
}
