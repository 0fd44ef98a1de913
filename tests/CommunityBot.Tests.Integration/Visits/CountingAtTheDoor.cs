using CommunityBot.Bot.Features.Visits;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using NodaTime;

namespace CommunityBot.Tests.Integration.Visits;

/// <summary>[En till] for whoever comes unannounced (S16): a number, and nothing else.</summary>
public sealed class CountingAtTheDoor
{
    private const int One = 1, Back = 2;
    private static readonly LocalDateTime AtTheDoor = new(2026, 11, 25, 18, 5);

    [Theory, OnSqlite, OnPostgres]
    public async Task Loses_nobody_when_many_come_at_once(StoreEngine engine)
    {
        await using var town = await OpenAsync(engine);
        var meetup = await FirstAsync(town);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => town.PressAsync<CountAtDoor>(SeriesTown.Host, meetup.Id, One)));

        Assert.Equal(8, (await FirstAsync(town)).AtDoor);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Goes_back_by_one_and_never_below_none(StoreEngine engine)
    {
        await using var town = await OpenAsync(engine);
        var meetup = await FirstAsync(town);
        await town.PressAsync<CountAtDoor>(SeriesTown.Host, meetup.Id, One);

        await town.PressAsync<CountAtDoor>(SeriesTown.Host, meetup.Id, Back);
        await town.PressAsync<CountAtDoor>(SeriesTown.Host, meetup.Id, Back);

        Assert.Equal(0, (await FirstAsync(town)).AtDoor);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_for_those_who_hold_it_and_for_its_own_evening(StoreEngine engine)
    {
        await using var town = await OpenAsync(engine);
        var meetup = await FirstAsync(town);

        Assert.Equal("visits.not-yours", (await town.PressAsync<CountAtDoor>(1, meetup.Id, One)).Toast!.Key);
        town.Now = SeriesTown.At(AtTheDoor.PlusHours(-3));
        Assert.Equal("door.not-yet", (await town.PressAsync<CountAtDoor>(SeriesTown.Host, meetup.Id, One)).Toast!.Key);
        town.Now = SeriesTown.At(AtTheDoor.PlusHours(9));
        Assert.Equal("door.over", (await town.PressAsync<CountAtDoor>(SeriesTown.Host, meetup.Id, One)).Toast!.Key);
        Assert.Equal(0, (await FirstAsync(town)).AtDoor);
    }

    /// <summary>Two said yes; the host; and twelve at the door.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_added_up_for_the_host_afterwards(StoreEngine engine)
    {
        await using var town = await OpenAsync(engine);
        var meetup = await FirstAsync(town);
        for (var came = 0; came < 12; came++)
        {
            await town.PressAsync<CountAtDoor>(SeriesTown.Host, meetup.Id, One);
        }

        await town.UntilAsync(AtTheDoor.PlusHours(20));

        var asked = Assert.Single((await town.SaidAsync()).Select(row => Saying.FromJson(row.Content)), saying => saying.Lines[0].Key == "visits.ask");
        Assert.Equal(("12", "15"), asked.Lines[1].Args is { } args ? (args["n"], args["all"]) : default);
        Assert.Equal(15, asked.Buttons![0][0].Arg);
    }

    private static async Task<SeriesTown> OpenAsync(StoreEngine engine)
    {
        var town = await SeriesTown.OpenAsync(engine, 2);
        await town.StartAsync("varje onsdag 18");
        var meetup = await FirstAsync(town);
        await town.AnswerAsync(meetup.Id, 1, Answer.Yes);
        await town.AnswerAsync(meetup.Id, 2, Answer.Yes);
        town.Now = SeriesTown.At(AtTheDoor);
        return town;
    }

    private static async Task<Meetup> FirstAsync(SeriesTown town) => (await town.MeetupsAsync((await town.SeriesAsync())[^1].Id))[0];
}
