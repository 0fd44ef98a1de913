using CommunityBot.Community.Store;
using CommunityBot.Community.Tallies;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Afterchat;

public sealed class CountingWithoutNames
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Counts_each_person_once_and_keeps_nobody(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        var asked = await fresh.Store.WriteAsync(
            async db => (await db.AskAsync("after", 1, 7, default), await db.AskAsync("after", 1, 7, default), await db.AskAsync("after", 1, 8, default), await db.AskAsync("after", 1, 10, default), await db.AskAsync("after", 2, 7, default)), default);
        var counted = await fresh.Store.WriteAsync(
            async db => (await db.CountAsync("after", 1, 7, 1, default), await db.CountAsync("after", 1, 7, 2, default), await db.CountAsync("after", 1, 8, 1, default), await db.CountAsync("after", 1, 9, 1, default)), default);
        var unanswered = await LeftAsync(fresh);
        var counts = await fresh.Store.WriteAsync(db => db.CloseAsync("after", 1, default), default);

        Assert.Equal((true, false, true, true, true), asked);
        Assert.Equal((true, false, true, false), counted);
        Assert.Equal([(1L, 10L), (2, 7)], unanswered);
        Assert.Equal([(2L, 7L)], await LeftAsync(fresh));
        Assert.Equal([(1, 2)], counts.Select(count => (count.Choice, count.People)));
        Assert.Equal(0, await fresh.Store.ReadAsync(db => db.Tallies.CountAsync(), default));
    }

    /// <summary>Who may still answer what.</summary>
    private static async Task<IEnumerable<(long Subject, long Person)>> LeftAsync(FreshStore fresh) =>
        (await fresh.Store.ReadAsync(db => db.Asks.AsNoTracking().OrderBy(ask => ask.Subject).ToListAsync(), default)).Select(ask => (ask.Subject, ask.PersonId));
}
