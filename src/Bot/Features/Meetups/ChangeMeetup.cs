using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Growth;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Scheduling.Reminders;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>Moves a meetup, changes its place, or cancels it: card, reminders and notices in the same transaction.</summary>
internal sealed class ChangeMeetup(ReminderPlan reminders, ChangeNotice notice, SeatPlan seats)
{
    /// <summary>The host, who shares the hosting, and the group's organisers may; asked again at the moment of the change, not only when the question was put.</summary>
    public static async Task<bool> MayAsync(Turn turn, Meetup meetup, Chat group, CancellationToken cancellation) =>
        turn.Person is { } person && (meetup.HostId == person.Id || await SecondHosts.SharesAsync(turn.Db, meetup, person.Id, cancellation) || await turn.Rights.IsOrganiserAsync(group, person, cancellation));

    public async Task<Reply> ApplyAsync(Turn turn, Draft draft, Chat group, CancellationToken cancellation)
    {
        var meetup = await LockedAsync(turn, draft.MeetupId ?? 0, cancellation);
        if (meetup is null || !await MayAsync(turn, meetup, group, cancellation))
        {
            return Reply.No(turn, new Refusal(meetup is null ? "meetup.over" : "meetup.not-yours"));
        }

        var (before, startedBefore, oldPlace) = (Moment.Of(meetup), meetup.StartsAt, meetup.Place);
        int unreachable;
        if (draft.Kind == DraftKind.ChangePlace)
        {
            meetup.PlaceAt(draft.Place is { Length: > 0 } place ? place : null);
            await WaitingWords.FollowAsync(turn.Db, meetup, cancellation);
            unreachable = await notice.TellAsync(turn, meetup, group, Line.Of("change.place", ("title", meetup.Title), ("when", before), ("old", oldPlace ?? "–"), ("new", meetup.Place ?? "–")), startedBefore, cancellation);
        }
        else
        {
            var local = DraftTime.Real(DraftTime.Full(draft)!.Value, Turn.ZoneOf(group));
            var start = Meetup.InstantOf(local, Turn.ZoneOf(group));
            if (Meetup.Fault(meetup.Title, start, meetup.Place, meetup.Capacity, turn.Now) is { } fault)
            {
                return Reply.No(turn, fault);
            }

            meetup.MoveTo(local, start);
            await reminders.PlanAsync(turn.Db, meetup, group, turn.Now, cancellation);
            await seats.MovedAsync(turn.Db, meetup, group, turn.Now, cancellation);
            unreachable = await notice.TellAsync(turn, meetup, group, Line.Of("change.time", ("title", meetup.Title), ("old", before), ("new", Moment.Of(meetup))), startedBefore, cancellation);
        }

        meetup.Changed(turn.Now);
        turn.Db.Drafts.Remove(draft);
        await SeriesRound.SoonAsync(turn, meetup, cancellation);
        await LivingCards.MarkAsync(turn, meetup, cancellation);
        return Reply.Here(new Saying([Line.Of("change.done"), .. WebGuests.Line(unreachable)]), DraftPress.MessageOf(turn)).WithToast("change.done");
    }

    public async Task<Reply> CancelAsync(Turn turn, long meetupId, CancellationToken cancellation)
    {
        var meetup = await LockedAsync(turn, meetupId, cancellation);
        var group = meetup is null ? null : await turn.Db.Chats.SingleAsync(chat => chat.Id == meetup.ChatId, cancellation);
        if (meetup is null || group is null || !await MayAsync(turn, meetup, group, cancellation))
        {
            return Reply.No(turn, new Refusal(meetup is null ? "meetup.over" : "meetup.not-yours"));
        }

        meetup.State = MeetupState.Cancelled;
        meetup.Changed(turn.Now);
        await ReminderPlan.ForgetAsync(turn.Db, meetup.Id, cancellation);
        var unreachable = await notice.TellAsync(turn, meetup, group, Line.Of("change.cancelled", ("title", meetup.Title), ("when", Moment.Of(meetup))), meetup.StartsAt, cancellation);
        await SeriesRound.LeaveOutAsync(turn, meetup, cancellation);
        await LivingCards.MarkAsync(turn, meetup, cancellation);
        return Reply.Here(new Saying([Line.Of("change.cancelled-done"), .. WebGuests.Line(unreachable)]), DraftPress.MessageOf(turn)).WithToast("change.cancelled-done");
    }

    /// <summary>The meetup, its row locked until the commit; null when it is cancelled or has begun.</summary>
    public static async Task<Meetup?> LockedAsync(Turn turn, long meetupId, CancellationToken cancellation)
    {
        var locked = await turn.Db.Meetups.Where(row => row.Id == meetupId && row.State == MeetupState.Planned && row.StartsAt > turn.NowMs)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version + 1), cancellation);
        return locked == 0 ? null : await turn.Db.Meetups.SingleAsync(row => row.Id == meetupId, cancellation);
    }
}
