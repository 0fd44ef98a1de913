using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommunityBot.Community.Store;

/// <summary>
/// The one door to the database. On SQLite all writing of a process goes through one gate, so that nobody ever meets a locked file;
/// on PostgreSQL the gate is always open and the server's row locks do the work.
/// </summary>
public sealed class CommunityStore : IAsyncDisposable
{
    private readonly StoreOptions options;
    private readonly NpgsqlDataSource? postgres;
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly ConditionalWeakTable<DbConnection, DbContextOptions<CommunityDb>> contexts = [];

    public CommunityStore(StoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        Engine = options.Engine;
        if (Engine == StoreEngine.PostgreSql)
        {
            var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString);
            settings.MaxAutoPrepare = Math.Max(settings.MaxAutoPrepare, 100);
            postgres = NpgsqlDataSource.Create(settings);
        }
    }

    public StoreEngine Engine { get; }

    /// <summary>An open connection, its pragmas set. The caller disposes it; long-lived users keep it.</summary>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        if (postgres is not null)
        {
            return await postgres.OpenConnectionAsync(cancellation);
        }

        var connection = new SqliteConnection(options.ConnectionString);
        if (Path.GetDirectoryName(Path.GetFullPath(connection.DataSource)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        try
        {
            // Another program may hold the file. Whoever waits for it also holds the gate, so five seconds and then "not now": by default it would be 30.
            connection.DefaultTimeout = 5;
            await connection.OpenAsync(cancellation);
            MustBeWritable(connection);
            await using var pragmas = connection.CreateCommand();
            pragmas.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON;";
            await pragmas.ExecuteNonQueryAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>A connection made while the file was read-only stays so for ever, and the pool would hand it out for ever.</summary>
    private static void MustBeWritable(SqliteConnection connection)
    {
        if (SQLitePCL.raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
        {
            SqliteConnection.ClearPool(connection);
            throw new SqliteException("The file is read-only.", SQLitePCL.raw.SQLITE_READONLY);
        }
    }

    /// <summary>A context over a connection that the caller owns, inside its transaction when there is one.</summary>
    public CommunityDb On(DbConnection connection, DbTransaction? transaction = null)
    {
        // The options are remembered with the connection: building them costs more than a query.
        var prepared = contexts.GetValue(connection, Prepare);
        var db = new CommunityDb(prepared) { Database = { AutoSavepointsEnabled = false, AutoTransactionBehavior = AutoTransactionBehavior.Never } };
        if (transaction is not null)
        {
            db.Database.UseTransaction(transaction);
        }

        return db;
    }

    private DbContextOptions<CommunityDb> Prepare(DbConnection connection)
    {
        var builder = new DbContextOptionsBuilder<CommunityDb>();
        _ = Engine == StoreEngine.PostgreSql ? builder.UseNpgsql(connection) : builder.UseSqlite(connection);
        return builder.Options;
    }

    /// <summary>Reads; nothing written here is kept.</summary>
    public async Task<T> ReadAsync<T>(Func<CommunityDb, Task<T>> read, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(read);
        await using var connection = await OpenAsync(cancellation);
        await using var db = On(connection);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(db);
    }

    /// <summary>Writes in one transaction, saved and committed when <paramref name="write"/> returns, rolled back when it throws.</summary>
    public async Task<T> WriteAsync<T>(Func<CommunityDb, Task<T>> write, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(write);
        await using var connection = await OpenAsync(cancellation);
        return await WriteOnAsync(connection, async transaction =>
        {
            await using var db = On(connection, transaction);
            var result = await write(db);
            await db.SaveChangesAsync(cancellation);
            return result;
        }, cancellation);
    }

    /// <summary>A write transaction on the caller's own connection, behind the gate; for the loops that keep theirs open.</summary>
    public async Task<T> WriteOnAsync<T>(DbConnection connection, Func<DbTransaction, Task<T>> write, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(write);
        if (Engine == StoreEngine.PostgreSql)
        {
            return await CommittedAsync(await connection.BeginTransactionAsync(cancellation), write, cancellation);
        }

        await gate.WaitAsync(cancellation);
        try
        {
            return await CommittedAsync(((SqliteConnection)connection).BeginTransaction(deferred: false), write, cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        gate.Dispose();
        if (postgres is not null)
        {
            await postgres.DisposeAsync();
        }
    }

    private static async Task<T> CommittedAsync<T>(DbTransaction begun, Func<DbTransaction, Task<T>> write, CancellationToken cancellation)
    {
        await using var transaction = begun;
        var result = await write(transaction);
        await transaction.CommitAsync(cancellation);
        return result;
    }
}
