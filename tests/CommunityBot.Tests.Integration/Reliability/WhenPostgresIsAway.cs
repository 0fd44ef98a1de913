using System.Net;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>PostgreSQL loses its power for a while, as the bot works or before it starts.</summary>
public sealed class WhenPostgresIsAway
{
    [PostgresFact]
    public async Task Nothing_is_acknowledged_that_is_not_stored_and_the_bot_comes_back_by_itself()
    {
        var server = await PostgresServer.StartAsync();
        await using var square = await Square.OpenAsync(await server.FreshDatabaseAsync(), server);
        var trial = new StoreTrial(square);
        await trial.BeginAsync();

        await Task.WhenAll(trial.AskAsync(), server.StopAsync());
        await trial.AwayAsync();
        await server.StartAgainAsync();

        await trial.BackAsync();
    }

    [PostgresFact]
    public async Task A_bot_that_starts_first_waits_for_it()
    {
        var server = await PostgresServer.StartAsync();
        var database = await server.FreshDatabaseAsync();
        await server.StopAsync();
        await using var square = await Square.OpenAsync(database, server, untilReady: false);
        square.Gather();
        _ = square.TakeNew();
        var updates = square.Ask(times: 1);

        Assert.Equal(HttpStatusCode.OK, await square.Bot.StatusAsync("/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await square.Bot.StatusAsync("/health/ready"));
        Assert.All(await square.Postman.OnceAsync(updates), answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status));

        await server.StartAgainAsync();
        await square.Bot.UntilAsync(HttpStatusCode.OK, "/health/ready");
        Assert.All(await square.Postman.OnceAsync(updates), answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
    }
}
