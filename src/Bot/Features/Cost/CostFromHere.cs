using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using NodaTime;

namespace CommunityBot.Bot.Features.Cost;

/// <summary>A new cost for one time of a series and all that follow; those to come take it from the last there is. Each person concerned is told once.</summary>
internal sealed class CostFromHere(SeriesNotice notice)
{
    public async Task<Reply> ApplyAsync(Turn turn, long meetupId, string cost, CancellationToken cancellation)
    {
        if ((await SeriesPart.LockAsync(turn, meetupId, cancellation)).IsRefused(out var why, out var part))
        {
            return Reply.No(turn, why);
        }

        var (old, changed) = (part.First.Cost, false);
        foreach (var meetup in part.Meetups.Where(row => row.State == MeetupState.Planned))
        {
            changed |= cost != (meetup.Cost ?? "");
            meetup.Cost = cost;
            await WaitingWords.FollowAsync(turn.Db, meetup, cancellation);
        }

        await turn.Db.SaveChangesAsync(cancellation);
        var soonest = Instant.FromUnixTimeMilliseconds(part.First.StartsAt);
        var unreachable = changed ? await notice.TellAsync(turn, part, CostLine.Changed("change.series-cost", part.First, old), still: true, soonest, cancellation) : 0;
        foreach (var meetup in part.Meetups)
        {
            await LivingCards.MarkAsync(turn, meetup, cancellation);
        }

        return Reply.Here(new Saying([Line.Of("series.same-done"), CostLine.Of(cost)!, .. WebGuests.Line(unreachable)]), DraftPress.MessageOf(turn));
    }
}
