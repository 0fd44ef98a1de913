using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Find;
using CommunityBot.Tests.Integration.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Integration.Conversation;

/// <summary>What a whole group reads about somebody's need: at most once an hour for one kind of danger, the first at once, and private answers as ever.</summary>
public sealed class TheLineBeforeTheGroup
{
    private const string Cry = "jag vill dö", Emergency = "pappa ligger medvetslös i köket";

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_read_once_an_hour_and_the_next_are_answered_in_private(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await town.SaysAsync("bo", "/hjalp");

        Assert.Equal([HelpTown.Group], await AnsweredAsync(town, "anna", Cry));
        Assert.Equal(["bo"], await AnsweredAsync(town, "bo", Cry));
        await town.AheadAsync(TimeSpan.FromMinutes(59));
        Assert.Equal(["bo"], await AnsweredAsync(town, "bo", "jag ska ta mitt liv"));
        await town.AheadAsync(TimeSpan.FromMinutes(1));
        Assert.Equal([HelpTown.Group], await AnsweredAsync(town, "cia", Cry));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_nobody_without_a_way_to_the_numbers(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await AnsweredAsync(town, "anna", Cry);

        Assert.Equal([HelpTown.Group], await AnsweredAsync(town, "dan", Cry));

        var line = town.Channel.Said[^1];
        Assert.DoesNotMatch(@"\d", line.What.Text.Plain);
        Assert.Equal("start:manniska", Assert.Single(line.What.Buttons.SelectMany(row => row)).Url);
        Assert.Contains("90390", (await town.SaysAsync("dan", "/start manniska")).What.Text.Plain, StringComparison.Ordinal);
        Assert.Equal(0, (await town.RowsAsync())["unsaid"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Does_not_hold_up_another_danger_or_another_group(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await AnsweredAsync(town, "anna", Cry);

        Assert.Equal([HelpTown.Group], await AnsweredAsync(town, "dan", Emergency));
        Assert.StartsWith("Ring 112 nu.", town.Channel.Said[^1].What.Text.Plain, StringComparison.Ordinal);
        Assert.Equal(["-200"], await AnsweredAsync(town, "eva", Cry, "-200"));
        Assert.Contains("112", town.Channel.Said[^1].What.Text.Plain, StringComparison.Ordinal);
    }

    /// <summary>An anonymous administrator is nobody who could be answered aside: nothing more is said, and never the private words before all.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_all_that_somebody_without_a_name_gets(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await AnsweredAsync(town, "anna", Cry);

        Assert.Empty(await AnsweredAsync(town, null, Cry));
    }

    /// <returns>Where the bot answered.</returns>
    private static async Task<IEnumerable<string>> AnsweredAsync(HelpTown town, string? person, string text, string group = HelpTown.Group)
    {
        var before = town.Channel.Said.Count;
        await town.Services.GetRequiredService<IReception>().HearAsync(
            new Incoming(town.Channel.Name, $"{person}-{before}", new Place(group, ChatKind.Group, "Grannar"), person is null ? null : new Speaker(person, person, "sv"), new Happening.Said(text, null, ToBot: true, Anonymous: person is null)),
            default);
        await town.AheadAsync(TimeSpan.Zero);
        Assert.Empty(town.Channel.Faults);
        return town.Channel.Said.Skip(before).Select(said => said.To.Address);
    }
}
