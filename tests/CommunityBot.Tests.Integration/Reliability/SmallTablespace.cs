using System.Diagnostics;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Npgsql;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>A community on PostgreSQL whose tables lie on a disk of 8 MB, which a test can fill. The server's own files lie elsewhere, so that it lives on and says what is wrong.</summary>
internal sealed class SmallTablespace : IAsyncDisposable
{
    private readonly PostgresServer server;
    private readonly SmallDisk disk;

    private SmallTablespace(PostgresServer server, SmallDisk disk, string connectionString) => (this.server, this.disk, ConnectionString) = (server, disk, connectionString);

    public string ConnectionString { get; }

    public static async Task<SmallTablespace> MakeAsync()
    {
        var disk = SmallDisk.Mount();
        var server = await PostgresServer.StartAsync();
        var made = new SmallTablespace(server, disk, await server.FreshDatabaseAsync());
        await using (var store = new CommunityStore(new StoreOptions { ConnectionString = made.ConnectionString }))
        {
            await new Migrator(store).RunAsync(default);
        }

        await made.TellAsync($"CREATE TABLESPACE small LOCATION '{await OwnedByPostgresAsync(disk)}'");
        await made.TellAsync("ALTER TABLE ALL IN TABLESPACE pg_default SET TABLESPACE small");
        await made.TellAsync("ALTER INDEX ALL IN TABLESPACE pg_default SET TABLESPACE small");
        return made;
    }

    /// <summary>Not a block is left, and none of the inbox's has room for one more row, however short.</summary>
    public async Task FillAsync()
    {
        disk.Fill();
        foreach (var length in new[] { 12, 8, 4 })
        {
            await FillBlocksAsync(length);
        }
    }

    public async Task EmptyAsync()
    {
        disk.Empty();
        await TellAsync("DELETE FROM inbox WHERE at = 0");
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await disk.DisposeAsync();
    }

    private static async Task<string> OwnedByPostgresAsync(SmallDisk disk)
    {
        var folder = disk.NewFolder("tables");
        using var owned = Process.Start("chown", ["postgres", folder]);
        await owned.WaitForExitAsync();
        return folder;
    }

    private async Task FillBlocksAsync(int length)
    {
        for (var row = 0; row < 10_000; row++)
        {
            try
            {
                await TellAsync($"INSERT INTO inbox (channel, update_id, at) VALUES ('x', '{row.ToString(null, null).PadLeft(length, 'x')}', 0)");
            }
            catch (PostgresException full) when (full.SqlState == PostgresErrorCodes.DiskFull)
            {
                return;
            }
        }

        throw new InvalidOperationException("The small disk never became full.");
    }

    private async Task TellAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // All text comes from this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A fact that needs PostgreSQL and a disk of its own; where one is missing it is skipped, and the reason is printed.</summary>
public sealed class SmallPostgresFactAttribute : FactAttribute
{
    public SmallPostgresFactAttribute() => Skip = PostgresBinaries.WhyNot ?? SmallDisk.WhyNot;
}
