using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Tests.Integration.Support;
using NodaTime;

namespace CommunityBot.Tests.Integration.Series;

public sealed class ChangingAllFromHere
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Moves_it_and_what_follows_and_leaves_what_is_earlier(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var series = await town.StartAsync("varje onsdag 18 utom v 52");
        var before = await town.MeetupsAsync(series.Id);
        await town.AnswerAsync(before[2].Id, 1, Answer.Yes);

        await town.MoveAsync(before[2], "torsdag 10 december kl 19", all: true);

        var all = await town.SeriesAsync();
        var (old, following) = (all[0], all[1]);
        var moved = await town.MeetupsAsync(following.Id);
        Assert.Equal(["2026-11-25T18:00", "2026-12-02T18:00"], (await town.MeetupsAsync(old.Id)).Select(row => row.LocalStart));
        Assert.Equal(["2026-12-10T19:00", "2026-12-17T19:00", "2026-12-31T19:00"], moved.Take(3).Select(row => row.LocalStart));
        Assert.Equal(before.Skip(2).Select(row => row.Id), moved.Take(before.Count - 2).Select(row => row.Id));
        Assert.Equal([before[2].Id], (await town.AnswersAsync(1)).Select(row => row.MeetupId));
        Assert.Equal(("FREQ=WEEKLY;BYDAY=TH", SeriesState.Ended, old.Id), (following.Rule, old.State, following.Follows));
        Assert.Equal([new LocalDate(2026, 12, 24)], following.LeftOut);
        Assert.StartsWith("FREQ=WEEKLY;BYDAY=WE;UNTIL=20261208T225959Z", old.Rule, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_each_person_concerned_once_from_what_to_what(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 5);
        var series = await town.StartAsync("varje onsdag 18");
        var meetups = await town.MeetupsAsync(series.Id);
        foreach (var meetup in meetups.Take(4))
        {
            await town.AnswerAsync(meetup.Id, 1, Answer.Yes);
        }

        await town.AnswerAsync(meetups[3].Id, 2, Answer.Maybe);
        await town.AnswerAsync(meetups[3].Id, 3, Answer.No);
        await town.AnswerAsync(meetups[0].Id, 4, Answer.Yes);
        await town.PressAsync<AlwaysIn>(5, series.Id);

        await town.MoveAsync(meetups[2], "torsdag 10 december kl 19", all: true);

        Assert.Equal(["1001", "1002", "1005"], await town.HearersOfAsync("change.series-time"));
        var line = Saying.FromJson((await town.SaidAsync()).First(row => row.Content.Contains("change.series-time", StringComparison.Ordinal)).Content).Lines[0];
        Assert.StartsWith("FREQ=WEEKLY;BYDAY=WE@2026-12-09T18:00", line.Args!["old"], StringComparison.Ordinal);
        Assert.StartsWith("FREQ=WEEKLY;BYDAY=TH@2026-12-10T19:00", line.Args["new"], StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_an_occurrence_that_was_moved_by_itself_at_its_own_time(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var series = await town.StartAsync("varje onsdag 18");
        var meetups = await town.MeetupsAsync(series.Id);
        await town.MoveAsync(meetups[2], "fredag 11 december kl 17", all: false);

        await town.MoveAsync(meetups[1], "onsdag 2 december kl 19", all: true);

        var following = await town.MeetupsAsync((await town.SeriesAsync())[^1].Id);
        Assert.Equal(["2026-12-02T19:00", "2026-12-11T17:00", "2026-12-16T19:00"], following.Take(3).Select(row => row.LocalStart));
        Assert.Equal("2026-12-09T19:00", following[1].Occurrence);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Cancels_it_and_what_follows_for_good(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var series = await town.StartAsync("varje onsdag 18");
        var meetups = await town.MeetupsAsync(series.Id);
        await town.AnswerAsync(meetups[2].Id, 1, Answer.Yes);
        await town.AnswerAsync(meetups[3].Id, 1, Answer.Yes);

        await town.CancelAsync(meetups[2], all: true);
        await town.UntilAsync(new LocalDateTime(2027, 6, 1, 12, 0));

        var after = await town.MeetupsAsync(series.Id);
        Assert.Equal(meetups.Count, after.Count);
        Assert.Equal([MeetupState.Planned, MeetupState.Planned], after.Take(2).Select(row => row.State));
        Assert.All(after.Skip(2), row => Assert.Equal(MeetupState.Cancelled, row.State));
        Assert.Equal(["1001"], await town.HearersOfAsync("change.series-cancelled"));
        Assert.Empty(await town.HearersOfAsync("series.hand"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Calls_off_what_a_shorter_rule_has_no_place_for(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var series = await town.StartAsync("varje onsdag 18");
        var meetups = await town.MeetupsAsync(series.Id);
        await town.AnswerAsync(meetups[8].Id, 1, Answer.Yes);

        await town.MoveAsync(meetups[1], "varje torsdag 18 till nyårsafton utom v 52", all: true);

        var following = await town.MeetupsAsync((await town.SeriesAsync())[^1].Id);
        Assert.Equal(["2026-12-03T18:00", "2026-12-10T18:00", "2026-12-17T18:00", "2026-12-31T18:00"], following.Select(row => row.LocalStart));
        Assert.Equal(meetups.Count - 5, (await town.MeetupsAsync(series.Id)).Count(row => row.State == MeetupState.Cancelled));
        Assert.Equal(["1001"], await town.HearersOfAsync("change.series-time"));
    }

    /// <summary>A rule said in November about what happens in January begins in January, in the same week; a date that was said is that date.</summary>
    [Theory]
    [InlineData("varje torsdag 19", "2027-01-07T19:00", "2027-01-14T19:00")]
    [InlineData("varje måndag 19", "2027-01-04T19:00", "2027-01-11T19:00")]
    [InlineData("varannan fredag 19", "2027-01-08T19:00", "2027-01-22T19:00")]
    [InlineData("första lördagen i månaden kl 10", "2027-02-06T10:00", "2027-03-06T10:00")]
    [InlineData("varje torsdag 19 från 10 december", "2026-12-10T19:00", "2026-12-17T19:00")]
    [InlineData("varje torsdag 19 från 14 januari", "2027-01-14T19:00", "2027-01-21T19:00")]
    public async Task Counts_another_rule_from_the_occurrence_that_changes(string to, string first, string second)
    {
        await using var town = await SeriesTown.OpenAsync(StoreEngine.Sqlite, 1);
        var meetup = (await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id)).Single(row => row.LocalStart == "2027-01-06T18:00");

        await town.MoveAsync(meetup, to, all: true);

        Assert.Equal([first, second], (await town.MeetupsAsync((await town.SeriesAsync())[^1].Id)).Take(2).Select(row => row.LocalStart));
    }

    /// <summary>Of a series on Mondays, Wednesdays and Fridays: "every Wednesday" from a Friday on isn't the Wednesday that has just been.</summary>
    [Fact]
    public async Task Begins_another_rule_after_the_occurrence_before()
    {
        await using var town = await SeriesTown.OpenAsync(StoreEngine.Sqlite, 1);
        var meetup = (await town.MeetupsAsync((await town.StartAsync("varje måndag, onsdag och fredag 18")).Id)).Single(row => row.LocalStart == "2027-01-08T18:00");

        await town.MoveAsync(meetup, "varje onsdag 18", all: true);

        Assert.Equal("2027-01-13T18:00", (await town.MeetupsAsync((await town.SeriesAsync())[^1].Id))[0].LocalStart);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_a_week_that_moves_alone_apart_from_the_others(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var series = await town.StartAsync("varje onsdag 18");
        var meetups = await town.MeetupsAsync(series.Id);

        await town.MoveAsync(meetups[1], "torsdag 3 december kl 18", all: false);

        var after = await town.MeetupsAsync(series.Id);
        Assert.Equal(("2026-12-03T18:00", "2026-12-02T18:00", 1), (after[1].LocalStart, after[1].Occurrence, after[1].Sequence));
        Assert.Equal(meetups.Where((_, index) => index != 1).Select(row => (row.LocalStart, 0)), after.Where((_, index) => index != 1).Select(row => (row.LocalStart, row.Sequence)));
        Assert.Equal((series.Rule, ""), ((await town.SeriesAsync()).Single().Rule, (await town.SeriesAsync()).Single().Exceptions));
    }
}
