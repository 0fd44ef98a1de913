using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Series;

/// <summary>What a series has that isn't a meetup yet, or hangs on one of its meetups, moves with it.</summary>
public sealed class MovingAllFromHere
{
    /// <summary>Somebody left a later time, and whoever was first in line has been offered the seat.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Offers_a_later_times_seat_anew(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 3);
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18", capacity: 2)).Id);
        foreach (var person in new[] { 1, 2, 3 })
        {
            await town.AnswerAsync(times[3].Id, person, person == 3 ? Answer.Waiting : Answer.Yes);
        }

        await town.AnswerAsync(times[3].Id, 1, Answer.No);
        Assert.Equal(["1003"], await town.HearersOfAsync("seats.offer"));

        await town.MoveAsync(times[1], "torsdag 3 december kl 18", all: true);

        var offer = Assert.Single(await town.SaidAsync(), row => row.ChatId == 1003 && row.DedupeKey.StartsWith("offer:", StringComparison.Ordinal));
        Assert.Contains("2026-12-17T18:00", offer.Content, StringComparison.Ordinal);
        Assert.NotNull((await town.AnswersAsync(3)).Single().OfferUntil);
    }

    /// <summary>Meetups are made ninety days ahead; what is left out of a series may lie beyond them.</summary>
    [Theory]
    [InlineData("onsdag 16 september kl 19", "2026-12-23")]
    [InlineData("torsdag 17 september kl 18", "2026-12-24")]
    [InlineData("måndag 21 september kl 18", "2026-12-21")]
    [InlineData("varje tisdag 19", "2026-12-22")]
    [InlineData("varje tisdag och torsdag 19", "2026-12-22 2026-12-24")]
    [InlineData("varje torsdag 19 utom v 51", "2026-12-17")]
    public async Task Still_leaves_out_a_week_far_ahead(string to, string leftOut)
    {
        await using var town = await SeriesTown.OpenAsync(StoreEngine.Sqlite, 1);
        town.Now = SeriesTown.At(new LocalDateTime(2026, 9, 1, 12, 0));
        var series = await town.StartAsync("varje onsdag 18 utom v 52");
        Assert.Equal([new LocalDate(2026, 12, 23)], series.LeftOut);
        town.Now = SeriesTown.At(new LocalDateTime(2026, 9, 10, 12, 0));

        await town.MoveAsync((await town.MeetupsAsync(series.Id))[2], to, all: true);

        Assert.Equal(leftOut, (await town.SeriesAsync())[^1].Exceptions);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Holds_the_last_time_of_a_series_that_ends(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18 till 16 december")).Id);

        await town.MoveAsync(times[1], "torsdag 3 december kl 18", all: true);

        var moved = await town.MeetupsAsync((await town.SeriesAsync())[^1].Id);
        Assert.Equal(["2026-12-03T18:00", "2026-12-10T18:00", "2026-12-17T18:00"], moved.Select(row => row.LocalStart));
        Assert.All(moved, row => Assert.Equal(MeetupState.Planned, row.State));
    }
}
