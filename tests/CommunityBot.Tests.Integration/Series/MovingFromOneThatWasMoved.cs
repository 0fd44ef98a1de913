using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Series;

/// <summary>One time was moved by itself, and the new time of all from there on is said on its card.</summary>
public sealed class MovingFromOneThatWasMoved
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Moves_that_one_too_and_tells_it_once(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);
        await town.AnswerAsync(times[2].Id, 1, Answer.Yes);
        await town.MoveAsync(times[2], "fredag 11 december kl 17", all: false);
        town.Now = SeriesTown.At(new LocalDateTime(2026, 11, 24, 12, 0));
        await town.Store.WriteAsync(db => db.Dispatch.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DispatchState.Sent)), default);

        await town.MoveAsync(await AgainAsync(town, times[2]), "torsdag 10 december kl 19", all: true);

        var following = await town.MeetupsAsync((await town.SeriesAsync())[^1].Id);
        Assert.Equal(["2026-12-10T19:00", "2026-12-17T19:00"], following.Take(2).Select(row => row.LocalStart));
        Assert.Equal((times[2].Id, "2026-12-10T19:00"), (following[0].Id, following[0].Occurrence));
        var told = Assert.Single(await NewsAsync(town));
        Assert.Equal(("change.series-time", "2026-12-11T17:00", "2026-12-10T19:00"), (told.Key, told.Args!["when"][..16], told.Args["next"][..16]));
    }

    /// <summary>Both in one night: that it had been moved alone is no longer true when the morning comes.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Takes_back_in_the_night_that_it_was_moved_alone(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await NightAsync(town, 2, 3);

        await town.MoveAsync(times[2], "fredag 11 december kl 17", all: false);
        await town.MoveAsync(times[3], "fredag 18 december kl 17", all: false);
        await town.MoveAsync(await AgainAsync(town, times[2]), "torsdag 10 december kl 19", all: true);

        var news = await NewsAsync(town);
        Assert.Equal(["change.time", "change.series-time"], news.Select(line => line.Key));
        Assert.Equal("2026-12-18T17:00", news[0].Args!["new"][..16]);
        Assert.Equal("2026-12-09T18:00", news[1].Args!["when"][..16]);
        Assert.StartsWith("FREQ=WEEKLY;BYDAY=WE@", news[1].Args!["old"], StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Says_nothing_when_it_is_back_before_anybody_heard(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await NightAsync(town, 2);

        await town.MoveAsync(times[2], "fredag 11 december kl 17", all: false);
        await town.MoveAsync(await AgainAsync(town, times[2]), "onsdag 9 december kl 18", all: true);

        Assert.Empty(await NewsAsync(town));
    }

    private static async Task<List<Meetup>> NightAsync(SeriesTown town, params int[] yesTo)
    {
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);
        foreach (var index in yesTo)
        {
            await town.AnswerAsync(times[index].Id, 1, Answer.Yes);
        }

        town.Now = SeriesTown.At(new LocalDateTime(2026, 11, 23, 23, 0));
        return times;
    }

    private static Task<Meetup> AgainAsync(SeriesTown town, Meetup meetup) => town.Store.ReadAsync(db => db.Meetups.SingleAsync(row => row.Id == meetup.Id), default);

    /// <summary>What person 1 will hear of changes.</summary>
    private static async Task<List<Line>> NewsAsync(SeriesTown town) =>
        [.. (await town.SaidAsync()).Where(row => row is { Priority: Priority.Change, ChatId: 1001, State: DispatchState.Pending }).Select(row => Saying.FromJson(row.Content).Lines[0])];
}
