using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Growth;
using CommunityBot.Bot.Features.Privacy;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Privacy;

/// <summary>A series whose day was changed twice is three rows and one series to those who know it.</summary>
public sealed class SteppingDown
{
    private const int Ask = 1, Yes = 1;

    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_whoever_holds_it_now_once(StoreEngine engine)
    {
        await using var town = await ChangedTwiceAsync(engine, shared: true);

        Assert.Single(await HeldAsync(town));
        await StepDownAsync(town, SeriesTown.Host);

        Assert.Equal(["1001"], await town.HearersOfAsync("forget.you-host"));
        Assert.All(await town.Store.ReadAsync(db => db.Meetups.ToListAsync(), default), row => Assert.Equal(1, row.HostId));
        Assert.All(await town.SeriesAsync(), row => Assert.Equal(1, row.HostId));
        Assert.Empty(await town.Store.ReadAsync(db => db.SecondHosts.ToListAsync(), default));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_the_host_once_that_nobody_shares_it_any_more(StoreEngine engine)
    {
        await using var town = await ChangedTwiceAsync(engine, shared: true);

        await StepDownAsync(town, 1);

        Assert.Equal([$"{1000 + SeriesTown.Host}"], await town.HearersOfAsync("forget.you-host"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Asks_the_group_once_when_nobody_does(StoreEngine engine)
    {
        await using var town = await ChangedTwiceAsync(engine, shared: false);

        await StepDownAsync(town, SeriesTown.Host);

        Assert.Equal([$"{SeriesTown.Group}"], await town.HearersOfAsync("forget.no-host"));
    }

    /// <summary>Another series of the same two is told of by itself.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_of_each_series(StoreEngine engine)
    {
        await using var town = await ChangedTwiceAsync(engine, shared: false);
        await town.StartAsync("varje måndag 10");

        await StepDownAsync(town, SeriesTown.Host);

        Assert.Equal(2, (await town.HearersOfAsync("forget.no-host")).Count);
    }

    private static async Task<SeriesTown> ChangedTwiceAsync(StoreEngine engine, bool shared)
    {
        var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);
        if (shared)
        {
            await town.PressAsync<ShareHosting>(SeriesTown.Host, times[0].Id, Ask);
            await town.PressAsync<BecomeSecondHost>(1, times[0].Id);
            await town.PressAsync<BecomeSecondHost>(SeriesTown.Host, (await town.Store.ReadAsync(db => db.SecondHosts.SingleAsync(), default)).Id, Yes);
        }

        await town.MoveAsync(times[2], "torsdag 10 december kl 19", all: true);
        await town.MoveAsync((await town.MeetupsAsync((await town.SeriesAsync())[^1].Id))[2], "fredag 25 december kl 19", all: true);
        return town;
    }

    private static Task<IReadOnlyList<HeldMeetup>> HeldAsync(SeriesTown town) => town.Store.ReadAsync(db => StepDown.HeldByAsync(db, SeriesTown.Host, town.Now.ToUnixTimeMilliseconds(), default), default);

    private static Task<int> StepDownAsync(SeriesTown town, long person) => town.Store.WriteAsync(async db =>
    {
        await new StepDown(new SeatMail(town.Get<Ids>()), new PrivateWord(town.Get<Ids>())).RunAsync(db, person, town.Now, default);
        return await db.SaveChangesAsync();
    }, default);
}
