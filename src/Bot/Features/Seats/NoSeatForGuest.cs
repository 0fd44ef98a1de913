using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>What can be done where there is no seat for a guest. Nobody is told to come first when that is impossible.</summary>
internal static class NoSeatForGuest
{
    /// <summary>Whoever may change the meetup can make room.</summary>
    public static Reply ToHost(Turn turn, Refusal why, long meetupId) => Reply.OnlySpeaker(
        new Saying([Line.Of(why)], [[new Button(Line.Of("button.seats"), MeetupSeats.Action, meetupId, SeatChoice.Ask(SeatChoice.Seats)), .. SeatChoice.Close]]), DraftPress.MessageOf(turn));

    /// <summary>To somebody who comes to nothing yet: say yes first, or, where it is full, stand in line. Of several meetups nothing is known of the one that is meant.</summary>
    public static async Task<Reply> FirstAsync(Turn turn, CancellationToken cancellation)
    {
        long[] groups = [.. (await GroupsOf.PersonAsync(turn, cancellation)).Select(group => group.Id)];
        var ahead = (await turn.Db.Meetups.AsNoTracking().Where(row => groups.Contains(row.ChatId) && row.State == MeetupState.Planned && row.StartsAt > turn.NowMs).OrderBy(row => row.StartsAt).ToListAsync(cancellation))
            .DistinctBy(meetup => meetup.SeriesId ?? meetup.Id).ToList();
        if (ahead is not [var only])
        {
            return Reply.No(turn, new Refusal("guest.come-first"));
        }

        var given = await turn.Db.Rsvps.AsNoTracking().SingleOrDefaultAsync(rsvp => rsvp.MeetupId == only.Id && rsvp.PersonId == turn.Speaker.Id, cancellation);
        return given is { Waits: true } ? Reply.No(turn, new Refusal("guest.in-line"))
            : !await Room.IsLackingForAsync(turn.Db, only, turn.Speaker.Id, given, cancellation) ? Reply.No(turn, new Refusal("guest.come-first"))
            : Reply.OnlySpeaker(new Saying(
                [Line.Of("guest.full-first"), Line.Of("guest.to", ("title", only.Title), ("when", Moment.Of(only)))],
                [[new Button(Line.Of("button.queue-me"), AnswerMeetup.Action, only.Id, (int)Answer.Yes), .. SeatChoice.Close]]));
    }
}
