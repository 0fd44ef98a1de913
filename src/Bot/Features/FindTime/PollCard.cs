using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.FindTime;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using NodaTime;

namespace CommunityBot.Bot.Features.FindTime;

/// <summary>The living card of a poll: each time with its counts, the best one, and a button for each.</summary>
internal sealed class PollCard(TimeProvider clock) : IOtherCard
{
    public async Task<Saying?> WriteAsync(CommunityDb db, long subject, CancellationToken cancellation)
    {
        if (await PollCount.OfAsync(db, subject, cancellation) is not { } count)
        {
            return null;
        }

        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var (poll, zone) = (count.Poll, count.Zone);
        List<Line> lines = [Line.Of("card.title", ("title", poll.Title))];
        lines.AddRange(poll.Place is { } place ? [Line.Of("meetup.place", ("place", place))] : []);
        switch (poll.State)
        {
            case PollState.BecameMeetup:
                return new Saying([.. lines, Line.Of("time.became")]);
            case PollState.EndedWithout:
                return new Saying([.. lines, Line.Of("time.ended")]);
            case PollState.Closed:
                lines.Add(poll.AuthorName.Length > 0 ? Line.Of("time.closed", ("name", poll.AuthorName)) : Line.Of("time.closed-unnamed"));
                lines.AddRange(count.Slots.Select(count.LineOf));
                return new Saying(lines, Settling(count, now));
        }

        lines.Add(Line.Of("time.how"));
        lines.AddRange(count.Slots.Select(count.LineOf));
        if (count.Best(now) is { } best && count.People > 1)
        {
            lines.Add(Line.Of("time.best", ("when", Moment.Of(best.Local, zone))));
        }

        lines.Add(Line.Of("time.closes", ("when", Moment.Of(Instant.FromUnixTimeMilliseconds(poll.ClosesAt).InZone(zone).LocalDateTime, zone))));
        return new Saying(lines, [.. count.Slots.Select(slot => (IReadOnlyList<Button>)[new Button(Line.Of("button.moment", ("when", Moment.Of(slot.Local, zone))), VoteOnTime.Action, poll.Id, slot.Slot)])]);
    }

    /// <summary>The best time, then the others that suit somebody: whoever asked decides.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Settling(PollCount count, Instant now)
    {
        var best = count.Best(now);
        return
        [
            .. count.Slots.Where(slot => slot.Start > now && slot.Yes + slot.IfNeedBe > 0).OrderByDescending(slot => slot == best).ThenBy(slot => slot.Start).Take(3).Select(slot => (IReadOnlyList<Button>)
                [new Button(Line.Of("button.settle-time", ("when", Moment.Of(slot.Local, count.Zone))), SettlePoll.Action, count.Poll.Id, slot.Slot)]),
            [new Button(Line.Of("button.not-now"), SettlePoll.Action, count.Poll.Id, SettlePoll.NotNow)],
        ];
    }

}
