using CommunityBot.Bot.Features.Health;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Scheduling;
using CommunityBot.Tests.Integration.Find;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.Extensions.Options;

namespace CommunityBot.Tests.Integration.Health;

/// <summary>What <c>/halsa</c> says of the bot itself: true, and also to whoever is in no group.</summary>
public sealed class SayingHowItIs
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Says_that_all_is_well_only_while_nothing_waits(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        Assert.Equal("health.works", (await LinesAsync(town))[^1].Key);

        await town.Store.WriteAsync(
            db =>
            {
                db.Dispatch.Add(new Dispatch { Id = 1, ChatId = SeriesTown.Group, Content = new Saying([]).ToJson(), DueAt = town.Now.ToUnixTimeMilliseconds() - 90_000, Priority = Priority.Answer, DedupeKey = "late" });
                return Task.FromResult(0);
            },
            default);

        var lines = await LinesAsync(town);
        Assert.Equal(["health.runs-late", "health.late"], lines.TakeLast(2).Select(line => line.Key));
        Assert.Equal("Metronom", lines[^2].Args!["engine"]);
    }

    [Theory, OnSqlite]
    public async Task Says_to_whoever_is_in_no_group_that_nobody_has_reviewed_the_crisis_texts(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);

        var answer = await town.SaysAsync("olle", "/halsa");

        Assert.StartsWith("Kristexterna är inte granskade", answer.What.Text.Plain, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Line>> LinesAsync(SeriesTown town)
    {
        var health = new ShowHealth(town.Store, Options.Create(new SchedulingOptions { Engine = "Metronom" }), []);
        var reply = await town.TurnAsync(1, turn => health.HearAsync(turn, "", default));
        return Assert.Single(reply.Messages).What.Lines;
    }
}
