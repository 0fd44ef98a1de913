using System.Data.Common;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Community.Store;

/// <summary>Brings a database to this release's schema: runs the numbered SQL files it has not seen, each once, under a lock.</summary>
/// <remarks>A file is never edited once it has landed: a changed hash stops the start, because two schemas would bear one name.</remarks>
public sealed class Migrator(CommunityStore store)
{
    private const string Prefix = "CommunityBot.Community.Store.Migrations.";

    /// <summary>An arbitrary number that all processes of this product share; it names PostgreSQL's advisory lock.</summary>
    private const long Lock = 0x436F6D6D756E6974;

    /// <returns>How many migrations ran.</returns>
    /// <exception cref="InvalidDataException">A migration that has run is not the one in this release.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        return await store.WriteOnAsync(connection, async transaction =>
        {
            if (store.Engine == StoreEngine.PostgreSql)
            {
                await ExecuteAsync(transaction, $"SELECT pg_advisory_xact_lock({Lock})", cancellation);
            }

            await ExecuteAsync(transaction, "CREATE TABLE IF NOT EXISTS schema_migrations (name text NOT NULL PRIMARY KEY, hash text NOT NULL)", cancellation);
            var known = await KnownAsync(transaction, cancellation);
            var ran = 0;
            foreach (var (name, sql) in Files())
            {
                var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
                if (known.TryGetValue(name, out var recorded))
                {
                    if (recorded != hash)
                    {
                        throw new InvalidDataException($"Migration {name} was changed after it ran on this database; restore the file and add a new one.");
                    }

                    continue;
                }

                await ExecuteAsync(transaction, sql, cancellation);
                await ExecuteAsync(transaction, $"INSERT INTO schema_migrations (name, hash) VALUES ('{name}', '{hash}')", cancellation);
                ran++;
            }

            return ran;
        }, cancellation);
    }

    /// <summary>The numbered files of this release, in order; line ends made equal, so that a checkout can't change a hash.</summary>
    internal static IEnumerable<(string Name, string Sql)> Files()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (resource[Prefix.Length..^".sql".Length], reader.ReadToEnd().ReplaceLineEndings("\n"));
        }
    }

    private static async Task<Dictionary<string, string>> KnownAsync(DbTransaction transaction, CancellationToken cancellation)
    {
        await using var command = Command(transaction, "SELECT name, hash FROM schema_migrations");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var known = new Dictionary<string, string>();
        while (await reader.ReadAsync(cancellation))
        {
            known[reader.GetString(0)] = reader.GetString(1);
        }

        return known;
    }

    private static async Task ExecuteAsync(DbTransaction transaction, string sql, CancellationToken cancellation)
    {
        await using var command = Command(transaction, sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static DbCommand Command(DbTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The text is our own migration file or a constant; nothing a person wrote comes near.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
