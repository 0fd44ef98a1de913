using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Runs;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Runs;

/// <summary>S33: who goes last at a run with two seats, which persons 1 and 3 have.</summary>
public sealed class GoingLast
{
    /// <summary>Hosts are not counted (decision 7): nobody waits in line for their own run.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_a_hosts_to_do_also_when_it_is_full(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 3);
        var run = await FullAsync(town);

        Assert.Equal("runs.you-go-last", (await LastAsync(town, SeriesTown.Host, run)).Toast!.Key);

        Assert.Empty(await town.AnswersAsync(SeriesTown.Host));
        Assert.Equal(SeriesTown.Host, await SweeperAsync(town, run));
        Assert.Contains(await CardAsync(town, run), line => line.Key == "runs.last" && line.Args!["name"] == $"P{SeriesTown.Host}");
        Assert.Equal("runs.somebody-goes-last", (await LastAsync(town, 1, run)).Toast!.Key);
        await town.UntilAsync(run.Local.PlusHours(-2));
        Assert.Empty(await town.HearersOfAsync("runs.nobody-last"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Waits_for_a_seat_as_everybody_does(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 3);
        var run = await FullAsync(town);
        Assert.Equal("answer.full", (await LastAsync(town, 2, run)).Toast!.Key);
        await town.AnswerAsync(run.Id, 2, Answer.Yes);

        Assert.Equal("answer.in-line", (await LastAsync(town, 2, run)).Toast!.Key);
        Assert.Null(await SweeperAsync(town, run));

        await town.AnswerAsync(run.Id, 1, Answer.No);
        Assert.Equal("answer.say-yes-first", (await LastAsync(town, 2, run)).Toast!.Key);
        await town.AnswerAsync(run.Id, 2, Answer.Yes);
        Assert.Equal("runs.you-go-last", (await LastAsync(town, 2, run)).Toast!.Key);
        Assert.Equal(2, await SweeperAsync(town, run));
    }

    /// <summary>A host who had said no comes after all by going last; who says no after that doesn't.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Follows_what_the_host_says_last(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 3);
        var run = await FullAsync(town);
        await town.AnswerAsync(run.Id, SeriesTown.Host, Answer.No);

        await LastAsync(town, SeriesTown.Host, run);
        Assert.Empty(await town.AnswersAsync(SeriesTown.Host));
        Assert.Equal(SeriesTown.Host, await SweeperAsync(town, run));

        await town.AnswerAsync(run.Id, SeriesTown.Host, Answer.No);
        Assert.Null(await SweeperAsync(town, run));
        Assert.Equal("runs.you-go-last", (await LastAsync(town, 1, run)).Toast!.Key);
        Assert.Equal("runs.not-last", (await LastAsync(town, 1, run)).Toast!.Key);
        Assert.Null(await SweeperAsync(town, run));
    }

    private static async Task<Meetup> FullAsync(SeriesTown town)
    {
        var run = (await town.MeetupsAsync((await town.StartAsync("varje onsdag 18", capacity: 2)).Id))[0];
        await town.PressAsync<SetPaces>(SeriesTown.Host, run.Id, 1);
        await town.AnswerAsync(run.Id, 1, Answer.Yes);
        await town.AnswerAsync(run.Id, 3, Answer.Yes);
        return run;
    }

    private static Task<Reply> LastAsync(SeriesTown town, long person, Meetup run) => town.PressAsync<GoLast>(person, run.Id);

    private static Task<long?> SweeperAsync(SeriesTown town, Meetup run) => town.Store.ReadAsync(async db => (await WhoGoesLast.FindAsync(db, run, default))?.PersonId, default);

    private static Task<IReadOnlyList<CommunityBot.Community.Outbox.Line>> CardAsync(SeriesTown town, Meetup run) => town.Store.ReadAsync(
        async db => (await new PacesOnCard().WriteAsync(db, await db.Meetups.SingleAsync(row => row.Id == run.Id), await db.Rsvps.Where(row => row.MeetupId == run.Id).ToListAsync(), default)).Lines, default);
}
