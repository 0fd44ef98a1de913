using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Store;

public sealed class TheMigrator
{
    private static readonly int All = Migrator.Files().Count();

    [Theory, OnSqlite, OnPostgres]
    public async Task Runs_every_file_on_an_empty_database(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine, migrated: false);

        Assert.Equal(All, await new Migrator(fresh.Store).RunAsync(default));
        Assert.True(All >= 3);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Runs_nothing_the_second_time(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);

        Assert.Equal(0, await new Migrator(fresh.Store).RunAsync(default));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Runs_each_file_once_when_eight_processes_start_together(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine, migrated: false);

        var ran = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new Migrator(fresh.Another()).RunAsync(default))));

        Assert.Equal(All, ran.Sum());
        Assert.Single(ran, count => count > 0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Refuses_a_file_that_was_changed_after_it_ran(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        var (name, _) = Migrator.Files().First();
        await fresh.Store.WriteAsync(db => db.Database.ExecuteSqlAsync($"UPDATE schema_migrations SET hash = 'another' WHERE name = {name}"), default);

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => new Migrator(fresh.Store).RunAsync(default));

        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Runs_only_what_an_older_release_has_not(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        var (newest, _) = Migrator.Files().Last();
        await fresh.Store.WriteAsync(db => db.Database.ExecuteSqlAsync($"DELETE FROM schema_migrations WHERE name = {newest}"), default);

        // The newest file runs again, meets its own tables, and takes everything back: nothing is recorded of a half-run file.
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => new Migrator(fresh.Store).RunAsync(default));

        Assert.Equal(All - 1, await fresh.Store.ReadAsync(db => db.Database.SqlQuery<string>($"SELECT name FROM schema_migrations").CountAsync(), default));
    }
}
