using Npgsql;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>
/// Holds the bot at one statement or commit of its own: a trigger in the test's database waits for a lock that the test holds.
/// The product needs no hook for it, and PostgreSQL itself says when the bot has arrived.
/// </summary>
internal sealed class Blockade : IAsyncDisposable
{
    /// <summary>The bot's connections bear this name, so that the test can see them go.</summary>
    public const string BotsName = "bot under test";

    private const string Lock = "4711";
    private readonly NpgsqlConnection connection;

    private Blockade(NpgsqlConnection connection) => this.connection = connection;

    /// <param name="connectionString">The test's own database.</param>
    /// <param name="when">The trigger's event, for example <c>BEFORE DELETE ON reminders</c>.</param>
    /// <param name="condition">Which rows stop, for example <c>NEW.state = 2</c>; null: all.</param>
    public static async Task<Blockade> BuildAsync(string connectionString, string when, string? condition)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var blockade = new Blockade(connection);
        var (kind, timing) = when.StartsWith("AFTER", StringComparison.Ordinal) ? ("CONSTRAINT TRIGGER", "DEFERRABLE INITIALLY DEFERRED") : ("TRIGGER", "");
        await blockade.ExecuteAsync($"""
            CREATE FUNCTION wait_for_the_test() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN PERFORM pg_advisory_xact_lock({Lock}); RETURN COALESCE(NEW, OLD); END $$;
            CREATE {kind} blockade {when} {timing} FOR EACH ROW {(condition is null ? "" : $"WHEN ({condition})")} EXECUTE FUNCTION wait_for_the_test();
            SELECT pg_advisory_lock({Lock});
            """);
        return blockade;
    }

    /// <summary>The bot waits at the blockade.</summary>
    public Task ReachedAsync(BotProcess bot) => Patiently.UntilAsync(
        async () => await CountAsync($"SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = {Lock} AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())") > 0,
        "the bot reaching the blockade", () => bot.Output);

    /// <summary>Lets PostgreSQL go on with what the dead bot had asked for, waits until it has noticed that nobody is there, and clears the road.</summary>
    public async Task LiftAsync()
    {
        await ExecuteAsync($"SELECT pg_advisory_unlock({Lock})");
        await Patiently.UntilAsync(
            async () => await CountAsync($"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = '{BotsName}'") == 0,
            "PostgreSQL noticing that the bot is dead");
        await ExecuteAsync("DROP FUNCTION wait_for_the_test CASCADE");
    }

    /// <summary>Cuts the connection that waits here, under a bot that lives on, and clears the road.</summary>
    public Task CutAsync() => ExecuteAsync($"""
        SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = {Lock} AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
        SELECT pg_advisory_unlock({Lock});
        DROP FUNCTION wait_for_the_test CASCADE;
        """);

    public ValueTask DisposeAsync() => connection.DisposeAsync();

#pragma warning disable CA2100 // All text comes from this class and its tests.
    private async Task ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
#pragma warning restore CA2100
}
