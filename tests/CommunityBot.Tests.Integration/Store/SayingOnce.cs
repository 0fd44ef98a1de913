using System.Globalization;
using System.Reflection;
using CommunityBot.Community.Outbox;
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

    /// <summary>All are under way before one is committed: the slower ones go on without it, and lose nothing else that they did.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_one_row_and_every_turn_when_eight_say_it_at_the_same_time(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        var doors = new[] { fresh.Store, fresh.Another() };

        var said = await Task.WhenAll(Enumerable.Range(1, 8).Select(id => Task.Run(() => doors[id % 2].WriteAsync(
            db =>
            {
                db.Secrets.Add(new Secret { Name = $"turn {id}", Value = "" });
                return db.SayOnceAsync(Rows.Dispatch("reminder:1", id), default);
            },
            default))));

        Assert.Single(said, queued => queued);
        Assert.Equal((1, 8), await fresh.Store.ReadAsync(async db => (await db.Dispatch.CountAsync(), await db.Secrets.CountAsync()), default));
    }

    /// <summary>150 rows take statements of several sizes; ten occasions were known, and five come twice.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Queues_of_many_those_whose_occasion_is_new(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await fresh.Store.WriteAsync(db => db.SayOnceAsync(Many(1, 10, 0), default), default);

        var added = await fresh.Store.WriteAsync(db => db.SayOnceAsync([.. Many(1001, 150, 0), .. Many(2001, 5, 100)], default), default);

        Assert.Equal(140, added);
        Assert.Equal(Enumerable.Range(0, 150).Select(number => $"reminder:{number:d3}"), await fresh.Store.ReadAsync(db => db.Dispatch.Select(row => row.DedupeKey).Order().ToListAsync(), default));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Writes_every_column_as_it_is_read(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        var full = Rows.Dispatch("reminder:1");
        foreach (var (property, number) in typeof(Dispatch).GetProperties().Select((property, index) => (property, index + 2)).Where(pair => pair.property.Name is not ("Id" or "DedupeKey")))
        {
            property.SetValue(full, Something(property, number));
        }

        await fresh.Store.WriteAsync(db => db.SayOnceAsync([full, Rows.Dispatch("reminder:2", id: 2)], default), default);

        var read = await fresh.Store.ReadAsync(db => db.Dispatch.OrderBy(row => row.Id).ToListAsync(), default);
        Assert.Equivalent(new[] { full, Rows.Dispatch("reminder:2", id: 2) }, read, strict: true);
    }

    /// <summary>The row isn't tracked; who wants to go on with it reads it, in the same transaction too.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Lets_the_row_be_read_and_changed_before_the_commit(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);

        await fresh.Store.WriteAsync(async db =>
        {
            await db.SayOnceAsync(Rows.Dispatch("reminder:1"), default);
            (await db.Dispatch.SingleAsync()).State = DispatchState.Cancelled;
            return 0;
        }, default);

        Assert.Equal(DispatchState.Cancelled, await fresh.Store.ReadAsync(db => db.Dispatch.Select(row => row.State).SingleAsync(), default));
    }

    private static Dispatch[] Many(int id, int count, int from) => [.. Enumerable.Range(0, count).Select(number => Rows.Dispatch($"reminder:{from + number:d3}", id + number))];

    private static object Something(PropertyInfo property, int number) => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) switch
    {
        { IsEnum: true } kind => Enum.GetValues(kind).GetValue(1)!,
        var kind when kind == typeof(bool) => true,
        var kind when kind == typeof(string) => property.Name,
        var kind => Convert.ChangeType(number, kind, CultureInfo.InvariantCulture),
    };
}
