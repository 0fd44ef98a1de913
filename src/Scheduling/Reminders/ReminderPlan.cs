using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Scheduling.Reminders;

/// <summary>When a meetup's people are reminded: the day before (wall time) and two hours before (elapsed), never in quiet hours, never after the start.</summary>
public sealed class ReminderPlan(Ids ids)
{
    /// <summary>The ring that comes when a meetup has been.</summary>
    public const string HeldKind = "after-meetup";

    /// <summary>People are on their way home two hours after the start (our choice; meetups have no end).</summary>
    public static readonly Duration HeldAfter = Duration.FromHours(2);

    /// <summary>The ring at which those who come have the link before them.</summary>
    public const string LinkKind = "link-soon";

    /// <summary>S39: the link a quarter of an hour before.</summary>
    public static readonly Duration LinkBefore = Duration.FromMinutes(15);

    /// <summary>The ring that brings a question to the table of a meetup whose host wants one.</summary>
    public const string AtTheTableKind = "question-card";

    /// <summary>Then people have sat down (seeds.md S14).</summary>
    public static readonly Duration AtTheTable = Duration.FromMinutes(10);

    /// <summary>The ring at which the host of a run hears that nobody goes last.</summary>
    public const string SweeperKind = "sweeper";

    /// <summary>In good time to ask somebody (our choice).</summary>
    public static readonly Duration SweeperBefore = Duration.FromHours(24);

    /// <summary>The ring at which the group gets the afterchat's line.</summary>
    public const string AfterchatKind = "afterchat-line";

    private static readonly Duration TwoHours = Duration.FromHours(2);

    /// <summary>The moments for a meetup that starts at this wall time. Pure.</summary>
    /// <remarks>
    /// Two hours before an early run is in the night: then everybody is told the evening before, once, in place of both reminders.
    /// </remarks>
    public static IEnumerable<(ReminderKind Which, Instant Due)> Moments(LocalDateTime start, DateTimeZone zone, Decency decency, Instant now)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var startsAt = Meetup.InstantOf(start, zone);
        var wanted = startsAt - TwoHours;
        var late = decency.Last(wanted);
        var eveningBefore = late != wanted && late.InZone(zone).Date < startsAt.InZone(zone).Date;
        var moments = new List<(ReminderKind, Instant)>(2);
        if (eveningBefore)
        {
            moments.Add((ReminderKind.EveningBefore, late));
        }
        else
        {
            moments.Add((ReminderKind.DayBefore, SameDay(Meetup.InstantOf(start.PlusDays(-1), zone), decency)));
            moments.Add((ReminderKind.TwoHours, late));
        }

