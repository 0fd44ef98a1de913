using System.Net;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>The disk is full, the file read-only, or another program holds it.</summary>
public sealed class WhenSqliteIsInTrouble
{
    [SmallDiskFact]
    public async Task A_full_disk_acknowledges_nothing_and_space_is_all_it_takes()
    {
        var disk = SmallDisk.Mount();
        await using var square = await Square.OpenAsync(disk.ConnectionString, disk);
        var trial = new StoreTrial(square);
        await trial.BeginAsync();

        disk.Fill();
        await trial.AwayAsync();
        disk.Empty();

        await trial.BackAsync();
    }

    [SmallDiskFact]
    public async Task A_read_only_file_is_waited_for()
    {
        var disk = SmallDisk.Mount();
        await using (var store = new CommunityStore(new StoreOptions { ConnectionString = disk.ConnectionString }))
        {
            await new Migrator(store).RunAsync(default);
        }

        SqliteConnection.ClearAllPools();
        disk.MakeReadOnly(true);
        await using var square = await Square.OpenAsync(disk.ConnectionString, disk, untilReady: false);
        square.Gather();
        _ = square.TakeNew();
        var updates = square.Ask(times: 1);

        Assert.Equal(HttpStatusCode.OK, await square.Bot.StatusAsync("/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await square.Bot.StatusAsync("/health/ready"));
        Assert.All(await square.Postman.OnceAsync(updates), answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status));

        disk.MakeReadOnly(false);
        await square.Bot.UntilAsync(HttpStatusCode.OK, "/health/ready");
        Assert.All(await square.Postman.OnceAsync(updates), answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
    }

    [Fact]
    public async Task A_file_that_another_program_holds_is_waited_for()
    {
        var fresh = await FreshStore.OnAsync(StoreEngine.Sqlite);
        await using var square = await Square.OpenAsync(fresh.ConnectionString, fresh);
        var trial = new StoreTrial(square);
        await trial.BeginAsync();

        await using (var other = new SqliteConnection(fresh.ConnectionString))
        {
            await other.OpenAsync();
            await using var hold = other.CreateCommand();
            hold.CommandText = "BEGIN EXCLUSIVE";
            await hold.ExecuteNonQueryAsync();
            await trial.AwayAsync();
            hold.CommandText = "ROLLBACK";
            await hold.ExecuteNonQueryAsync();
        }

        await trial.BackAsync();
    }
}
