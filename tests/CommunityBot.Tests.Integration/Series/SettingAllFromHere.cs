using CommunityBot.Bot.Features.Afterchat;
using CommunityBot.Bot.Features.Cost;
using CommunityBot.Bot.Features.Online;
using CommunityBot.Bot.Features.Runs;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Online;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Runs;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Series;

/// <summary>A cost, seats or a link for one time, and for all from here: the earlier ones keep theirs, those to come have it too.</summary>
public sealed class SettingAllFromHere
{
    private const int OnlyThis = 2, All = 3;

    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_nobody_of_a_cost_before_the_host_has_said_how_far(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await CostSaidAsync(town);

        Assert.Empty(await CostsAsync(town));
        Assert.DoesNotContain(await town.SaidAsync(), row => row.Priority == Priority.Change);

        await town.PressAsync<ChangeCost>(SeriesTown.Host, times[1].Id, OnlyThis);

        Assert.Equal([times[1].Id], await CostsAsync(town));
        Assert.Equal(["1001"], await town.HearersOfAsync("cost.changed"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_each_of_a_cost_once_and_keeps_it_for_those_to_come(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await CostSaidAsync(town);

        await town.PressAsync<ChangeCost>(SeriesTown.Host, times[1].Id, All);

        Assert.Equal(times.Skip(1).Select(row => row.Id).Order(), await CostsAsync(town));
        Assert.Equal(["1001"], await town.HearersOfAsync("change.series-cost"));
        Assert.Empty(await town.HearersOfAsync("cost.changed"));
        await town.UntilAsync(new LocalDateTime(2027, 1, 20, 12, 0));
        Assert.All((await town.MeetupsAsync(times[0].SeriesId!.Value)).Skip(1), row => Assert.Equal("40 kr", row.Cost));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Gives_the_following_the_same_seats_but_takes_nobodys(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 3);
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18", capacity: 10)).Id);
        foreach (var person in new[] { 1, 2, 3 })
        {
            await town.AnswerAsync(times[3].Id, person, Answer.Yes);
        }

        await town.Store.WriteAsync(async db => (await town.Get<ChangeSeats>().ApplyAsync(db, times[1].Id, SeatChoice.Seats, 2, town.Now, default)).IsRefused(out _, out _), default);
        var reply = await town.PressAsync<SeatsFromHere>(SeriesTown.Host, times[1].Id, SeatChoice.Seats);

        Assert.Equal("series.same-but", reply.Messages[0].What.Lines[0].Key);
        Assert.Equal([10, 2, 2, 10, 2], (await town.MeetupsAsync(times[0].SeriesId!.Value)).Take(5).Select(row => row.Capacity!.Value));
        await town.UntilAsync(new LocalDateTime(2027, 1, 20, 12, 0));
        Assert.Equal(2, (await town.MeetupsAsync(times[0].SeriesId!.Value))[^1].Capacity);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Gives_the_following_the_link_and_sends_it_with_each_times_own_reminder(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);
        await town.AnswerAsync(times[2].Id, 1, Answer.Yes);
        await LinkAsync(town, times[1].Id, "https://samtal.se/ny");

        await town.PressAsync<LinkFromHere>(SeriesTown.Host, times[1].Id);

        Assert.Empty(await town.HearersOfAsync("online.link"));
        await town.UntilAsync(new LocalDateTime(2026, 12, 9, 17, 44));
        Assert.Equal(["1900"], await town.HearersOfAsync("online.soon"));
        await town.UntilAsync(new LocalDateTime(2026, 12, 9, 17, 45));
        Assert.Equal(["1001", "1900", "1900"], await town.HearersOfAsync("online.soon"));
        await town.UntilAsync(new LocalDateTime(2027, 1, 20, 12, 0));
        var all = await town.MeetupsAsync(times[0].SeriesId!.Value);
        var links = await town.Store.ReadAsync(db => db.MeetupLinks.Select(row => row.MeetupId).Order().ToListAsync(), default);
        Assert.Equal(all.Skip(1).Select(row => row.Id).Order(), links);
    }

    /// <summary>Who has had another link for a later time sees it taken back, and has the new one.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Replaces_another_link_of_a_later_time(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);
        await town.AnswerAsync(times[2].Id, 1, Answer.Yes);
        await LinkAsync(town, times[2].Id, "https://samtal.se/gammal");
        await LinkAsync(town, times[1].Id, "https://samtal.se/ny");

        await town.PressAsync<LinkFromHere>(SeriesTown.Host, times[1].Id);

        Assert.Equal(["1001"], await town.HearersOfAsync("online.link"));
        Assert.Equal("https://samtal.se/ny", (await town.Store.ReadAsync(db => db.MeetupLinks.SingleAsync(row => row.MeetupId == times[2].Id), default)).Url);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Gives_the_following_the_same_paces_and_asks_for_a_sweeper_each_time(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);
        var menu = await town.PressAsync<SetPaces>(SeriesTown.Host, times[1].Id, 1);
        Assert.Equal("series.same-for-all", menu.Messages[0].What.Lines[^1].Key);

        await town.PressAsync<PacesFromHere>(SeriesTown.Host, times[1].Id);
        await town.AnswerAsync(times[2].Id, 1, Answer.Yes);
        await town.Store.WriteAsync(db => { db.PaceChoices.Add(new PaceChoice { MeetupId = times[2].Id, PersonId = 1, Pace = 2 }); return Task.FromResult(0); }, default);
        await town.PressAsync<PacesFromHere>(SeriesTown.Host, times[1].Id);

        Assert.Equal(1, await town.Store.ReadAsync(db => db.PaceChoices.CountAsync(), default));
        await town.UntilAsync(new LocalDateTime(2027, 3, 3, 12, 0));
        var after = await town.MeetupsAsync(times[0].SeriesId!.Value);
        Assert.Null(after[0].Paces);
        Assert.All(after.Skip(1), row => Assert.NotNull(row.Paces));

        // The first has none; of the others up to 3 March each has asked its host.
        Assert.Equal(after.Count(row => row.Paces is not null && row.StartsAt <= SeriesTown.At(new LocalDateTime(2027, 3, 4, 12, 0)).ToUnixTimeMilliseconds()), (await town.HearersOfAsync("runs.nobody-last")).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Gives_the_following_an_afterchat_and_takes_it_back(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);

        await town.PressAsync<WishForAfterchat>(SeriesTown.Host, times[1].Id);
        Assert.Equal([times[1].Id], (await town.MeetupsAsync(times[0].SeriesId!.Value)).Where(row => row.Afterchat).Select(row => row.Id));
        await town.PressAsync<AfterchatFromHere>(SeriesTown.Host, times[1].Id);
        await town.UntilAsync(new LocalDateTime(2027, 1, 20, 12, 0));

        var with = await town.MeetupsAsync(times[0].SeriesId!.Value);
        Assert.Equal(with.Skip(1).Select(row => row.Id), with.Where(row => row.Afterchat).Select(row => row.Id));
        await town.PressAsync<WishForAfterchat>(SeriesTown.Host, with[^3].Id);
        await town.PressAsync<AfterchatFromHere>(SeriesTown.Host, with[^3].Id);
        Assert.Equal([true, false, false, false], (await town.MeetupsAsync(times[0].SeriesId!.Value)).TakeLast(4).Select(row => row.Afterchat));
    }

    [Theory, OnSqlite]
    public async Task Is_its_hosts_to_press(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);

        Assert.Equal("meetup.not-yours", (await town.PressAsync<PacesFromHere>(1, times[1].Id)).Toast!.Key);
        Assert.Equal("meetup.not-yours", (await town.PressAsync<AfterchatFromHere>(1, times[1].Id)).Toast!.Key);
    }

    /// <summary>A meetup that is moved takes its quarter of an hour along; one without a link any more has none.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Moves_the_quarter_of_an_hour_with_the_meetup(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);
        await town.AnswerAsync(times[1].Id, 1, Answer.Yes);
        await LinkAsync(town, times[1].Id, "https://samtal.se/ny");

        await town.MoveAsync((await town.MeetupsAsync(times[0].SeriesId!.Value))[1], "2 december 19", all: false);
        await town.UntilAsync(new LocalDateTime(2026, 12, 2, 18, 44));
        Assert.Empty(await town.HearersOfAsync("online.soon"));
        await town.UntilAsync(new LocalDateTime(2026, 12, 2, 18, 45));

        Assert.Equal(["1001", "1900"], await town.HearersOfAsync("online.soon"));
    }

    /// <summary>Person 1 comes to the second and third time; the host has said 40 kr about the second.</summary>
    private static async Task<List<Meetup>> CostSaidAsync(SeriesTown town)
    {
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);
        await town.AnswerAsync(times[1].Id, 1, Answer.Yes);
        await town.AnswerAsync(times[2].Id, 1, Answer.Yes);
        await town.PressAsync<ChangeCost>(SeriesTown.Host, times[1].Id);
        await town.TurnAsync(SeriesTown.Host, async turn => await town.Get<ChangeCost>().AnswerAsync(turn, await turn.Db.Drafts.SingleAsync(row => row.Kind == DraftKind.ChangeCost), "40 kr", default));
        return times;
    }

    private static Task<List<long>> CostsAsync(SeriesTown town) => town.Store.ReadAsync(db => db.Meetups.Where(row => row.Cost == "40 kr").Select(row => row.Id).Order().ToListAsync(), default);

    private static Task<int> LinkAsync(SeriesTown town, long meetup, string url) => town.Store.WriteAsync(async db =>
    {
        db.MeetupLinks.Add(new MeetupLink { MeetupId = meetup, Url = url });
        var row = await db.Meetups.SingleAsync(row => row.Id == meetup);
        row.Hybrid = true;
        await town.Get<CommunityBot.Scheduling.Reminders.ReminderPlan>().PlanLinkAsync(db, meetup, row.StartsAt, default);
        return 0;
    }, default);
}