        return moments.Where(moment => moment.Item2 > now && moment.Item2 < startsAt);
    }

    /// <summary>Writes the rows for a new or moved meetup; rows of an earlier start go. Joins the caller's transaction.</summary>
    public async Task PlanAsync(CommunityDb db, Meetup meetup, Chat group, Instant now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(meetup);
        ArgumentNullException.ThrowIfNull(group);
        await ClearAsync(db, meetup.Id, cancellation);

        // Offers are made anew for the new start; who is to be met still is, and their mail follows the meetup.
        await db.StillToSayOf(meetup.Id).Where(row => row.Priority == Priority.Reminder && !row.DedupeKey.StartsWith(StillToSay.Met)).WithdrawAsync(cancellation);
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(meetup.Zone) ?? DateTimeZone.Utc;
        foreach (var (which, due) in Moments(meetup.Local, zone, Decency.Of(group), now))
        {
            db.Reminders.Add(new Reminder { Id = ids.Next(), MeetupId = meetup.Id, StartsAt = meetup.StartsAt, Which = which, DueAt = due.ToUnixTimeMilliseconds() });
        }

        if (meetup.Hybrid)
        {
            await PlanLinkAsync(db, meetup.Id, meetup.StartsAt, cancellation);
        }

        if (meetup.QuestionCard)
        {
            await PlanTableAsync(db, meetup, cancellation);
        }

        if (meetup.Afterchat)
        {
            await PlanAfterchatAsync(db, meetup, group, cancellation);
        }

        if (meetup.Paces is not null)
        {
            await db.RingAtAsync(ids, SweeperKind, meetup.Id, (Instant.FromUnixTimeMilliseconds(meetup.StartsAt) - SweeperBefore).ToUnixTimeMilliseconds(), $"{SweeperKind}:{meetup.Id}", cancellation);
        }

        var held = Decency.Of(group).Next(Instant.FromUnixTimeMilliseconds(meetup.StartsAt) + HeldAfter);
        await db.RingAtAsync(ids, HeldKind, meetup.Id, held.ToUnixTimeMilliseconds(), $"{HeldKind}:{meetup.Id}", cancellation);
    }

    /// <summary>The meetup has a link now.</summary>
    public Task PlanLinkAsync(CommunityDb db, long meetupId, long startsAt, CancellationToken cancellation) =>
        db.RingAtAsync(ids, LinkKind, meetupId, startsAt - (long)LinkBefore.TotalMilliseconds, $"{LinkKind}:{meetupId}", cancellation);

    /// <summary>Plans the question for the table; quiet hours don't matter to those who sit there, and the rest of the group is spared them by the outbox.</summary>
    public Task PlanTableAsync(CommunityDb db, Meetup meetup, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(meetup);
        return db.RingAtAsync(ids, AtTheTableKind, meetup.Id, (Instant.FromUnixTimeMilliseconds(meetup.StartsAt) + AtTheTable).ToUnixTimeMilliseconds(), $"{AtTheTableKind}:{meetup.Id}", cancellation);
    }

    /// <summary>Null: so late that the group hears nothing.</summary>
    public static Instant? AfterchatOf(Meetup meetup, Chat group)
    {
        ArgumentNullException.ThrowIfNull(meetup);
        ArgumentNullException.ThrowIfNull(group);
        return AfterchatTime.Of(Instant.FromUnixTimeMilliseconds(meetup.StartsAt), Decency.Of(group));
    }

    /// <summary>The host wishes for an afterchat.</summary>
    public Task PlanAfterchatAsync(CommunityDb db, Meetup meetup, Chat group, CancellationToken cancellation) =>
        AfterchatOf(meetup, group) is { } moment
            ? db.RingAtAsync(ids, AfterchatKind, meetup.Id, moment.ToUnixTimeMilliseconds(), $"{AfterchatKind}:{meetup.Id}", cancellation)
            : db.StopTimersAsync(AfterchatKind, meetup.Id, cancellation);

    /// <summary>It is off. Nobody is reminded of it any more, invited to it, or told of anything but that: neither what is planned nor what is on its way out.</summary>
    public static async Task ForgetAsync(CommunityDb db, long meetupId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        await ClearAsync(db, meetupId, cancellation);
        await db.StillToSayOf(meetupId).WithdrawAsync(cancellation);
    }

    private static async Task ClearAsync(CommunityDb db, long meetupId, CancellationToken cancellation)
    {
        await db.Reminders.Where(row => row.MeetupId == meetupId).ExecuteDeleteAsync(cancellation);
        await db.StopTimersAsync(HeldKind, meetupId, cancellation);
        await db.StopTimersAsync(LinkKind, meetupId, cancellation);
        await db.StopTimersAsync(AtTheTableKind, meetupId, cancellation);
        await db.StopTimersAsync(SweeperKind, meetupId, cancellation);
        await db.StopTimersAsync(AfterchatKind, meetupId, cancellation);
    }

    /// <summary>Of a late meetup's day before: that evening, not the next morning.</summary>
    private static Instant SameDay(Instant wanted, Decency decency) =>
        decency.Next(wanted) is var next && next.InZone(decency.Zone).Date == wanted.InZone(decency.Zone).Date ? next : decency.Last(wanted);
}
