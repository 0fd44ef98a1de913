using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.FindTime;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.FindTime;

/// <summary>A meetup came of a poll: those whom the time suits are on its list at once, the others who could are invited; each is told in private.</summary>
internal sealed class PollBirth(SignUp signUp, PrivateWord say) : IBirth
{
    /// <summary>How the draft of such a meetup says where it comes from: this, the poll, a colon, the time's number.</summary>
    public const string Origin = "poll:";

    public async Task BornAsync(Turn turn, Draft draft, Meetup meetup, Chat group, CancellationToken cancellation)
    {
        if (draft.Notes?.StartsWith(Origin, StringComparison.Ordinal) != true || draft.Notes[Origin.Length..].Split(':') is not [var of, var at])
        {
            return;
        }

        var (pollId, slot) = (long.Parse(of, CultureInfo.InvariantCulture), int.Parse(at, CultureInfo.InvariantCulture));
        await turn.Db.SaveChangesAsync(cancellation);
        await turn.Db.TimePolls.Where(row => row.Id == pollId).ExecuteUpdateAsync(set => set.SetProperty(row => row.MeetupId, meetup.Id), cancellation);
        var votes = await turn.Db.TimeVotes.AsNoTracking().Where(vote => vote.PollId == pollId && vote.Slot == slot && vote.PersonId != meetup.HostId).ToListAsync(cancellation);
        var names = await turn.Db.TimeVoters.AsNoTracking().Where(voter => voter.PollId == pollId).ToDictionaryAsync(voter => voter.PersonId, voter => voter.Name, cancellation);
        foreach (var vote in votes.OrderBy(vote => vote.PersonId))
        {
            var person = await turn.Db.Persons.SingleAsync(row => row.Id == vote.PersonId, cancellation);
            var ask = new SignUpAsk(meetup.Id, person, names.GetValueOrDefault(person.Id, "?"), Answer.Yes);
            var carried = vote.Vote == Vote.Yes && !(await signUp.GiveAsync(turn.Db, ask, turn.Now, cancellation)).IsRefused(out _, out var done) && done.Given.Answer == Answer.Yes;
            await say.SayAsync(
                turn.Db, person.Id, Told(meetup, carried), (Decency.Of(group).BeforeStart(meetup, turn.Now), SeatMail.StartOf(meetup), Priority.Change), meetup.Id,
                string.Create(CultureInfo.InvariantCulture, $"time-told:{pollId}:{person.Id}"), cancellation);
        }

        // The names have done their work.
        await turn.Db.TimeVoters.Where(voter => voter.PollId == pollId).ExecuteDeleteAsync(cancellation);
    }

    private static Saying Told(Meetup meetup, bool carried) => new(
        [Line.Of(carried ? "time.you-are-in" : "time.it-became", ("title", meetup.Title), ("when", Moment.Of(meetup))), .. MeetupFacts.Rest(meetup)],
        carried
            ? [[new Button(Line.Of("button.cant-any-more"), AnswerMeetup.Action, meetup.Id, (int)Answer.No)]]
            : [[new Button(Line.Of("button.coming"), AnswerMeetup.Action, meetup.Id, (int)Answer.Yes), new Button(Line.Of("button.cant"), AnswerMeetup.Action, meetup.Id, (int)Answer.No)]]);
}
