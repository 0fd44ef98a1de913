using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Series;

/// <summary>A series that has no next occurrence asks how it goes on: its hosts in private the day after the last, the group a week later. It never just stops (P13).</summary>
internal sealed class RaiseHand(Ids ids)
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

        var ask = await db.HostsAsync(series, cancellation);
        var hosts = await db.Persons.AsNoTracking().Where(person => ask.Contains(person.Id) && person.Reach == Reach.Open && person.PrivateChatId != null).ToListAsync(cancellation);
        if (series.Hands == 0 && hosts.Count > 0)
        {
            series.Hands = Host;
            foreach (var host in hosts)
            {
                await db.SayOnceAsync(Row(series, host.PrivateChatId!.Value, host.Id == series.HostId ? "host" : "second-host", "series.hand", unasked: false, ms), cancellation);
            }

            return decency.Next(end.Date.PlusDays(8) + Morning);
        }

        series.Hands = Everybody;
        await db.SayOnceAsync(Row(series, group.Id, "group", "series.hand-group", unasked: true, ms), cancellation);
        return null;
    }

    private Dispatch Row(MeetupSeries series, long chat, string whom, string key, bool unasked, long now) => new()
    {
        Id = ids.Next(),
        ChatId = chat,
        Thread = unasked ? series.Thread : null,
        Content = new Saying([Line.Of(key, ("title", series.Title))], SeriesHand.Buttons(series)).ToJson(),
        DueAt = now,
        Priority = Priority.Suggestion,
        Unasked = unasked,
        DedupeKey = $"series-hand:{series.Id}:{series.Sequence}:{whom}",
    };
}
