using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.FindTime;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Features.FindTime;

/// <summary>A press on one of the times: yes, once more: if need be, once more: no. Only counts are shown.</summary>
internal sealed class VoteOnTime : IHearPress
{
    public const string Action = "vote";

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var poll = await turn.Db.TimePolls.AsNoTracking().SingleOrDefaultAsync(row => row.Id == token.Subject, cancellation);
        var slot = poll is null ? null : await turn.Db.TimeSlots.AsNoTracking().SingleOrDefaultAsync(row => row.PollId == poll.Id && row.Slot == token.Arg, cancellation);
        if (poll is not { State: PollState.Open } || slot is null || poll.ClosesAt <= turn.NowMs || poll.ChatId != turn.Chat.Id)
        {
            return Reply.No(turn, new Refusal("time.over"));
        }

        var vote = await turn.Db.TimeVotes.SingleOrDefaultAsync(row => row.PollId == poll.Id && row.Slot == slot.Slot && row.PersonId == turn.Speaker.Id, cancellation);
        var said = vote?.Vote switch { null => Vote.Yes, Vote.Yes => Vote.IfNeedBe, _ => Vote.No };
        if (vote is null)
        {
            turn.Db.TimeVotes.Add(new TimeVote { PollId = poll.Id, Slot = slot.Slot, PersonId = turn.Speaker.Id, Vote = said });
        }
        else if (said == Vote.No)
        {
            turn.Db.TimeVotes.Remove(vote);
        }
        else
        {
            vote.Vote = said;
        }

        await turn.Db.Database.ExecuteSqlAsync(
            $"INSERT INTO time_voters (poll_id, person_id, name) VALUES ({poll.Id}, {turn.Speaker.Id}, {turn.Name}) ON CONFLICT (poll_id, person_id) DO UPDATE SET name = excluded.name", cancellation);
        await LivingCards.MarkAsync(turn.Db, turn.Ids, poll.Id, turn.NowMs, cancellation);
        var local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(slot.LocalStart).Value;
        return Reply.Toasted(
            said switch { Vote.Yes => "time.voted-yes", Vote.IfNeedBe => "time.voted-need", _ => "time.voted-no" },
            ("when", Moment.Of(local, DateTimeZoneProviders.Tzdb.GetZoneOrNull(poll.Zone) ?? DateTimeZone.Utc)));
    }
}
