using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Scheduling.Reminders;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Features.Series;

/// <summary>[Alla härifrån]: one occurrence and all that follow get another time or place, or are cancelled. Answers stay; each person concerned is told once.</summary>
internal sealed class AllFromHere(SeriesRound round, SeriesNotice notice, ReminderPlan reminders, SeatPlan seats)
{
    /// <summary>The change that a confirmed draft describes.</summary>
    public async Task<Reply> ApplyAsync(Turn turn, Draft draft, CancellationToken cancellation)
    {
        if ((await SeriesPart.LockAsync(turn, draft.MeetupId ?? 0, cancellation)).IsRefused(out var why, out var part))
        {
            return Reply.No(turn, why);
        }

        int unreachable;
        if (draft.Kind == DraftKind.ChangePlace)
        {
            unreachable = await PlaceAsync(turn, part, draft.Place is { Length: > 0 } place ? place : null, cancellation);
        }
        else if (DraftTime.Full(draft) is not { } local || DraftRepeats.Of(draft) is not { } repeats)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }
        else if (Meetup.Fault(part.Series.Title, Meetup.InstantOf(local, part.Series.TimeZone), part.Series.Place, part.Series.Capacity, turn.Now) is { } fault)
        {
            return Reply.No(turn, fault);
        }
        else
        {
            unreachable = await MoveAsync(turn, part, local, repeats, cancellation);
        }

