using CommunityBot.Bot.Features.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Growth;

public sealed class AskingWhatMore
{
    /// <summary>Wednesdays: 25 November, 2, 9, 16 December 2026.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Comes_once_the_day_after_the_third_time_that_was_held(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 5);
        var series = await WithAsync(town, 5);
        await town.CancelAsync((await town.MeetupsAsync(series.Id))[1], all: false);

        await town.UntilAsync(new LocalDateTime(2026, 12, 10, 12, 0));
        Assert.Empty(await town.HearersOfAsync("more.ask"));
        await town.UntilAsync(new LocalDateTime(2026, 12, 17, 10, 59));
        Assert.Empty(await town.HearersOfAsync("more.ask"));
        await town.UntilAsync(new LocalDateTime(2026, 12, 17, 11, 0));
        Assert.Equal(["1001", "1002", "1003", "1004", "1005"], await town.HearersOfAsync("more.ask"));

        await town.UntilAsync(new LocalDateTime(2027, 1, 10, 12, 0));
        Assert.Equal(5, (await town.HearersOfAsync("more.ask")).Count);
    }

    /// <summary>A series that changed its hour is the same to its people.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Counts_the_times_before_all_from_here_were_moved(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 5);
        var series = await WithAsync(town, 5);
        await town.UntilAsync(new LocalDateTime(2026, 12, 3, 12, 0));

        await town.MoveAsync((await town.MeetupsAsync(series.Id))[2], "onsdag 19", all: true);
        await town.UntilAsync(new LocalDateTime(2026, 12, 10, 11, 0));

        Assert.Equal(5, (await town.HearersOfAsync("more.ask")).Count);
    }

    /// <summary>Four can't agree five times over; a fifth may come next week.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Waits_until_there_are_enough_to_agree(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 5);
        var series = await WithAsync(town, 4);
        await town.UntilAsync(new LocalDateTime(2026, 12, 10, 12, 0));
        Assert.Empty(await town.HearersOfAsync("more.ask"));

        await town.AnswerAsync((await town.MeetupsAsync(series.Id))[3].Id, 5, Answer.Yes);
        await town.UntilAsync(new LocalDateTime(2026, 12, 17, 12, 0));

        Assert.Equal(5, (await town.HearersOfAsync("more.ask")).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_a_count_and_forgets_who_answered(StoreEngine engine)
    {
        await using var town = await AskedAsync(engine, 5);
        var series = (await town.SeriesAsync())[0];

        await town.PressAsync<WishForMore>(1, series.Id, WishForMore.Number("walk"));
        await town.PressAsync<WishForMore>(1, series.Id, WishForMore.Number("walk"));

        Assert.Equal(1, (await town.Store.ReadAsync(db => db.Tallies.SingleAsync(), default)).People);
        Assert.Equal([2L, 3, 4, 5], await town.Store.ReadAsync(db => db.Asks.Where(row => row.Kind == "more").OrderBy(row => row.PersonId).Select(row => row.PersonId).ToListAsync(), default));
        await town.UntilAsync(new LocalDateTime(2026, 12, 24, 11, 0));
        Assert.Empty(await town.Store.ReadAsync(db => db.Tallies.ToListAsync(), default));
        Assert.Empty(await town.Store.ReadAsync(db => db.Asks.Where(row => row.Kind == "more").ToListAsync(), default));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lets_the_group_hear_at_the_fifth_and_only_then(StoreEngine engine)
    {
        await using var town = await AskedAsync(engine, 7);
        var series = (await town.SeriesAsync())[0];
        await town.PressAsync<WishForMore>(7, series.Id, WishForMore.Number("coffee"));
        foreach (var person in new[] { 1, 2, 3, 4 })
        {
            await town.PressAsync<WishForMore>(person, series.Id, WishForMore.Number("walk"));
        }

        Assert.Empty(await town.HearersOfAsync("more.enough"));
        await town.PressAsync<WishForMore>(5, series.Id, WishForMore.Number("walk"));
        await town.PressAsync<WishForMore>(6, series.Id, WishForMore.Number("walk"));

        var line = Assert.Single(await town.SaidAsync(), row => row.DedupeKey.StartsWith("offshoot:", StringComparison.Ordinal));
        Assert.True(line is { ChatId: SeriesTown.Group, Unasked: true, Priority: CommunityBot.Community.Outbox.Priority.Suggestion });
    }

    /// <summary>[Vi turas om]: nobody's, until somebody takes the turn; the second who presses is late.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Makes_a_meetup_whose_turn_one_person_takes(StoreEngine engine)
    {
        await using var town = await AgreedAsync(engine);
        var offshoot = await town.Store.ReadAsync(db => db.Offshoots.SingleAsync(), default);

        await town.PressAsync<TakeUp>(1, offshoot.Id, TakeUp.Turns);
        await town.PressAsync<TakeUp>(2, offshoot.Id, TakeUp.Turns);
        var meetup = await town.Store.ReadAsync(db => db.Meetups.SingleAsync(row => row.SeriesId == null), default);
        Assert.Equal(0, meetup.HostId);
        await town.PressAsync<TakeTurn>(3, meetup.Id);
        var late = await town.PressAsync<TakeTurn>(4, meetup.Id);

        Assert.Equal(3, (await town.Store.ReadAsync(db => db.Meetups.SingleAsync(row => row.Id == meetup.Id), default)).HostId);
        Assert.Equal("more.has-host", late.Toast!.Key);
        Assert.Equal("button.stale", (await town.PressAsync<TakeUp>(5, offshoot.Id, TakeUp.Host)).Toast!.Key);
    }

    private static async Task<SeriesTown> AgreedAsync(StoreEngine engine)
    {
        var town = await AskedAsync(engine, 5);
        foreach (var person in Enumerable.Range(1, 5))
        {
            await town.PressAsync<WishForMore>(person, (await town.SeriesAsync())[0].Id, WishForMore.Number("coffee"));
        }

        return town;
    }

    /// <summary>Held three times; they have the question.</summary>
    private static async Task<SeriesTown> AskedAsync(StoreEngine engine, int people)
    {
        var town = await SeriesTown.OpenAsync(engine, people);
        await WithAsync(town, people);
        await town.UntilAsync(new LocalDateTime(2026, 12, 10, 11, 0));
        return town;
    }

    /// <summary>A weekly series to whose first four times persons 1 to this number say yes.</summary>
    private static async Task<MeetupSeries> WithAsync(SeriesTown town, int people)
    {
        var series = await town.StartAsync("varje onsdag 18");
        foreach (var meetup in (await town.MeetupsAsync(series.Id)).Take(4))
        {
            foreach (var person in Enumerable.Range(1, people))
            {
                await town.AnswerAsync(meetup.Id, person, Answer.Yes);
            }
        }

        return series;
    }
}
