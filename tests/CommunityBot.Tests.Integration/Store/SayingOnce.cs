using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Store;

public sealed class SayingOnce
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Queues_the_first_and_declines_the_second(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);

        var first = await fresh.Store.WriteAsync(db => db.SayOnceAsync(Rows.Dispatch("reminder:1", id: 1), default), default);
        var second = await fresh.Store.WriteAsync(db => db.SayOnceAsync(Rows.Dispatch("reminder:1", id: 2), default), default);

        Assert.Equal((true, false), (first, second));
        Assert.Equal(1, (await fresh.Store.ReadAsync(db => db.Dispatch.SingleAsync(), default)).Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Declines_the_second_in_the_same_transaction(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);

        var said = await fresh.Store.WriteAsync(async db =>
            (await db.SayOnceAsync(Rows.Dispatch("reminder:1", id: 1), default), await db.SayOnceAsync(Rows.Dispatch("reminder:1", id: 2), default)), default);

        Assert.Equal((true, false), said);
        Assert.Equal(1, await fresh.Store.ReadAsync(db => db.Dispatch.CountAsync(), default));
    }

    /// <summary>Both looked before either wrote: the unique key stops the slower one, and its whole turn is taken back.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_one_row_when_eight_say_it_at_the_same_time(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        var doors = new[] { fresh.Store, fresh.Another() };

        var said = await Task.WhenAll(Enumerable.Range(1, 8).Select(id => Task.Run(async () =>
        {
            try
            {
                return await doors[id % 2].WriteAsync(db => db.SayOnceAsync(Rows.Dispatch("reminder:1", id), default), default);
            }
            catch (DbUpdateException)
            {
                return false;
            }
        })));

        Assert.Single(said, queued => queued);
        Assert.Equal(1, await fresh.Store.ReadAsync(db => db.Dispatch.CountAsync(), default));
    }
}
