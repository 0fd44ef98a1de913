using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Store;

public sealed class TheStore
{
    private const int Writers = 8, Times = 25;

    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_what_was_written(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);

        await fresh.Store.WriteAsync(db => Task.FromResult(db.Meetups.Add(Rows.Meetup(capacity: 12))), default);

        var meetup = await fresh.Another().ReadAsync(db => db.Meetups.SingleAsync(), default);
        Assert.Equal(("Promenad runt dammen", "2026-05-10T18:00", 12, null as string), (meetup.Title, meetup.LocalStart, meetup.Capacity, meetup.Place));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Takes_everything_back_when_the_writer_throws(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);

        await Assert.ThrowsAsync<TimeoutException>(() => fresh.Store.WriteAsync<int>(async db =>
        {
            db.Meetups.Add(Rows.Meetup());
            await db.SaveChangesAsync();
            throw new TimeoutException();
        }, default));

        Assert.Equal(0, await fresh.Store.ReadAsync(db => db.Meetups.CountAsync(), default));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_still_writable_after_a_writer_threw(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await Assert.ThrowsAsync<TimeoutException>(() => fresh.Store.WriteAsync<int>(_ => throw new TimeoutException(), default));

        await fresh.Store.WriteAsync(db => Task.FromResult(db.Meetups.Add(Rows.Meetup())), default).WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(1, await fresh.Store.ReadAsync(db => db.Meetups.CountAsync(), default));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Refuses_a_second_row_with_the_same_key(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await fresh.Store.WriteAsync(db => Task.FromResult(db.Rsvps.Add(Rows.Rsvp(person: 3))), default);

        await Assert.ThrowsAsync<DbUpdateException>(() => fresh.Store.WriteAsync(db => Task.FromResult(db.Rsvps.Add(Rows.Rsvp(person: 3))), default));
        await fresh.Store.WriteAsync(db => Task.FromResult(db.Rsvps.Add(Rows.Rsvp(person: 4))), default);

        Assert.Equal(2, await fresh.Store.ReadAsync(db => db.Rsvps.CountAsync(), default));
    }

    /// <summary>Four writers behind one door and four behind another, as two processes would be.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Loses_nothing_of_eight_writers_at_once(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await fresh.Store.WriteAsync(db => Task.FromResult(db.Meetups.Add(Rows.Meetup())), default);
        var doors = new[] { fresh.Store, fresh.Another() };

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var time = 0; time < Times; time++)
            {
                var person = (writer * Times) + time;
                await doors[writer % 2].WriteAsync(db => AnswerAsync(db, person), default);
            }
        })));

        Assert.Equal((Writers * Times, Writers * Times), await fresh.Store.ReadAsync(async db =>
            (await db.Rsvps.CountAsync(), (await db.Meetups.SingleAsync()).Version), default));
    }

    [Fact]
    public async Task On_SQLite_is_a_journal_that_a_power_cut_does_not_hurt()
    {
        await using var fresh = await FreshStore.OnAsync(StoreEngine.Sqlite);
        await using var connection = await fresh.Store.OpenAsync(default);
        await using var command = connection.CreateCommand();

        command.CommandText = "SELECT journal_mode || ' ' || synchronous || ' ' || foreign_keys FROM pragma_journal_mode, pragma_synchronous, pragma_foreign_keys";

        Assert.Equal("wal 2 1", await command.ExecuteScalarAsync());
    }

    [PostgresFact]
    public async Task On_PostgreSQL_is_tested_with_fsync_and_keeps_what_was_committed_when_the_server_falls()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var store = new CommunityStore(new StoreOptions { ConnectionString = await server.FreshDatabaseAsync() });
        await new Migrator(store).RunAsync(default);
        await store.WriteAsync(db => Task.FromResult(db.Meetups.Add(Rows.Meetup())), default);

        await server.StopAsync();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => store.ReadAsync(db => db.Database.ExecuteSqlAsync($"SELECT 1"), default));
        await server.StartAgainAsync();

        var fsync = await store.ReadAsync(db => db.Database.SqlQuery<string>($"SELECT current_setting('fsync') AS \"Value\"").SingleAsync(), default);
        Assert.Equal(("on", 1), (fsync, await store.ReadAsync(db => db.Meetups.CountAsync(), default)));
    }

    private static async Task<int> AnswerAsync(CommunityDb db, long person)
    {
        db.Rsvps.Add(Rows.Rsvp(person));
        return await db.Meetups.Where(meetup => meetup.Id == 1)
            .ExecuteUpdateAsync(set => set.SetProperty(meetup => meetup.Version, meetup => meetup.Version + 1));
    }
}
