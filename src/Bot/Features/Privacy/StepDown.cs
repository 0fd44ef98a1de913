using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Growth;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Privacy;

/// <summary>What a person holds, as its group knows it: a meetup, or a series with all that it was before a change; the next time, and who holds it after them; null: nobody yet.</summary>
internal sealed record HeldMeetup(IReadOnlyList<long> Subjects, Meetup Next, (long Id, string Name)? Heir);

/// <summary>
/// Somebody who holds meetups is forgotten, or is no longer in the group. Whoever shares the hosting holds them from now on; else they stay without a host, as those do that people take
/// turns to hold: the card has [Jag håller i den här gången], organisers can change everything, and the group hears it once.
/// </summary>
internal sealed class StepDown(SeatMail mail, PrivateWord say)
{
    /// <summary>What is still to come, the soonest first.</summary>
    public static async Task<IReadOnlyList<HeldMeetup>> HeldByAsync(CommunityDb db, long person, long now, CancellationToken cancellation, long? group = null)
    {
        var meetups = await db.Meetups.AsNoTracking().Where(row => row.HostId == person && row.State == MeetupState.Planned && row.StartsAt > now && (group == null || row.ChatId == group)).OrderBy(row => row.StartsAt).ToListAsync(cancellation);
        var held = new List<(long First, long Subject, Meetup Next, (long Id, string Name)? Heir)>();
        foreach (var next in meetups.DistinctBy(SecondHost.SubjectOf))
        {
            held.Add((await FirstAsync(db, next, cancellation), SecondHost.SubjectOf(next), next, await HeirAsync(db, next, person, cancellation)));
        }

        return [.. held.GroupBy(one => (one.First, one.Heir?.Id)).Select(same => new HeldMeetup([.. same.Select(one => one.Subject)], same.First().Next, same.First().Heir))];
    }

    /// <param name="db">Inside a transaction; the caller saves.</param>
    /// <param name="person">Who steps down.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Stops it; roll back then.</param>
    /// <param name="group">In this group only; null: everywhere.</param>
    /// <param name="unlinked">Meetups whose link has just gone with them: whoever holds them now hears that too.</param>
    public async Task RunAsync(CommunityDb db, long person, Instant now, CancellationToken cancellation, long? group = null, IReadOnlySet<long>? unlinked = null)
    {
        foreach (var held in await HeldByAsync(db, person, now.ToUnixTimeMilliseconds(), cancellation, group))
        {
            var (subjects, ms, (host, name)) = (held.Subjects, now.ToUnixTimeMilliseconds(), held.Heir ?? (Person.Nobody, ""));
            await db.Meetups.Where(row => (subjects.Contains(row.Id) || subjects.Contains(row.SeriesId ?? 0)) && row.HostId == person && row.StartsAt > ms)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.HostId, host).SetProperty(row => row.HostName, name), cancellation);
            await db.Series.Where(row => subjects.Contains(row.Id) && row.HostId == person).ExecuteUpdateAsync(set => set.SetProperty(row => row.HostId, host).SetProperty(row => row.HostName, name), cancellation);
            await db.SecondHosts.Where(row => subjects.Contains(row.SubjectId) && row.PersonId == host).ExecuteDeleteAsync(cancellation);
            await TellAsync(db, held, now, unlinked?.Contains(held.Next.Id) == true, cancellation);
        }

        // Where they shared the hosting with somebody: that one holds it alone again.
        var start = now.ToUnixTimeMilliseconds();
        var shared = await db.Meetups.AsNoTracking().Where(row => row.State == MeetupState.Planned && row.StartsAt > start && (group == null || row.ChatId == group) && db.SecondHosts.Any(second => second.PersonId == person && second.Accepted && (second.SubjectId == row.Id || second.SubjectId == row.SeriesId)))
            .OrderBy(row => row.StartsAt).ToListAsync(cancellation);
        var told = new HashSet<(long, long)>();
        foreach (var next in shared.DistinctBy(SecondHost.SubjectOf))
        {
            if (told.Add((await FirstAsync(db, next, cancellation), next.HostId)))
            {
                await TellHostAsync(db, next, next.HostId, now, linkGone: false, cancellation);
            }
        }
    }

    /// <summary>What people call one series may be several rows: nobody hears of it once for each.</summary>
    private static async Task<long> FirstAsync(CommunityDb db, Meetup meetup, CancellationToken cancellation) => (await SeriesChain.OfAsync(db, SecondHost.SubjectOf(meetup), cancellation))[0];

    /// <summary>The second host; of a time whose turn they had taken, the host of the series.</summary>
    private static async Task<(long, string)?> HeirAsync(CommunityDb db, Meetup meetup, long person, CancellationToken cancellation)
    {
        var subject = SecondHost.SubjectOf(meetup);
        var second = await db.SecondHosts.AsNoTracking().FirstOrDefaultAsync(row => row.SubjectId == subject && row.Accepted && row.PersonId != person, cancellation);
        var series = second is not null || meetup.SeriesId is not { } id ? null
            : await db.Series.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.HostId != person && row.HostId != Person.Nobody, cancellation);
        return second is not null ? (second.PersonId, second.Name) : series is not null ? (series.HostId, series.HostName) : null;
    }

    private async Task TellAsync(CommunityDb db, HeldMeetup held, Instant now, bool linkGone, CancellationToken cancellation)
    {
        if (held.Heir is { } heir)
        {
            await TellHostAsync(db, held.Next, heir.Id, now, linkGone, cancellation);
            return;
        }

        var group = await SeatMail.GroupAsync(db, held.Next, cancellation);
        await db.SayOnceAsync(
            mail.ToGroup(
                held.Next, group, new Saying([Line.Of("forget.no-host", ("title", held.Next.Title), ("when", Moment.Of(held.Next)))], [[new Button(Line.Of("button.my-turn"), TakeTurn.Action, held.Next.Id)]]),
                Decency.Of(group).BeforeStart(held.Next, now), string.Create(CultureInfo.InvariantCulture, $"no-host:{held.Subjects[0]}:{held.Next.Version}")),
            cancellation);
    }

    private async Task TellHostAsync(CommunityDb db, Meetup meetup, long host, Instant now, bool linkGone, CancellationToken cancellation)
    {
        var due = Decency.Of(await SeatMail.GroupAsync(db, meetup, cancellation)).BeforeStart(meetup, now);
        await say.SayAsync(
            db, host, new Saying([Line.Of("forget.you-host", ("title", meetup.Title), ("when", Moment.Of(meetup))), .. linkGone ? new[] { Line.Of("online.gone", ("title", meetup.Title)) } : []], [[new Button(Line.Of("button.manage"), ManageMeetup.Action, meetup.Id)]]),
            (due, SeatMail.StartOf(meetup), Priority.Change), meetup.Id, string.Create(CultureInfo.InvariantCulture, $"holds-alone:{meetup.Id}:{meetup.Version}"), cancellation);
    }
}
