using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Growth;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Bot.Features.Sharing;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Series;

/// <summary>All from a later time on is changed: the weeks until then are still the same people's, and found where they were.</summary>
public sealed class UntilItChanges
{
    private const int Ask = 1, Stop = 2, Yes = 1;

    [Theory, OnSqlite, OnPostgres]
    public async Task The_page_shows_the_weeks_until_then_and_then_the_changed_ones(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);
        var code = await OpenAsync(town, times[0]);

        await town.MoveAsync(times[2], "torsdag 10 december kl 19", all: true);

        Assert.Equal("2026-11-25T18:00", (await ShownAsync(town, code))!.LocalStart);
        town.Now = SeriesTown.At(new LocalDateTime(2026, 12, 1, 12, 0));
        Assert.Equal("2026-12-02T18:00", (await ShownAsync(town, code))!.LocalStart);
        town.Now = SeriesTown.At(new LocalDateTime(2026, 12, 3, 12, 0));
        Assert.Equal("2026-12-10T19:00", (await ShownAsync(town, code))!.LocalStart);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_page_opened_from_a_changed_week_is_the_weeks_until_then_too(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);
        await town.MoveAsync(times[2], "torsdag 10 december kl 19", all: true);

        var code = await OpenAsync(town, (await town.MeetupsAsync((await town.SeriesAsync())[^1].Id))[0]);

