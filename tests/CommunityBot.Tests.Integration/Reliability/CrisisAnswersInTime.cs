using System.Net;
using CommunityBot.Community.Store;
using CommunityBot.Content.Safety;
using CommunityBot.Tests.Integration.Support;
using Npgsql;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>What else must not stand between somebody in need and the answer: a store that only hangs, one that was never there, an AI.</summary>
public sealed class CrisisAnswersInTime
{
    private const string Cry = "jag vill dö", Answer = "Jag ser det du skrev";

    /// <summary>Otherwise the answer would come when the store gives up, after half a minute. (SQLite gives up after five seconds.)</summary>
    [PostgresFact]
    public async Task Do_not_wait_for_a_store_that_neither_answers_nor_refuses()
    {
        var fresh = await FreshStore.OnAsync(StoreEngine.PostgreSql);
        await using var square = await Square.OpenAsync(fresh.ConnectionString, fresh);
        square.Gather();
        await square.Postman.OnceAsync(square.TakeNew());
        var person = Square.Residents[0];
        Task<Delivered> carried;
        await using (var other = new NpgsqlConnection(fresh.ConnectionString))
        {
            await other.OpenAsync();
            await RunAsync(other, "BEGIN; LOCK TABLE inbox IN ACCESS EXCLUSIVE MODE");
            square.Telegram.Type(person, person, Cry);
            carried = square.Postman.PostAsync(square.TakeNew()[0]);
            await Patiently.UntilAsync(() => Said(square, person) == 1, "the answer, with the store held", () => square.Bot.Output);

            // The turn still waits.
            Assert.Equal(1L, await RunAsync(other, "SELECT count(*) FROM pg_locks WHERE relation = 'inbox'::regclass AND NOT granted"));
            await RunAsync(other, "ROLLBACK");
        }

        // It may be stored now, and its reply with it: twice at most, however often the update comes.
        var update = (await carried).Update;
        await Patiently.UntilAsync(async () => (await square.Postman.PostAsync(update)).Status == HttpStatusCode.OK, "the update being taken", () => square.Bot.Output);
        await square.QuietAsync();
        Assert.InRange(Said(square, person), 1, 2);
    }

    /// <summary>A button under a crisis reply waits no longer than words do.</summary>
    [PostgresFact]
    public async Task Do_not_wait_for_it_after_a_press_either()
    {
        var fresh = await FreshStore.OnAsync(StoreEngine.PostgreSql);
        await using var square = await Square.OpenAsync(fresh.ConnectionString, fresh);
        square.Gather();
        var person = Square.Residents[0];
        square.Telegram.Type(person, person, Cry);
        await square.Postman.OnceAsync(square.TakeNew());
        await square.QuietAsync();
        await using var other = new NpgsqlConnection(fresh.ConnectionString);
        await other.OpenAsync();
        await RunAsync(other, "BEGIN; LOCK TABLE inbox IN ACCESS EXCLUSIVE MODE");

        square.Telegram.Press(person, square.Telegram.BotMessages(person)[^1], "Prata med en människa");
        var carried = square.Postman.PostAsync(square.TakeNew()[0]);

        await Patiently.UntilAsync(
            () => square.Telegram.BotMessages(person)[^1].Text == CrisisTexts.Human("sv", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)), "the lines, with the store held", () => square.Bot.Output);
        Assert.Equal(1L, await RunAsync(other, "SELECT count(*) FROM pg_locks WHERE relation = 'inbox'::regclass AND NOT granted"));
        await RunAsync(other, "ROLLBACK");
        await carried;
    }

    /// <summary>The bot started first, and its store isn't there yet.</summary>
    [PostgresFact]
    public async Task Are_given_by_a_bot_that_has_never_seen_its_store()
    {
        var server = await PostgresServer.StartAsync();
        var database = await server.FreshDatabaseAsync();
        await server.StopAsync();
        await using var square = await Square.OpenAsync(database, server, untilReady: false);
        square.Gather();
        var person = Square.Residents[0];
        square.Telegram.Type(person, person, Cry);

        await Patiently.UntilAsync(async () => (await square.Postman.OnceAsync(square.TakeNew())).All(answer => answer.Status == HttpStatusCode.ServiceUnavailable), "the updates being refused");

        Assert.Equal(
            CrisisTexts.For(SafetyNet.Read(Cry, "sv"), "sv", inGroup: false, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)), Assert.Single(square.Telegram.BotMessages(person)).Text);
    }

    /// <summary>Off (no endpoint), and on where nobody answers: not a byte of any reply is different.</summary>
    [Fact]
    public async Task Are_the_same_whatever_is_set_for_an_AI()
    {
        var off = await RepliesAsync();
        var unreachable = await RepliesAsync(("Ai__Endpoint", "http://127.0.0.1:9/"), ("Ai__Model", "any"), ("Ai__ApiKey", "any"));

        Assert.Equal(off, unreachable);
        Assert.Equal(2 * (15 + 5 + 6), off.Count);
    }

    private static async Task<IReadOnlyList<string>> RepliesAsync(params (string, string)[] settings)
    {
        var fresh = await FreshStore.OnAsync(StoreEngine.Sqlite);
        await using var square = await Square.OpenAsync(fresh.ConnectionString, fresh, more: settings);
        var alarm = new Alarm(square);
        await alarm.GatherAsync();
        await alarm.CarryAsync(alarm.Write(Alarm.Well), HttpStatusCode.OK);
        await square.QuietAsync();
        return [.. alarm.Read(Alarm.Well).SelectMany(chat => chat).Select(message => message.Text)];
    }

    private static int Said(Square square, long person) => square.Telegram.BotMessages(person).Count(message => message.Text.StartsWith(Answer, StringComparison.Ordinal));

    private static async Task<object?> RunAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // This test's own.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
