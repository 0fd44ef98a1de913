using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Library;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Library;

/// <summary>Wednesdays at 18 from 25 November; the first has been.</summary>
public sealed class SendingWhatWasLeft
{
    /// <summary>1 came; 2 said maybe, 3 is always in and couldn't, 4 says yes to the two others: they missed it. 5 comes to one other time, and nobody has ever asked 6.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Reaches_who_came_and_who_missed_and_nobody_else(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 6);
        await HeldAsync(town);

        await SayAsync(town, SeriesTown.Host, "https://film.se/1 Inspelning");
        await town.PressAsync<LeaveBehind>(SeriesTown.Host, (await ItemAsync(town)).Id, 1);

        Assert.Equal(["1001"], await town.HearersOfAsync("library.came"));
        Assert.Equal(["1002", "1003", "1004"], await town.HearersOfAsync("library.missed"));
        Assert.All((await town.SaidAsync()).Where(row => row.DedupeKey.StartsWith("left:", StringComparison.Ordinal)), row => Assert.Equal(SeriesTown.At(new LocalDateTime(2026, 11, 26, 10, 0)).ToUnixTimeMilliseconds(), row.DueAt));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_for_hosts_and_organisers_to_add(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 6);
        await HeldAsync(town);

        var reply = await SayAsync(town, 1, "https://film.se/1 Inspelning");

        Assert.Equal("library.organisers-only", reply.Toast?.Key);
        Assert.Empty(await town.Store.ReadAsync(db => db.Leftovers.ToListAsync(), default));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Stops_what_is_taken_away_before_it_went_out_and_only_for_who_may(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 6);
        await HeldAsync(town);
        await SayAsync(town, SeriesTown.Host, "https://film.se/1 Inspelning");
        var item = await ItemAsync(town);
        await town.PressAsync<LeaveBehind>(SeriesTown.Host, item.Id, 1);

        Assert.Equal("meetup.not-yours", (await town.PressAsync<TidyLibrary>(1, item.Id, TidyLibrary.TakeAway)).Toast?.Key);
        await town.PressAsync<TidyLibrary>(SeriesTown.Host, item.Id, TidyLibrary.TakeAway);

        Assert.Empty(await town.HearersOfAsync("library.came"));
        Assert.Empty(await town.Store.ReadAsync(db => db.Leftovers.ToListAsync(), default));
    }

    private static async Task HeldAsync(SeriesTown town)
    {
        var series = await town.StartAsync("varje onsdag 18");
        var times = await town.MeetupsAsync(series.Id);
        await town.AnswerAsync(times[0].Id, 1, Answer.Yes);
        await town.AnswerAsync(times[0].Id, 2, Answer.Maybe);
        await town.PressAsync<AlwaysIn>(3, series.Id);
        await town.AnswerAsync(times[0].Id, 3, Answer.No);
        await town.AnswerAsync(times[1].Id, 4, Answer.Yes);
        await town.AnswerAsync(times[2].Id, 4, Answer.Yes);
        await town.AnswerAsync(times[1].Id, 5, Answer.Yes);
        town.Now = SeriesTown.At(new LocalDateTime(2026, 11, 25, 20, 30));
    }

    private static Task<Reply> SayAsync(SeriesTown town, long person, string words) => town.TurnAsync(person, turn => new ShowLibrary().HearAsync(turn, words, default));

    private static Task<Community.Library.LeftItem> ItemAsync(SeriesTown town) => town.Store.ReadAsync(db => db.Leftovers.SingleAsync(), default);
}
