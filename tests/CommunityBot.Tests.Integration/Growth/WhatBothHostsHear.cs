using CommunityBot.Bot.Features.Growth;
using CommunityBot.Bot.Features.Suggestions;
using CommunityBot.Bot.Features.Visits;
using CommunityBot.Community;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Growth;

/// <summary>Person 1 shares the hosting: what the host is told or asked in private, they are too. Person 2 is nobody's host.</summary>
public sealed class WhatBothHostsHear
{
    private const int Stop = 2;
    private static readonly string[] Both = ["1001", "1900"];

    [Theory, OnSqlite, OnPostgres]
    public async Task Reminds_both_with_what_a_host_can_do_and_others_with_the_way_out(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var meetup = await SharedAsync(town);
        await town.AnswerAsync(meetup.Id, 2, Answer.Yes);
        town.Now = SeriesTown.At(new LocalDateTime(2026, 11, 24, 18, 0));

        await town.Store.WriteAsync(db => new SpreadReminders(town.Get<Ids>()).RunAsync(db, town.Now.ToUnixTimeMilliseconds(), default), default);

        var reminders = (await town.SaidAsync()).Where(row => row.Priority == Priority.Reminder).ToDictionary(row => row.ChatId, row => Saying.FromJson(row.Content).Buttons![0][0].Label.Key);
        Assert.Equal(new Dictionary<long, string> { [1001] = "button.manage", [1002] = "button.cant-any-more", [1900] = "button.manage" }, reminders);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_the_one_what_the_other_changes(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var meetup = await SharedAsync(town);

        await town.MoveAsync(meetup, "torsdag 26 november kl 18", all: false);
        await town.MoveAsync((await town.MeetupsAsync(meetup.SeriesId!.Value))[1], "torsdag 3 december kl 19", all: true, by: 1);

        Assert.Equal(["1001"], await town.HearersOfAsync("change.time"));
        Assert.Equal(["1900"], await town.HearersOfAsync("change.series-time"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Asks_both_how_many_came_and_tells_both_how_many_are_left(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 3);
        var meetup = await SharedAsync(town);
        await town.AnswerAsync(meetup.Id, 1, Answer.Yes);
        await town.AnswerAsync(meetup.Id, 2, Answer.Yes);
        town.Now = SeriesTown.At(new LocalDateTime(2026, 11, 25, 12, 0));
        await town.AnswerAsync(meetup.Id, 2, Answer.No);
        Assert.Equal(Both, await town.HearersOfAsync("seats.late-note"));

        // Whoever leaves needs no note of it.
        await town.AnswerAsync(meetup.Id, 1, Answer.No);
        Assert.Equal(["1900"], await town.HearersOfAsync("seats.late-note-none"));
        await town.UntilAsync(new LocalDateTime(2026, 11, 25, 20, 0));

        Assert.Equal(Both, await town.HearersOfAsync("visits.ask"));
        Assert.Equal("visits.noted", (await town.PressAsync<CountVisits>(1, meetup.Id, 4)).Messages[0].What.Lines[0].Key);
    }

    /// <summary>A meetup that happens once: both are asked whether to meet again, and the quicker one's yes is enough.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Asks_both_for_the_same_again_and_lets_one_plan_it(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 3);
        var meetup = await SharedAsync(town, once: true);
        await town.AnswerAsync(meetup.Id, 2, Answer.Yes);
        await town.AnswerAsync(meetup.Id, 3, Answer.Yes);
        await town.UntilAsync(new LocalDateTime(2026, 11, 26, 12, 0));

        Assert.Equal(Both, await town.HearersOfAsync("again.ask"));
        Assert.Equal("button.not-yours", (await town.PressAsync<SameAgain>(2, meetup.Id)).Toast!.Key);
        await town.Store.WriteAsync(db => db.Meetups.Where(row => row.Id == meetup.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.OnlyFor, "uppgång B")), default);
        Assert.Equal("draft.confirm", (await town.PressAsync<SameAgain>(1, meetup.Id)).Messages[0].What.Lines[0].Key);
        Assert.Equal("uppgång B", (await town.Store.ReadAsync(db => db.Drafts.SingleAsync(), default)).OnlyFor);
        await town.Store.WriteAsync(db => { db.Meetups.Add(Again(meetup)); return Task.FromResult(0); }, default);
        Assert.Equal("series.answered", (await town.PressAsync<SameAgain>(SeriesTown.Host, meetup.Id)).Toast!.Key);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Asks_both_when_a_series_has_come_to_its_end(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        await SharedAsync(town, "varje onsdag 18 två gånger");

        await town.UntilAsync(new LocalDateTime(2026, 12, 3, 12, 0));

        Assert.Equal(Both, await town.HearersOfAsync("series.hand"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_the_other_when_the_sharing_ends_and_nothing_after_it(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var meetup = await SharedAsync(town);

        await town.PressAsync<ShareHosting>(SeriesTown.Host, meetup.Id, Stop);

        Assert.Equal(["1001"], await town.HearersOfAsync("cohost.no-longer"));
        Assert.Empty(await town.HearersOfAsync("cohost.alone"));
        await town.UntilAsync(new LocalDateTime(2026, 11, 25, 20, 0));
        Assert.Equal(["1900"], await town.HearersOfAsync("visits.ask"));
    }

    [Theory, OnSqlite]
    public async Task Tells_the_host_when_the_second_one_stops(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var meetup = await SharedAsync(town);

        await town.PressAsync<ShareHosting>(1, meetup.Id, Stop);

        Assert.Equal(["1900"], await town.HearersOfAsync("cohost.alone"));
        Assert.Empty(await town.HearersOfAsync("cohost.no-longer"));
    }

    private static async Task<Meetup> SharedAsync(SeriesTown town, string when = "varje onsdag 18", bool once = false)
    {
        var series = await town.StartAsync(when);
        var meetup = (await town.MeetupsAsync(series.Id))[0];
        await town.Store.WriteAsync(async db =>
        {
            if (once)
            {
                var row = (await db.Meetups.FindAsync(meetup.Id))!;
                (row.SeriesId, row.Occurrence) = (null, null);
                meetup = row;
                await db.Series.ExecuteUpdateAsync(set => set.SetProperty(other => other.State, SeriesState.Ended));
                await db.Meetups.Where(other => other.SeriesId == series.Id && other.Id != row.Id).ExecuteDeleteAsync();
            }

            db.SecondHosts.Add(new SecondHost { Id = 5, SubjectId = SecondHost.SubjectOf(meetup), PersonId = 1, Name = "P1", AskedAt = 0, Accepted = true });
            return 0;
        }, default);
        return meetup;
    }

    private static Meetup Again(Meetup meetup) => new()
    {
        Id = 77, ChatId = meetup.ChatId, HostId = 1, HostName = "P1", Title = meetup.Title, LocalStart = "2026-12-02T18:00", Zone = meetup.Zone, StartsAt = meetup.StartsAt + (7 * 24 * 3_600_000L), CreatedAt = 0,
    };
}
