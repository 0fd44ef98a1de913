using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Series;

public sealed class BeingAlwaysIn
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Says_yes_to_six_weeks_and_no_further(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var series = await town.StartAsync("varje onsdag 18");

        await town.PressAsync<AlwaysIn>(1, series.Id);

        Assert.Equal(6, (await town.AnswersAsync(1)).Count(row => row.Answer == Answer.Yes));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_asked_a_week_before_and_goes_on_for_six_weeks_more(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var series = await town.StartAsync("varje onsdag 18");
        await town.PressAsync<AlwaysIn>(1, series.Id);
        await town.UntilAsync(new LocalDateTime(2026, 12, 28, 11, 59));
        Assert.Empty(await town.HearersOfAsync("always.ask"));
        await town.UntilAsync(new LocalDateTime(2026, 12, 28, 12, 1));
        Assert.Equal(["1001"], await town.HearersOfAsync("always.ask"));

        await town.PressAsync<AlwaysIn>(1, series.Id, AlwaysIn.More);

        Assert.Equal(12, (await town.AnswersAsync(1)).Count(row => row.Answer == Answer.Yes));
        await town.UntilAsync(new LocalDateTime(2027, 1, 10, 12, 0));
        Assert.Single(await town.Store.ReadAsync(db => db.Standings.ToListAsync(), default));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Ends_kindly_when_nothing_is_answered(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var series = await town.StartAsync("varje onsdag 18");
        await town.PressAsync<AlwaysIn>(1, series.Id);

        await town.UntilAsync(new LocalDateTime(2027, 3, 1, 12, 0));

        Assert.Empty(await town.Store.ReadAsync(db => db.Standings.ToListAsync(), default));
        Assert.Equal(["1001"], await town.HearersOfAsync("always.ended"));
        Assert.Equal(6, (await town.AnswersAsync(1)).Count);
    }

    /// <summary>Nobody is asked whether to go on with what has run out; when its host goes on with it they hear that their weeks are over, and may say so again.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_not_asked_about_a_series_that_has_run_out(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var series = await town.StartAsync("varje onsdag 18 fem gånger");
        await town.PressAsync<AlwaysIn>(1, series.Id);

        await town.UntilAsync(new LocalDateTime(2027, 1, 6, 12, 0));
        Assert.Empty(await town.HearersOfAsync("always.ask"));
        Assert.Empty(await town.HearersOfAsync("always.ended"));
        Assert.Single(await town.Store.ReadAsync(db => db.Standings.ToListAsync(), default));

        await town.PressAsync<SeriesHand>(SeriesTown.Host, series.Id, 1);
        await town.UntilAsync(new LocalDateTime(2027, 1, 12, 12, 0));
        Assert.Equal(["1001"], await town.HearersOfAsync("always.ended"));
        Assert.Empty(await town.Store.ReadAsync(db => db.Standings.ToListAsync(), default));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_let_go_in_silence_when_nobody_goes_on_with_the_series(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var series = await town.StartAsync("varje onsdag 18 fem gånger");
        await town.PressAsync<AlwaysIn>(1, series.Id);

        await town.UntilAsync(new LocalDateTime(2027, 3, 1, 12, 0));

        Assert.Empty(await town.Store.ReadAsync(db => db.Standings.ToListAsync(), default));
        Assert.DoesNotContain(await town.SaidAsync(), row => row.DedupeKey.StartsWith("standing:", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_a_no_to_one_time(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var series = await town.StartAsync("varje onsdag 18");
        await town.PressAsync<AlwaysIn>(1, series.Id);
        var second = (await town.MeetupsAsync(series.Id))[1];

        await town.AnswerAsync(second.Id, 1, Answer.No);
        await town.UntilAsync(new LocalDateTime(2026, 12, 28, 13, 0));
        await town.PressAsync<AlwaysIn>(1, series.Id, AlwaysIn.More);

        var answers = await town.AnswersAsync(1);
        Assert.Equal([second.Id], answers.Where(row => row.Answer == Answer.No).Select(row => row.MeetupId));
        Assert.Equal(11, answers.Count(row => row.Answer == Answer.Yes));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Stopped_keeps_the_next_time_and_gives_the_others_back(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var series = await town.StartAsync("varje onsdag 18");
        await town.PressAsync<AlwaysIn>(1, series.Id);

        await town.PressAsync<AlwaysIn>(1, series.Id, AlwaysIn.Stop);

        Assert.Equal([(await town.MeetupsAsync(series.Id))[0].Id], (await town.AnswersAsync(1)).Select(row => row.MeetupId));
        Assert.Empty(await town.Store.ReadAsync(db => db.Timers.Where(ring => ring.Kind == "standing").ToListAsync(), default));
        Assert.Empty(await town.Store.ReadAsync(db => db.Standings.ToListAsync(), default));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Stands_in_line_where_there_is_no_seat(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 3);
        var series = await town.StartAsync("varje onsdag 18", capacity: 2);
        foreach (var person in new[] { 1, 2, 3 })
        {
            await town.PressAsync<AlwaysIn>(person, series.Id);
        }

        Assert.All(await town.AnswersAsync(3), row => Assert.Equal(Answer.Waiting, row.Answer));
        Assert.All(await town.AnswersAsync(2), row => Assert.Equal(Answer.Yes, row.Answer));
    }

    /// <summary>Who can't get out takes no seat in the room, now or later.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task By_link_to_the_next_time_is_by_link_to_all_that_have_one(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var series = await town.StartAsync("varje onsdag 18", capacity: 2);
        var (next, third) = ((await town.MeetupsAsync(series.Id))[0].Id, (await town.MeetupsAsync(series.Id))[2].Id);
        await town.Store.WriteAsync(db => db.Meetups.Where(row => row.Id != third).ExecuteUpdateAsync(set => set.SetProperty(row => row.Hybrid, true)), default);
        await town.AnswerAsync(next, 1, Answer.Yes, byLink: true);

        await town.PressAsync<AlwaysIn>(1, series.Id);

        var answers = await town.AnswersAsync(1);
        Assert.Equal(5, answers.Count);
        Assert.All(answers, row => Assert.True(row.ByLink));
    }

    /// <summary>P13: ten regulars, ten seats of which two are held. A newcomer gets in a day before; the last regulars wait until then.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_the_seats_that_are_held_for_newcomers(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 11);
        var series = await town.StartAsync("varje onsdag 18", capacity: 10);
        await town.Store.WriteAsync(db => db.Meetups.ExecuteUpdateAsync(set => set.SetProperty(row => row.HeldSeats, 2)), default);

        // They have been here before; only those whom the group has met are no newcomers.
        var past = (await town.MeetupsAsync(series.Id))[^1];
        await town.Store.WriteAsync(db => db.Meetups.Where(row => row.Id == past.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.HeldSeats, 0)), default);
        foreach (var person in Enumerable.Range(1, 10))
        {
            await town.AnswerAsync(past.Id, person, Answer.Yes);
            await town.PressAsync<AlwaysIn>(person, series.Id);
        }

        var next = (await town.MeetupsAsync(series.Id))[0];
        await town.UntilAsync(new LocalDateTime(2026, 11, 24, 17, 0));
        var newcomer = await town.AnswerAsync(next.Id, 11, Answer.Yes);

        Assert.Equal(Answer.Yes, newcomer!.Given.Answer);
        Assert.Equal(Answer.Waiting, (await town.AnswersAsync(10)).Single(row => row.MeetupId == next.Id).Answer);
    }
}
