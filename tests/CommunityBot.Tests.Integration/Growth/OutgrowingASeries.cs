using CommunityBot.Bot.Features.Growth;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Growth;

public sealed class OutgrowingASeries
{
    private static readonly LocalDateTime AfterTwo = new(2026, 12, 2, 21, 0), AfterThree = new(2026, 12, 9, 21, 0), AfterFour = new(2026, 12, 16, 21, 0);

    [Theory, OnSqlite, OnPostgres]
    public async Task Asks_the_host_after_three_full_times_in_a_row(StoreEngine engine)
    {
        await using var town = await CrowdedAsync(engine, 7);

        await town.UntilAsync(AfterTwo);
        Assert.Empty(await town.HearersOfAsync("split.to-host"));
        await town.UntilAsync(AfterThree);
        Assert.Equal([$"{1000 + SeriesTown.Host}"], await town.HearersOfAsync("split.to-host"));

        // It stays full, and isn't spoken of again for twelve weeks.
        await town.UntilAsync(new LocalDateTime(2027, 1, 20, 21, 0));
        Assert.Single(await town.HearersOfAsync("split.to-host"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Begins_counting_anew_after_a_time_with_a_shorter_line(StoreEngine engine)
    {
        await using var town = await CrowdedAsync(engine, 7);
        var second = (await town.MeetupsAsync((await town.SeriesAsync())[0].Id))[1];
        await town.AnswerAsync(second.Id, 7, Answer.No);

        await town.UntilAsync(AfterFour);

        Assert.Empty(await town.HearersOfAsync("split.to-host"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_no_matter_when_fewer_wait_than_make_a_group(StoreEngine engine)
    {
        await using var town = await CrowdedAsync(engine, 6);

        await town.UntilAsync(AfterFour);

        Assert.Empty(await town.HearersOfAsync("split.to-host"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Asks_the_group_once_and_only_when_somebody_who_may_says_so(StoreEngine engine)
    {
        await using var town = await CrowdedAsync(engine, 7);
        await town.UntilAsync(AfterThree);
        var series = (await town.SeriesAsync())[0];

        Assert.Equal("meetup.not-yours", (await town.PressAsync<AskForSplit>(1, series.Id)).Toast!.Key);
        await town.PressAsync<AskForSplit>(SeriesTown.Host, series.Id);
        Assert.Equal("series.answered", (await town.PressAsync<AskForSplit>(SeriesTown.Host, series.Id)).Toast!.Key);

        Assert.Equal([$"{SeriesTown.Group}"], await town.HearersOfAsync("split.ask"));
    }

    /// <summary>The same words and rule as a draft of whoever presses first; the host, who holds one already, and a second presser are told so.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Gives_a_second_host_the_same_words(StoreEngine engine)
    {
        await using var town = await CrowdedAsync(engine, 7);
        await town.UntilAsync(AfterThree);
        await town.PressAsync<AskForSplit>(SeriesTown.Host, (await town.SeriesAsync())[0].Id);
        var offshoot = await town.Store.ReadAsync(db => db.Offshoots.SingleAsync(), default);
        await town.Store.WriteAsync(db => db.Meetups.ExecuteUpdateAsync(set => set.SetProperty(row => row.OnlyFor, "uppgång B")), default);

        Assert.Equal("split.you-host", (await town.PressAsync<TakeUp>(SeriesTown.Host, offshoot.Id, TakeUp.Another)).Toast!.Key);
        await town.PressAsync<TakeUp>(3, offshoot.Id, TakeUp.Another);
        Assert.Equal("more.somebody-is-at-it", (await town.PressAsync<TakeUp>(4, offshoot.Id, TakeUp.Another)).Toast!.Key);

        var draft = await town.Store.ReadAsync(db => db.Drafts.SingleAsync(), default);
        Assert.Equal((3L, "Fika", 2, "uppgång B"), (draft.PersonId, draft.Title, draft.Capacity, draft.OnlyFor));
        Assert.Equal(("2026-12-16T18:00", "FREQ=WEEKLY;BYDAY=WE"), (draft.LocalStart, draft.Repeats!.Split('|')[0]));
        Assert.Equal(OffshootKind.Split, offshoot.Kind);
    }

    /// <summary>Two seats; the others stand in line for the first four Wednesdays.</summary>
    private static async Task<SeriesTown> CrowdedAsync(StoreEngine engine, int people)
    {
        var town = await SeriesTown.OpenAsync(engine, people);
        var series = await town.StartAsync("varje onsdag 18", capacity: 2);
        foreach (var meetup in (await town.MeetupsAsync(series.Id)).Take(9))
        {
            foreach (var person in Enumerable.Range(1, people))
            {
                await town.AnswerAsync(meetup.Id, person, Answer.Yes);
            }
        }

        return town;
    }
}
