using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Growth;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Growth;

public sealed class SharingTheHosting
{
    private const int Ask = 1, Stop = 2, Yes = 1;

    [Theory, OnSqlite, OnPostgres]
    public async Task Gives_the_rights_when_the_host_has_said_yes_and_no_sooner(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var (meetup, offer) = await OfferedAsync(town);
        Assert.False(await MayAsync(town, meetup, 1));

        // Whoever offers can't accept it either, and nor can a bystander.
        Assert.Equal("meetup.not-yours", (await town.PressAsync<BecomeSecondHost>(1, offer, Yes)).Toast!.Key);
        Assert.Equal("meetup.not-yours", (await town.PressAsync<BecomeSecondHost>(2, offer, Yes)).Toast!.Key);
        Assert.False(await MayAsync(town, meetup, 1));
        await town.PressAsync<BecomeSecondHost>(SeriesTown.Host, offer, Yes);

        Assert.True(await MayAsync(town, meetup, 1));
        Assert.False(await MayAsync(town, meetup, 2));
        Assert.Equal("cohost.taken", (await town.PressAsync<BecomeSecondHost>(2, meetup.Id)).Toast!.Key);
    }

    /// <summary>A series is shared as a whole, also when all from here is moved and it goes on as another row.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Goes_along_when_the_series_is_moved(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var (meetup, offer) = await OfferedAsync(town);
        await town.PressAsync<BecomeSecondHost>(SeriesTown.Host, offer, Yes);

        await town.MoveAsync(meetup, "onsdag 19", all: true, by: 1);

        var moved = (await town.MeetupsAsync((await town.SeriesAsync())[^1].Id))[3];
        Assert.NotEqual(meetup.SeriesId, moved.SeriesId);
        Assert.True(await MayAsync(town, moved, 1));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Ends_at_the_next_press(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var (meetup, offer) = await OfferedAsync(town);
        await town.PressAsync<BecomeSecondHost>(SeriesTown.Host, offer, Yes);

        await town.PressAsync<ShareHosting>(SeriesTown.Host, meetup.Id, Stop);

        Assert.False(await MayAsync(town, meetup, 1));
    }

    private static async Task<(Meetup Meetup, long Offer)> OfferedAsync(SeriesTown town)
    {
        var meetup = (await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id))[0];
        await town.PressAsync<ShareHosting>(SeriesTown.Host, meetup.Id, Ask);
        await town.PressAsync<BecomeSecondHost>(1, meetup.Id);
        return (meetup, (await town.Store.ReadAsync(db => db.SecondHosts.SingleAsync(), default)).Id);
    }

    private static async Task<bool> MayAsync(SeriesTown town, Meetup meetup, long person)
    {
        var may = false;
        await town.TurnAsync(person, async turn =>
        {
            may = await ChangeMeetup.MayAsync(turn, meetup, turn.Chat, default);
            return Reply.Silence;
        });
        return may;
    }
}
