using CommunityBot.Community.Store;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Tests.Integration.Support;

/// <summary>An empty community for one test, on SQLite in a temporary folder or on PostgreSQL in a database of its own.</summary>
internal sealed class FreshStore : IAsyncDisposable
{
    private readonly List<CommunityStore> opened = [];
    private readonly string? folder;

    private FreshStore(string connectionString, string? folder)
    {
        ConnectionString = connectionString;
        this.folder = folder;
        Store = Another();
    }

    public string ConnectionString { get; }

    public CommunityStore Store { get; }

    /// <param name="engine">Which of the two.</param>
    /// <param name="migrated">False: the database has no tables yet.</param>
    public static async Task<FreshStore> OnAsync(StoreEngine engine, bool migrated = true)
    {
        FreshStore fresh;
        if (engine == StoreEngine.PostgreSql)
        {
            fresh = new FreshStore(await (await PostgresServer.SharedAsync()).FreshDatabaseAsync(), folder: null);
        }
        else
        {
            var folder = Directory.CreateTempSubdirectory("communitybot-store-").FullName;
            fresh = new FreshStore($"Data Source={Path.Combine(folder, "community.db")}", folder);
        }

        if (migrated)
        {
            await new Migrator(fresh.Store).RunAsync(default);
        }

        return fresh;
    }

    /// <summary>A second door to the same database, with a gate of its own: what another process would have.</summary>
    public CommunityStore Another()
    {
        var store = new CommunityStore(new StoreOptions { ConnectionString = ConnectionString });
        opened.Add(store);
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in opened)
        {
            await store.DisposeAsync();
        }

        if (folder is null)
        {
            await (await PostgresServer.SharedAsync()).DropAsync(ConnectionString);
            return;
        }

        await using (var pool = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(pool);
        }

        Directory.Delete(folder, recursive: true);
    }
}
