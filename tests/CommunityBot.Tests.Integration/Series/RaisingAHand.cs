using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Series;

public sealed class RaisingAHand
{
    private const int GoOn = 1, End = 3;

    [Theory, OnSqlite, OnPostgres]
    public async Task Asks_the_host_the_day_after_the_last_time_and_the_group_a_week_later_once_each(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        await town.StartAsync("varje onsdag 18, 3 gånger");

        await town.UntilAsync(new LocalDateTime(2026, 12, 10, 9, 59));
        Assert.Empty(await town.HearersOfAsync("series.hand"));
        await town.UntilAsync(new LocalDateTime(2026, 12, 10, 10, 0));
        Assert.Equal(["1900"], await town.HearersOfAsync("series.hand"));
        await town.UntilAsync(new LocalDateTime(2026, 12, 17, 9, 59));
        Assert.Empty(await town.HearersOfAsync("series.hand-group"));
        await town.UntilAsync(new LocalDateTime(2026, 12, 17, 10, 0));
        Assert.Equal(["71"], await town.HearersOfAsync("series.hand-group"));
        await town.UntilAsync(new LocalDateTime(2027, 3, 1, 10, 0));

        Assert.Equal(["1900"], await town.HearersOfAsync("series.hand"));
        Assert.Equal(["71"], await town.HearersOfAsync("series.hand-group"));
        Assert.Equal(SeriesState.Going, (await town.SeriesAsync()).Single().State);
    }

    /// <summary>Who holds it wants to hear nothing unasked for a while: those who come can be asked.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Asks_the_group_where_its_host_has_paused(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        await town.StartAsync("varje onsdag 18, 3 gånger");
        var end = SeriesTown.At(new LocalDateTime(2027, 2, 1, 0, 0)).ToUnixTimeMilliseconds();
        await town.Store.WriteAsync(db => db.Persons.Where(row => row.Id == SeriesTown.Host).ExecuteUpdateAsync(set => set.SetProperty(row => row.PausedUntil, end)), default);

        await town.UntilAsync(new LocalDateTime(2026, 12, 10, 10, 0));

        Assert.Empty(await town.HearersOfAsync("series.hand"));
        Assert.Equal(["71"], await town.HearersOfAsync("series.hand-group"));
    }

    [Theory]
    [InlineData("varje onsdag 18, 3 gånger", "2026-12-09", "2026-12-16T18:00 2026-12-23T18:00 2026-12-30T18:00")]
    [InlineData("varannan onsdag till den 23 december kl 18", "2026-12-23", "2027-01-06T18:00 2027-01-20T18:00 2027-02-03T18:00")]
    [InlineData("första onsdagen i månaden 18, 2 gånger", "2027-01-06", "2027-02-03T18:00 2027-03-03T18:00")]
    public async Task Goes_on_as_long_again_from_the_next_date(string said, string last, string then)
    {
        await using var town = await SeriesTown.OpenAsync(StoreEngine.Sqlite, 1);
        var series = await town.StartAsync(said);
        await town.UntilAsync(NodaTime.Text.LocalDatePattern.Iso.Parse(last).Value.PlusDays(1) + new LocalTime(11, 0));

        await town.PressAsync<SeriesHand>(SeriesTown.Host, series.Id, GoOn);
        await town.UntilAsync(town.Now.InZone(SeriesTown.Stockholm).LocalDateTime.PlusDays(30));

        var following = (await town.SeriesAsync())[^1];
        Assert.Equal(series.Id, following.Follows);
        Assert.Equal(then, string.Join(' ', (await town.MeetupsAsync(following.Id)).Select(row => row.Occurrence)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_answered_once_and_only_by_who_may(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var series = await town.StartAsync("varje onsdag 18, 2 gånger");
        await town.UntilAsync(new LocalDateTime(2026, 12, 3, 11, 0));

        Assert.Equal("meetup.not-yours", (await town.PressAsync<SeriesHand>(1, series.Id, GoOn)).Toast?.Key);
        await town.PressAsync<SeriesHand>(SeriesTown.Host, series.Id, End);
        var again = await town.PressAsync<SeriesHand>(SeriesTown.Host, series.Id, GoOn);

        Assert.Equal("series.answered", again.Toast?.Key);
        Assert.Equal(SeriesState.Ended, Assert.Single(await town.SeriesAsync()).State);
    }

    [Fact]
    public async Task Is_not_raised_by_a_series_without_an_end()
    {
        await using var town = await SeriesTown.OpenAsync(StoreEngine.Sqlite, 1);
        await town.StartAsync("sista torsdagen i månaden 18");
        await town.UntilAsync(new LocalDateTime(2027, 11, 1, 10, 0));

        Assert.Empty(await town.HearersOfAsync("series.hand"));
    }
}
