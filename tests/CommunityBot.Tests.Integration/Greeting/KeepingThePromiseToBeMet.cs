using CommunityBot.Bot.Features.Greeting;
using CommunityBot.Community.Greeting;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Greeting;

/// <summary>Who has been told "jag frågar och säger till" is never left waiting: not by a move in the night, not by a host who can't after all.</summary>
public sealed class KeepingThePromiseToBeMet
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Asks_the_host_also_when_the_start_moves_before_the_question_has_gone_out(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var meetup = await ComingAsync(town, "varje onsdag 18");
        await town.UntilAsync(new LocalDateTime(2026, 11, 23, 22, 0));
        await town.PressAsync<BeMet>(1, meetup.Id, BeMet.Wish);
        await town.UntilAsync(new LocalDateTime(2026, 11, 23, 22, 30));

        await town.MoveAsync(meetup, "onsdag 19", all: false);

        var asked = Assert.Single(await town.SaidAsync(), row => Saying.FromJson(row.Content).Lines[0].Key == "met.asked");
        Assert.Equal((1900, SeriesTown.At(new LocalDateTime(2026, 11, 24, 8, 0)).ToUnixTimeMilliseconds()), (asked.ChatId, asked.DueAt));
        Assert.StartsWith("2026-11-25T18:50", Saying.FromJson(asked.Content).Lines.Single(line => line.Key == "met.when").Args!["when"], StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_how_it_is_before_a_start_that_has_come_nearer(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var meetup = await ComingAsync(town, "varje lördag 18");
        await town.PressAsync<BeMet>(1, meetup.Id, BeMet.Wish);

        await town.MoveAsync(meetup, "torsdag 18", all: false);
        await town.UntilAsync(new LocalDateTime(2026, 11, 26, 14, 0));

        Assert.Equal(["1001"], await town.HearersOfAsync("met.nobody"));
        Assert.Equal(MetState.NobodyCould, (await town.Store.ReadAsync(db => db.MetWishes.SingleAsync(), default)).State);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_it_when_a_host_who_is_on_no_list_can_not_come_after_all(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var meetup = await ComingAsync(town, "varje onsdag 18");
        await town.PressAsync<BeMet>(1, meetup.Id, BeMet.Wish);
        await town.PressAsync<MeetSomebody>(SeriesTown.Host, 1, MeetSomebody.Mark(meetup.Id));
        Assert.Equal(["1001"], await town.HearersOfAsync("met.will-meet-you"));

        await town.AnswerAsync(meetup.Id, SeriesTown.Host, Answer.No);

        Assert.Equal(["1001"], await town.HearersOfAsync("met.nobody"));
        Assert.Null((await town.Store.ReadAsync(db => db.MetWishes.SingleAsync(), default)).GreeterId);
    }

    /// <summary>The first time of a series to which person 1 comes.</summary>
    private static async Task<Meetup> ComingAsync(SeriesTown town, string when)
    {
        var meetup = (await town.MeetupsAsync((await town.StartAsync(when)).Id))[0];
        await town.AnswerAsync(meetup.Id, 1, Answer.Yes);
        return meetup;
    }
}
