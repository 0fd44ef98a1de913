using System.Net;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Sharing;

/// <summary>A meetup that comes back has one page: it shows the next time, so that the poster can stay in the laundry room.</summary>
public sealed class APageForEveryTime(PagesHouses houses) : IClassFixture<PagesHouses>
{
    private static long ids = 90_000;

    [Theory, OnSqlite, OnPostgres]
    public async Task Shows_the_next_time_and_takes_answers_to_it(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var (code, weeks) = await SeriesAsync(house, "2026-11-14T18:00", "2026-11-28T18:00", "2026-12-05T18:00");

        var page = await house.PageAsync($"/m/{code}");
        using var sent = await house.AnswerAsync($"/m/{code}", "Greta");

        Assert.Equal("lördag 28 november kl. 18.00", page.QuerySelector("time")!.TextContent);
        Assert.Contains("Varje lördag", page.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Single(await house.AnswersAsync(weeks[1]));
        Assert.Contains("Varje lördag", (await house.PageAsync($"/m/{code}/affisch")).QuerySelector(".when")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Skips_a_cancelled_week_and_follows_the_series_that_took_over(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var (code, weeks) = await SeriesAsync(house, "2026-11-28T18:00", "2026-12-05T18:00");
        await house.ChangeAsync(weeks[0], row => row.State = MeetupState.Cancelled);
        var skipped = (await house.PageAsync($"/m/{code}")).QuerySelector("time")!.TextContent;
        var (_, later) = await SeriesAsync(house, weeks[0].SeriesId, "2026-12-06T11:00");
        var before = (await house.PageAsync($"/m/{code}")).QuerySelector("time")!.TextContent;
        await house.ChangeAsync(weeks[1], row => row.State = MeetupState.Cancelled);

        var followed = (await house.PageAsync($"/m/{code}")).QuerySelector("time")!.TextContent;

        Assert.Equal(("lördag 5 december kl. 18.00", skipped, "söndag 6 december kl. 11.00"), (skipped, before, followed));
        Assert.Single(later);
    }

    /// <summary>Whoever said yes to the week after next gets that one into the calendar, not the next.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Gives_the_calendar_the_very_time_that_was_meant(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var (code, weeks) = await SeriesAsync(house, "2026-11-28T18:00", "2026-12-05T18:00", "2026-12-12T18:00");
        var (_, others) = await SeriesAsync(house, "2026-11-29T18:00");
        var links = new CommunityBot.Bot.Features.Sharing.PageLinks(house.Address, code);

        Assert.Contains("DTSTART;TZID=Europe/Stockholm:20261128T180000", await FileAsync(house, links.Calendar), StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Stockholm:20261212T180000", await FileAsync(house, links.CalendarOf(weeks[2])), StringComparison.Ordinal);
        using var foreign = await house.GetAsync(new Uri(links.CalendarOf(others[0])).PathAndQuery);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    private static async Task<string> FileAsync(PagesHouse house, string address)
    {
        using var response = await house.GetAsync(new Uri(address).PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    private static Task<(string Code, List<Meetup> Weeks)> SeriesAsync(PagesHouse house, params string[] starts) => SeriesAsync(house, null, starts);

    private static async Task<(string Code, List<Meetup> Weeks)> SeriesAsync(PagesHouse house, long? follows, params string[] starts)
    {
        var series = Interlocked.Increment(ref ids);
        var code = CommunityBot.Bot.Features.Sharing.PageCode.Make();
        await house.Store.WriteAsync(async db =>
        {
            db.Series.Add(new MeetupSeries
            {
                Id = series, ChatId = PagesHouse.Group, HostId = PagesHouse.Host, HostName = "Värdinnan", Title = "Promenad", LocalStart = starts[0], Zone = "Europe/Stockholm",
                Rule = "FREQ=WEEKLY;BYDAY=SA", MadeUntil = "2027-02-20", CreatedAt = 1_795_000_000_000, Follows = follows, Code = follows is null ? code : null,
            });
            return await db.SaveChangesAsync();
        }, default);
        var weeks = new List<Meetup>();
        foreach (var start in starts)
        {
            weeks.Add(await house.WalkAsync(title: "Promenad", page: false, local: start, with: row => (row.SeriesId, row.Occurrence) = (series, row.LocalStart)));
        }

        return (code, weeks);
    }
}
