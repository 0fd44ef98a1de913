using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Series;

public sealed class KeepingASeriesGoing
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Makes_meetups_ninety_days_ahead_and_goes_on_with_time(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var series = await town.StartAsync("varje onsdag 18 utom v 52");

        var first = await town.MeetupsAsync(series.Id);
        await town.UntilAsync(new LocalDateTime(2027, 1, 20, 12, 0));
        var later = await town.MeetupsAsync(series.Id);

        // From 25 November to 21 February: thirteen Wednesdays, one left out.
        Assert.Equal(12, first.Count);
        Assert.DoesNotContain(first, row => row.Occurrence == "2026-12-23T18:00");
        Assert.Equal("2027-04-14T18:00", later[^1].Occurrence);
        Assert.All(later.Zip(later.Skip(1)), pair => Assert.True(pair.Second.StartsAt > pair.First.StartsAt));
        Assert.All(later.Where(row => row.StartsAt > town.Now.ToUnixTimeMilliseconds()), row => Assert.Equal(2, Reminders(town, row).Result));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Does_not_make_a_cancelled_occurrence_again_and_tells_calendars_so(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var series = await town.StartAsync("varje onsdag 18");
        var second = (await town.MeetupsAsync(series.Id))[1];

        await town.CancelAsync(second, all: false);
        await town.UntilAsync(new LocalDateTime(2027, 1, 20, 12, 0));

        var meetups = await town.MeetupsAsync(series.Id);
        Assert.Equal(MeetupState.Cancelled, Assert.Single(meetups, row => row.Occurrence == "2026-12-02T18:00").State);
        Assert.Equal([new LocalDate(2026, 12, 2)], (await town.SeriesAsync()).Single().LeftOut);
        Assert.Equal(1, meetups.Single(row => row.Id == second.Id).Sequence);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Shows_only_the_next_occurrence_and_always_one(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        await town.StartAsync("tisdagar och torsdagar 18");

        for (var day = new LocalDateTime(2026, 11, 24, 12, 0); day < new LocalDateTime(2027, 1, 20, 0, 0); day = day.PlusDays(1))
        {
            await town.UntilAsync(day);
            var now = town.Now.ToUnixTimeMilliseconds();
            var shown = await town.Store.ReadAsync(db => db.Meetups.Where(row => row.StartsAt > now && db.Cards.Any(card => card.MeetupId == row.Id)).ToListAsync(), default);
            var next = await town.Store.ReadAsync(db => db.Meetups.Where(row => row.StartsAt > now).OrderBy(row => row.StartsAt).FirstAsync(), default);
            Assert.Equal([next.Id], shown.Select(row => row.Id));
        }
    }

    /// <summary>This week's walk becomes the Friday after next week's: both can be answered, and after them there is one again.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Shows_the_next_one_too_when_a_time_has_been_moved_past_it(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var series = await town.StartAsync("varje onsdag 18");
        await town.MoveAsync((await town.MeetupsAsync(series.Id))[0], "fredag 4 december kl 18", all: false);

        await town.UntilAsync(new LocalDateTime(2026, 11, 24, 12, 0));
        Assert.Equal(["2026-12-02T18:00", "2026-12-04T18:00"], await ShownAsync(town));
        await town.UntilAsync(new LocalDateTime(2026, 12, 5, 12, 0));
        Assert.Equal(["2026-12-09T18:00"], await ShownAsync(town));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Looked_at_twice_is_as_looked_at_once(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var series = await town.StartAsync("varje dag 18");
        await town.UntilAsync(new LocalDateTime(2026, 12, 1, 12, 0));
        var before = (await town.MeetupsAsync(series.Id)).Count;
        var cards = await town.Store.ReadAsync(db => db.Cards.CountAsync(), default);

        await town.Store.WriteAsync(async db =>
        {
            var row = await db.Series.SingleAsync();
            await town.Get<SeriesRound>().RunAsync(db, row, town.Now, default);
            await town.Get<SeriesRound>().RunAsync(db, row, town.Now, default);
            return 0;
        }, default);

        Assert.Equal((before, cards), ((await town.MeetupsAsync(series.Id)).Count, await town.Store.ReadAsync(db => db.Cards.CountAsync(), default)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Turns_the_old_card_into_the_next_when_the_group_has_heard_enough(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        await town.Store.WriteAsync(db => db.Chats.Where(chat => chat.Id == SeriesTown.Group).ExecuteUpdateAsync(set => set.SetProperty(chat => chat.PostsPerWeek, 0)), default);
        await town.StartAsync("varje onsdag 18");
        await town.Store.WriteAsync(db => db.Cards.ExecuteUpdateAsync(set => set.SetProperty(card => card.MessageId, "m1")), default);
        var posts = await PostsAsync(town);

        await town.UntilAsync(new LocalDateTime(2026, 11, 26, 12, 0));

        var card = await town.Store.ReadAsync(db => db.Cards.SingleAsync(), default);
        var shown = await town.Store.ReadAsync(db => db.Meetups.SingleAsync(row => row.Id == card.MeetupId), default);
        Assert.Equal(("2026-12-02T18:00", "m1", true), (shown.Occurrence, card.MessageId, card.Version > card.Shown));
        Assert.Equal(posts, await PostsAsync(town));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Waits_while_the_group_has_sent_the_bot_away(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var series = await town.StartAsync("varje onsdag 18");
        await AwayAsync(town, Community.Groups.ChatState.Gone);
        await town.UntilAsync(new LocalDateTime(2026, 12, 20, 12, 0));
        var away = await town.MeetupsAsync(series.Id);
        await AwayAsync(town, Community.Groups.ChatState.Active);
        await town.UntilAsync(new LocalDateTime(2026, 12, 30, 12, 0));

        Assert.True((await town.MeetupsAsync(series.Id)).Count > away.Count);
        Assert.Equal(13, away.Count);
    }

    private static Task<int> Reminders(SeriesTown town, Meetup meetup) => town.Store.ReadAsync(db => db.Reminders.CountAsync(row => row.MeetupId == meetup.Id && row.StartsAt == meetup.StartsAt), default);

    /// <summary>What is ahead and has a card.</summary>
    private static Task<List<string>> ShownAsync(SeriesTown town)
    {
        var now = town.Now.ToUnixTimeMilliseconds();
        return town.Store.ReadAsync(db => db.Meetups.Where(row => row.StartsAt > now && db.Cards.Any(card => card.MeetupId == row.Id)).OrderBy(row => row.StartsAt).Select(row => row.LocalStart).ToListAsync(), default);
    }

    private static Task<int> PostsAsync(SeriesTown town) => town.Store.ReadAsync(db => db.Dispatch.CountAsync(row => row.CardId != null), default);

    private static Task<int> AwayAsync(SeriesTown town, Community.Groups.ChatState state) =>
        town.Store.WriteAsync(db => db.Chats.Where(chat => chat.Id == SeriesTown.Group).ExecuteUpdateAsync(set => set.SetProperty(chat => chat.State, state)), default);
}
