using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using NodaTime;

namespace CommunityBot.Tests.Integration.Series;

/// <summary>2026 has a week 53: odd weeks come twice in a row around the new year, even ones leave three weeks between. Its hosts hear of it three weeks before.</summary>
public sealed class NearingAWeek53
{
    private const string Tells = "series.near-new-year";

    [Theory]
    [InlineData(StoreEngine.Sqlite, "udda veckor på onsdagar kl 18", "2026-12-09", "series.week-53-in-a-row", "2026-12-30", "2027-01-06")]
    [InlineData(StoreEngine.PostgreSql, "udda veckor på onsdagar kl 18", "2026-12-09", "series.week-53-in-a-row", "2026-12-30", "2027-01-06")]
    [InlineData(StoreEngine.Sqlite, "jämna veckor på onsdagar kl 18", "2026-12-02", "series.week-53-gap", "2026-12-23", "2027-01-13")]
    [InlineData(StoreEngine.PostgreSql, "jämna veckor på onsdagar kl 18", "2026-12-02", "series.week-53-gap", "2026-12-23", "2027-01-13")]
    public async Task Tells_both_hosts_once_in_private(StoreEngine engine, string when, string day, string what, string before, string after)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        town.Now = SeriesTown.At(new LocalDateTime(2026, 3, 2, 12, 0));
        var series = await town.StartAsync(when);
        await town.Store.WriteAsync(db =>
        {
            db.SecondHosts.Add(new SecondHost { Id = 5, SubjectId = series.Id, PersonId = 2, Name = "P2", Accepted = true, AskedAt = 1 });
            return Task.FromResult(0);
        }, default);

        var morning = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value + new LocalTime(10, 0);
        await town.UntilAsync(morning.PlusMinutes(-1));
        Assert.Empty(await town.HearersOfAsync(Tells));
        await town.UntilAsync(morning);
        Assert.Equal(["1002", "1900"], await town.HearersOfAsync(Tells));
        await town.UntilAsync(new LocalDateTime(2027, 3, 1, 10, 0));

        var said = (await town.SaidAsync()).FindAll(row => Saying.FromJson(row.Content).Lines[0].Key == Tells);
        Assert.Equal(2, said.Count);
        Assert.All(said, row =>
        {
            Assert.True(row.Unasked);
            var saying = Saying.FromJson(row.Content);
            Assert.Equal(what, saying.Lines[1].Key);
            Assert.StartsWith(before, saying.Lines[1].Args!["a"], StringComparison.Ordinal);
            Assert.StartsWith(after, saying.Lines[1].Args!["b"], StringComparison.Ordinal);
            Assert.Equal(ManageMeetup.Action, saying.Buttons![0][0].Action);
        });
        Assert.Contains((await town.MeetupsAsync(series.Id)), row => row.Id == Saying.FromJson(said[0].Content).Buttons![0][0].Subject && row.Occurrence!.StartsWith(after, StringComparison.Ordinal));
    }

    /// <summary>Another year, an ordinary week, a week that its author left out, and a card that has just said it.</summary>
    [Theory]
    [InlineData("2027-03-01", "udda veckor på onsdagar kl 18")]
    [InlineData("2026-03-02", "varje onsdag kl 18")]
    [InlineData("2026-03-02", "udda veckor på onsdagar kl 18 utom v 53")]
    [InlineData("2026-12-10", "udda veckor på onsdagar kl 18")]
    public async Task Tells_nobody_without_need(string from, string when)
    {
        await using var town = await SeriesTown.OpenAsync(StoreEngine.Sqlite, 1);
        var start = NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value + new LocalTime(12, 0);
        town.Now = SeriesTown.At(start);
        await town.StartAsync(when);

        await town.UntilAsync(start.PlusMonths(12));

        Assert.Empty(await town.HearersOfAsync(Tells));
    }

    /// <summary>[Alla härifrån] makes another row of it, not another series.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_once_although_the_series_is_changed_meanwhile(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var series = await town.StartAsync("udda veckor på onsdagar kl 18");
        await town.UntilAsync(new LocalDateTime(2026, 12, 10, 11, 0));
        Assert.Equal(["1900"], await town.HearersOfAsync(Tells));

        await town.MoveAsync((await town.MeetupsAsync(series.Id)).First(row => row.StartsAt > town.Now.ToUnixTimeMilliseconds()), "onsdag 16 december kl 19", all: true);
        await town.UntilAsync(new LocalDateTime(2027, 2, 1, 11, 0));

        Assert.Equal(["1900"], await town.HearersOfAsync(Tells));
    }
}