        Assert.Equal(times[0].Id, (await ShownAsync(town, code))!.Id);
        Assert.Equal(code, await town.Store.ReadAsync(db => OpenPage.CodeOfAsync(db, times[0], default), default));
    }

    /// <summary>[Alltid med] on a card of the weeks until then is to come then, and to come after the change.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Always_in_is_in_them_and_in_what_follows(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);
        await town.MoveAsync(times[2], "torsdag 10 december kl 19", all: true);

        var card = await town.Store.ReadAsync(db => new CardAlways().WriteAsync(db, times[0], [], default), default);
        var always = Assert.Single(card.Buttons.SelectMany(row => row));
        Assert.Equal((await town.SeriesAsync())[^1].Id, always.Subject);
        await town.AnswerAsync(times[0].Id, 1, Answer.Maybe);
        await town.PressAsync<AlwaysIn>(1, always.Subject);

        var six = (await town.AnswersAsync(1)).Where(row => row.Answer == Answer.Yes).Select(row => row.MeetupId).ToHashSet();
        Assert.Superset(new HashSet<long> { times[0].Id, times[1].Id, times[2].Id }, six);
        Assert.Equal(6, six.Count);

        await town.PressAsync<AlwaysIn>(1, always.Subject, AlwaysIn.Stop);
        Assert.Equal(times[0].Id, Assert.Single(await town.AnswersAsync(1)).MeetupId);
    }

    /// <summary>A series that has come to its end takes nobody in for the times that are left.</summary>
    [Fact]
    public async Task Nobody_is_always_in_at_what_has_ended()
    {
        await using var town = await SeriesTown.OpenAsync(StoreEngine.Sqlite, 1);
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);
        await town.CancelAsync(times[2], all: true);

        Assert.Empty((await town.Store.ReadAsync(db => new CardAlways().WriteAsync(db, times[0], [], default), default)).Buttons);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_second_host_hosts_them_all(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);
        await AcceptAsync(town, await OfferedAsync(town, times[0]));

        await town.MoveAsync(times[2], "torsdag 10 december kl 19", all: true);
        await town.MoveAsync((await town.MeetupsAsync((await town.SeriesAsync())[^1].Id))[2], "fredag 25 december kl 19", all: true);

        Assert.Equal([true, true, true], await HostsAsync(town, times));
        Assert.NotEmpty(await CardAsync(town, times[0]));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_begins_to_share_in_one_shares_in_all_and_so_ends(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);
        await town.MoveAsync(times[2], "torsdag 10 december kl 19", all: true);

        await AcceptAsync(town, await OfferedAsync(town, times[0]));

        Assert.Equal([true, true, true], await HostsAsync(town, times));

        await town.PressAsync<ShareHosting>(SeriesTown.Host, times[2].Id, Stop);

        Assert.Equal([false, false, false], await HostsAsync(town, times));
        Assert.Equal(["1001"], await town.HearersOfAsync("cohost.no-longer"));
    }

    /// <summary>Rows of what has ended are forgotten after a month; these weeks are further ahead.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task The_second_host_is_not_forgotten_before_them(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);
        await AcceptAsync(town, await OfferedAsync(town, times[0]));
        await town.MoveAsync(times[8], "torsdag 21 januari kl 19", all: true);

        await town.Store.WriteAsync(db => Retention.RunAsync(db, SeriesTown.At(new LocalDateTime(2027, 1, 5, 4, 0)).ToUnixTimeMilliseconds(), default), default);

        Assert.True((await HostsAsync(town, [times[7]]))[0]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Their_cards_say_until_when(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);
        await town.Store.WriteAsync(db => db.Cards.ExecuteUpdateAsync(set => set.SetProperty(card => card.MessageId, "5")), default);
        var before = await town.Store.ReadAsync(db => db.Cards.SingleAsync(card => card.MeetupId == times[0].Id), default);

        await town.MoveAsync(times[2], "torsdag 10 december kl 19", all: true);

        Assert.StartsWith("FREQ=WEEKLY;BYDAY=WE;UNTIL=20261202@2026-11-25T18:00@", Assert.Single(await RepeatsAsync(town, times[0])).Args!["rule"], StringComparison.Ordinal);
        Assert.StartsWith("FREQ=WEEKLY;BYDAY=TH@2026-12-10T19:00@", Assert.Single(await RepeatsAsync(town, times[2])).Args!["rule"], StringComparison.Ordinal);
        Assert.True((await town.Store.ReadAsync(db => db.Cards.SingleAsync(card => card.Id == before.Id), default)).Version > before.Version);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_card_of_the_only_one_left_says_nothing_of_it(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);

        await town.CancelAsync(times[1], all: true);

        Assert.Empty(await RepeatsAsync(town, times[0]));
    }

    private static Task<IReadOnlyList<Community.Outbox.Line>> RepeatsAsync(SeriesTown town, Meetup meetup) => town.Store.ReadAsync(
        async db => (await new CardSeries().WriteAsync(db, await db.Meetups.SingleAsync(row => row.Id == meetup.Id), [], default)).Lines, default);

    private static async Task<long> OfferedAsync(SeriesTown town, Meetup meetup)
    {
        await town.PressAsync<ShareHosting>(SeriesTown.Host, meetup.Id, Ask);
        await town.PressAsync<BecomeSecondHost>(1, meetup.Id);
        return (await town.Store.ReadAsync(db => db.SecondHosts.SingleAsync(), default)).Id;
    }

    private static Task<Reply> AcceptAsync(SeriesTown town, long offer) => town.PressAsync<BecomeSecondHost>(SeriesTown.Host, offer, Yes);

    /// <summary>Whether person 1 may change the first three, and is among those who are asked and told as hosts.</summary>
    private static async Task<List<bool>> HostsAsync(SeriesTown town, List<Meetup> times)
    {
        var may = new List<bool>();
        await town.TurnAsync(1, async turn =>
        {
            foreach (var id in times.Take(3).Select(row => row.Id))
            {
                var meetup = await turn.Db.Meetups.AsNoTracking().SingleAsync(row => row.Id == id);
                may.Add(await ChangeMeetup.MayAsync(turn, meetup, turn.Chat, default) && (await turn.Db.HostsAsync(meetup, default)).Contains(1));
            }

            return Reply.Silence;
        });
        return may;
    }

    private static Task<IReadOnlyList<Community.Outbox.Line>> CardAsync(SeriesTown town, Meetup meetup) => town.Store.ReadAsync(async db => (await new CardSecondHost().WriteAsync(db, meetup, [], default)).Lines, default);

    private static Task<string> OpenAsync(SeriesTown town, Meetup meetup) => town.Store.WriteAsync(db => OpenPage.OpenAsync(db, meetup, default), default);

    private static Task<Meetup?> ShownAsync(SeriesTown town, string code) => town.Store.ReadAsync(db => OpenPage.ShownAsync(db, code, town.Now, default), default);
}
