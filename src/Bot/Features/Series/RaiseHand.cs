using CommunityBot.Bot.Conversation;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Series;

/// <summary>A series that has no next occurrence asks how it goes on: its hosts in private the day after the last, the group a week later. It never just stops (P13).</summary>
internal sealed class RaiseHand(Ids ids, PrivateWord say)
{
    private const int Host = 1, Everybody = 2;
    private static readonly LocalTime Morning = new(10, 0);

    /// <returns>When to look again; null: it has dates ahead, or nobody is left to ask.</returns>
    public async Task<Instant?> RunAsync(CommunityDb db, MeetupSeries series, Chat group, Instant now, CancellationToken cancellation)
    {
        var ms = now.ToUnixTimeMilliseconds();
        if (series.State != SeriesState.Going || series.Hands >= Everybody || GrowSeries.NextDue(series) is not null)
        {
            return null;
        }

        // Cancelled ones count: the day after the last date is the day to ask, also when that last date was cancelled.
        var last = await db.Meetups.AsNoTracking().Where(row => row.SeriesId == series.Id).OrderByDescending(row => row.StartsAt).FirstOrDefaultAsync(cancellation);
        var end = last?.Local ?? series.Start;
        var decency = Decency.Of(group);
        var due = decency.Next(end.Date.PlusDays(series.Hands == 0 ? 1 : 8) + Morning);
        if (due > now)
        {
            return due;
        }

        if (decency.Next(now) is var open && open > now)
        {
            return open;
        }

        if (series.Hands == 0 && await AskHostsAsync(db, series, now, cancellation))
        {
            series.Hands = Host;
            return decency.Next(end.Date.PlusDays(8) + Morning);
        }

        series.Hands = Everybody;
        await db.SayOnceAsync(
            new Dispatch
            {
                Id = ids.Next(), ChatId = group.Id, Thread = series.Thread, Content = Question(series, "series.hand-group").ToJson(), DueAt = ms, Priority = Priority.Suggestion, Unasked = true,
                DedupeKey = Occasion(series, "group"),
            },
            cancellation);
        return null;
    }

    /// <returns>False: nobody who holds it can be asked.</returns>
    private async Task<bool> AskHostsAsync(CommunityDb db, MeetupSeries series, Instant now, CancellationToken cancellation)
    {
        var asked = false;
        foreach (var host in await db.HostsAsync(series, cancellation))
        {
            asked |= await say.SayAsync(
                db, host, Question(series, "series.hand"), (now, null, Priority.Suggestion), null, Occasion(series, host == series.HostId ? "host" : "second-host"), cancellation);
        }

        return asked;
    }

    private static Saying Question(MeetupSeries series, string key) => new([Line.Of(key, ("title", series.Title))], SeriesHand.Buttons(series));

    private static string Occasion(MeetupSeries series, string whom) => $"series-hand:{series.Id}:{series.Sequence}:{whom}";
}