        turn.Db.Drafts.Remove(draft);
        return Reply.Here(new Saying([Line.Of("change.done"), .. WebGuests.Line(unreachable)]), DraftPress.MessageOf(turn)).WithToast("change.done");
    }

    public async Task<Reply> CancelAsync(Turn turn, long meetupId, CancellationToken cancellation)
    {
        if ((await SeriesPart.LockAsync(turn, meetupId, cancellation)).IsRefused(out var why, out var part))
        {
            return Reply.No(turn, why);
        }

        var (before, _) = part.Rule.Split(part.Series.Start.Date, part.At);
        part.Series.Rule = RepeatText.Of(before, part.Series.TimeZone);
        part.Series.End(turn.NowMs);
        var unreachable = await notice.TellAsync(turn, part, Line.Of("change.series-cancelled", ("title", part.Series.Title), ("when", Moment.Of(part.First))), still: false, Start(part.First), cancellation);
        await CallOffAsync(turn, part.Meetups, cancellation);
        await turn.Db.Standings.Where(row => row.SeriesId == part.Series.Id).ExecuteDeleteAsync(cancellation);
        await ShowAsync(turn, part, cancellation);
        return Reply.Here(new Saying([Line.Of("change.series-cancelled-done"), .. WebGuests.Line(unreachable)]), DraftPress.MessageOf(turn)).WithToast("change.series-cancelled-done");
    }

    private async Task<int> PlaceAsync(Turn turn, SeriesPart part, string? place, CancellationToken cancellation)
    {
        var old = part.First.Place;
        part.Series.Place = place;
        part.Series.Sequence++;
        foreach (var meetup in part.Meetups.Where(row => row.State == MeetupState.Planned))
        {
            meetup.PlaceAt(place);
            meetup.Changed(turn.Now);
            await WaitingWords.FollowAsync(turn.Db, meetup, cancellation);
        }

        var unreachable = await notice.TellAsync(turn, part, Line.Of("change.series-place", ("title", part.Series.Title), ("when", Moment.Of(part.First)), ("old", old ?? "–"), ("new", place ?? "–")), still: true, Start(part.First), cancellation);
        await ShowAsync(turn, part, cancellation);
        return unreachable;
    }

    /// <summary>The rule is cut; a new series begins here and takes the occurrences that exist, with their answers, in their order.</summary>
    private async Task<int> MoveAsync(Turn turn, SeriesPart part, LocalDateTime local, DraftRepeats said, CancellationToken cancellation)
    {
        var old = part.Series;
        var (before, from) = part.Rule.Split(old.Start.Date, part.At);
        var rule = said.Said ? said.Rule : from.Moved(part.At, local.Date);
        var made = part.Meetups.Max(SeriesPart.DateOf);
        var map = from.Onto(part.At, rule, local.Date, made, said.Said ? said.LeftOut : []);
        var told = Line.Of(
            "change.series-time", ("title", old.Title), ("when", Moment.Of(part.First)),
            ("old", Repeats.Of(part.Rule, part.At + old.Start.TimeOfDay, [])), ("new", Repeats.Of(rule, local, [])), ("next", Moment.Of(local, old.TimeZone)));
        var soonest = Instant.Min(Start(part.First), Meetup.InstantOf(local, old.TimeZone));
        var madeUntil = part.Meetups.Select(SeriesPart.DateOf).Where(map.ContainsKey).Select(date => map[date]).Append(local.Date.PlusDays(-1)).Max();
        var beyond = part.Meetups.Where(row => !map.ContainsKey(SeriesPart.DateOf(row))).ToList();
        var following = TakeOver.Begin(turn, old, rule, local, LeftOut(old, part.At, from, rule, local.Date, map, made, said));
        old.Rule = RepeatText.Of(before, old.TimeZone);
        await turn.Db.SaveChangesAsync(cancellation);
        foreach (var meetup in part.Meetups.Except(beyond))
        {
            // One that was moved by itself keeps its own time; not the one from which all are moved, whose card the new time was said on.
            var own = meetup.Id != part.First.Id && meetup.StartsAt != Meetup.InstantOf(SeriesPart.DateOf(meetup) + old.Start.TimeOfDay, old.TimeZone).ToUnixTimeMilliseconds();
            await MoveOneAsync(turn, part.Group, following, (meetup, own), map[SeriesPart.DateOf(meetup)] + local.TimeOfDay, cancellation);
        }

        following.MadeUntil = LocalDatePattern.Iso.Format(madeUntil);
        var unreachable = await notice.TellAsync(turn, part, told, still: true, soonest, cancellation);

        // A rule that ends sooner, or leaves more out: the notice has said so.
        await CallOffAsync(turn, beyond, cancellation);
        await TakeOver.RegularsAsync(turn, old, following, cancellation);
        await ShowAsync(turn, part, cancellation);
        await round.GrowAsync(turn.Db, following, part.Group, turn.Now, cancellation);
        await round.RunAsync(turn.Db, following, turn.Now, cancellation);
        return unreachable;
    }

    /// <summary>Where meetups exist, the dates left out move with those beside them; further ahead weeks stay left out, unless it was said anew what is.</summary>
    private static IEnumerable<LocalDate> LeftOut(
        MeetupSeries old, LocalDate at, RepeatRule from, RepeatRule rule, LocalDate first, IReadOnlyDictionary<LocalDate, LocalDate> map, LocalDate made, DraftRepeats said) =>
    [
        .. old.LeftOut.Where(map.ContainsKey).Select(date => map[date]),
        .. said is { Said: true, LeftOut.Count: > 0 } ? said.LeftOut : from.Spared(at, old.LeftOut, made, rule, first),
    ];

    private async Task MoveOneAsync(Turn turn, Chat group, MeetupSeries to, (Meetup Meetup, bool OwnTime) one, LocalDateTime after, CancellationToken cancellation)
    {
        var meetup = one.Meetup;
        (meetup.SeriesId, meetup.Occurrence) = (to.Id, Meetup.Iso(after));
        meetup.Changed(turn.Now);
        if (!one.OwnTime)
        {
            var start = Meetup.InstantOf(after, to.TimeZone);
            meetup.MoveTo(start.InZone(to.TimeZone).LocalDateTime, start);
        }

        if (meetup.State == MeetupState.Planned)
        {
            await reminders.PlanAsync(turn.Db, meetup, group, turn.Now, cancellation);
            await seats.MovedAsync(turn.Db, meetup, group, turn.Now, cancellation);
        }
    }

    private static async Task CallOffAsync(Turn turn, IReadOnlyList<Meetup> meetups, CancellationToken cancellation)
    {
        foreach (var meetup in meetups.Where(row => row.State == MeetupState.Planned))
        {
            meetup.State = MeetupState.Cancelled;
            meetup.Changed(turn.Now);
            await ReminderPlan.ForgetAsync(turn.Db, meetup.Id, cancellation);
            await SeatPlan.ForgetAsync(turn.Db, meetup.Id, cancellation);
            await Unheard.TakeBackAsync(turn.Db, [meetup.Id], meetup.Id, "change.cancelled", cancellation);
        }
    }

    private static Instant Start(Meetup meetup) => Instant.FromUnixTimeMilliseconds(meetup.StartsAt);

    private static async Task ShowAsync(Turn turn, SeriesPart part, CancellationToken cancellation)
    {
        await turn.Db.SaveChangesAsync(cancellation);
        foreach (var meetup in part.Meetups)
        {
            await LivingCards.MarkAsync(turn, meetup, cancellation);
        }

        // The cards of the times until then say how long it is as it was.
        await turn.Db.Cards.Where(card => card.MessageId != null && turn.Db.Meetups.Any(row => row.Id == card.MeetupId && row.SeriesId == part.Series.Id && row.StartsAt > turn.NowMs && row.StartsAt < part.First.StartsAt))
            .ExecuteUpdateAsync(set => set.SetProperty(card => card.Version, card => card.Version + 1), cancellation);
    }
}
