using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityBot.Tests.Integration.Series;

/// <summary>reliability.md 1.5: a tzdata update that abolishes a clock change. The stored instants are those of the old data.</summary>
public sealed class RecomputingStarts
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_the_wall_time_and_moves_instant_reminders_and_card(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var series = await town.StartAsync("varje onsdag 18");
        var meetups = await town.MeetupsAsync(series.Id);
        var planned = await RemindersAsync(town, meetups[0]);
        const long Hour = 3_600_000;
        await town.Store.WriteAsync(async db =>
        {
            await db.Meetups.Where(row => row.Id != meetups[1].Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.StartsAt, row => row.StartsAt + Hour));
            await db.Reminders.Where(row => row.MeetupId != meetups[1].Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.StartsAt, row => row.StartsAt + Hour).SetProperty(row => row.DueAt, row => row.DueAt + Hour));
            return await db.Cards.ExecuteUpdateAsync(set => set.SetProperty(card => card.MessageId, "m1"));
        }, default);
        var recompute = new RecomputeStarts(town.Store, town.Get<ReminderPlan>(), NullLogger<RecomputeStarts>.Instance);

        Assert.Equal(meetups.Count - 1, await recompute.RunAsync(town.Now, default));
        Assert.Equal(0, await recompute.RunAsync(town.Now, default));

        var after = await town.MeetupsAsync(series.Id);
        Assert.Equal(meetups.Select(row => (row.LocalStart, row.StartsAt)), after.Select(row => (row.LocalStart, row.StartsAt)));
        Assert.Equal(2, planned.Count);
        Assert.Equal(planned, await RemindersAsync(town, meetups[0]));
        Assert.Equal(2, await town.Store.ReadAsync(db => db.Cards.Select(card => card.Version).SingleAsync(), default));
    }

    private static async Task<List<(long StartsAt, long DueAt)>> RemindersAsync(SeriesTown town, Meetup meetup) =>
        [.. (await town.Store.ReadAsync(db => db.Reminders.Where(row => row.MeetupId == meetup.Id).OrderBy(row => row.DueAt).ToListAsync(), default)).Select(row => (row.StartsAt, row.DueAt))];
}
