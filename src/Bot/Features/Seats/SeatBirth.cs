using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>What the author asked for about seats becomes the meetup's, with the moments at which it is decided.</summary>
internal sealed class SeatBirth(SeatPlan plan) : IBirth
{
    public Task BornAsync(Turn turn, Draft draft, Meetup meetup, Chat group, CancellationToken cancellation)
    {
        (meetup.Least, meetup.NamesHidden) = (draft.Least, draft.NamesHidden);
        HeldRing.Hold(meetup, draft.HeldSeats, turn.Now);
        return plan.PlanAsync(turn.Db, meetup, group, turn.Now, cancellation);
    }
}
