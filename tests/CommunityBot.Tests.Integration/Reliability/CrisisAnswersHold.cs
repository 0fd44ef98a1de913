using System.Net;
using CommunityBot.Community.Store;
using CommunityBot.FakeTelegram;
using CommunityBot.Tests.Integration.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>
/// Through Telegram's own door: every kind of danger, in both languages, in private and in groups, is answered by a bot in trouble with the very bytes of a bot that is well;
/// once, however often the platform brings the update, and not again by the bot that is well afterwards.
/// </summary>
public sealed class CrisisAnswersHold
{
    [PostgresFact]
    public async Task With_the_database_stopped()
    {
        var server = await PostgresServer.StartAsync();
        await using var square = await Square.OpenAsync(await server.FreshDatabaseAsync(), server);

        await HoldAsync(square, server.StopAsync, () => square.StartAgainAsync(server));
    }

    [SmallDiskFact]
    public async Task With_the_disk_full()
    {
        var disk = SmallDisk.Mount();
        await using var square = await Square.OpenAsync(disk.ConnectionString, disk);

        await using var reader = new SqliteConnection($"{disk.ConnectionString};Pooling=False");
        await HoldAsync(square, () => FillAsync(disk, reader), () => MendAsync());

        // With a reader at its end the journal can't begin anew: what is written next needs room that isn't there.
        async Task MendAsync()
        {
            await reader.CloseAsync();
            disk.Empty();
        }
    }

    [SmallPostgresFact]
    public async Task With_the_disk_full_under_a_database_server()
    {
        var tables = await SmallTablespace.MakeAsync();
        await using var square = await Square.OpenAsync(tables.ConnectionString, tables);

        await HoldAsync(square, tables.FillAsync, tables.EmptyAsync);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task With_neither_inbox_nor_outbox_writable(StoreEngine engine)
    {
        var fresh = await FreshStore.OnAsync(engine);
        await using var square = await Square.OpenAsync(fresh.ConnectionString, fresh);

        await HoldAsync(
            square,
            () => TellAsync(square, "ALTER TABLE inbox RENAME TO inbox_away", "ALTER TABLE dispatch RENAME TO dispatch_away"),
            () => TellAsync(square, "ALTER TABLE inbox_away RENAME TO inbox", "ALTER TABLE dispatch_away RENAME TO dispatch"));
    }

    /// <summary>Not a byte is left on the disk, and none in the journal that SQLite has already made.</summary>
    private static async Task FillAsync(SmallDisk disk, SqliteConnection reader)
    {
        await reader.OpenAsync();
        await RunAsync(reader, "BEGIN");
        await RunAsync(reader, "SELECT COUNT(*) FROM inbox");
        disk.Fill();
        await using var writer = new SqliteConnection($"{disk.ConnectionString};Pooling=False");
        await writer.OpenAsync();
        for (var row = 0; ; row++)
        {
            try
            {
                await RunAsync(writer, $"INSERT INTO inbox (channel, update_id, at) VALUES ('x', '{row}', 0)");
            }
            catch (SqliteException full) when (full.SqliteErrorCode == SQLitePCL.raw.SQLITE_FULL)
            {
                return;
            }
        }
    }

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // This test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteScalarAsync();
    }

    private static async Task HoldAsync(Square square, Func<Task> spoil, Func<Task> mend)
    {
        var alarm = new Alarm(square);
        await alarm.GatherAsync();
        await alarm.CarryAsync(alarm.Write(Alarm.Well), HttpStatusCode.OK);
        await square.QuietAsync();
        var well = alarm.Read(Alarm.Well);

        await spoil();
        var updates = alarm.Write(Alarm.InTrouble);
        await alarm.CarryAsync(updates, HttpStatusCode.ServiceUnavailable, times: 3);
        AssertSame(well, alarm.Read(Alarm.InTrouble));

        await mend();
        await square.Bot.UntilAsync(HttpStatusCode.OK, "/health/ready");
        await Patiently.UntilAsync(async () => (await square.Postman.OnceAsync(updates)).All(answer => answer.Status == HttpStatusCode.OK), "every update being taken", () => square.Bot.Output);
        await square.QuietAsync();
        AssertSame(well, alarm.Read(Alarm.InTrouble));
    }

    internal static void AssertSame(IReadOnlyList<IReadOnlyList<SeenMessage>> well, IReadOnlyList<IReadOnlyList<SeenMessage>> inTrouble)
    {
        // In private all nine, and six that were written in the group (never violence). In the group one line for each kind; what is the writer's own has one line,
        // and whoever can't be written to is shown the way the second time.
        Assert.Equal([15, 5, 6, 15, 5, 6], well.Select(chat => chat.Count));
        Assert.Equal(well.Select(Texts), inTrouble.Select(Texts));

        // What can be pressed without a store is a link that brings a command.
        Assert.All(inTrouble.SelectMany(chat => chat), message => Assert.EndsWith("?start=manniska", Assert.Single(message.Buttons).Url, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Texts(IReadOnlyList<SeenMessage> chat) => [.. chat.Select(message => message.Text)];

    private static Task<int> TellAsync(Square square, params string[] statements) => square.Store.WriteAsync(
        async db =>
        {
            foreach (var statement in statements)
            {
                await db.Database.ExecuteSqlRawAsync(statement);
            }

            return 0;
        },
        default);
}
