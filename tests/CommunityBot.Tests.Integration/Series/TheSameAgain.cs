using CommunityBot.Bot.Features.Series;
using CommunityBot.Bot.Features.Suggestions;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Online;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Series;

/// <summary>What goes on is what it was: no name shows that was hidden, and nothing costs less in the card than at the door.</summary>
public sealed class TheSameAgain
{
    private const int GoOn = 1;
    private static readonly LocalDateTime DayAfter = new(2026, 12, 3, 11, 0);

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_a_series_as_long_again_with_all_that_its_host_had_chosen(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 4);
        var series = await town.StartAsync("varje onsdag 18, 2 gånger", capacity: 12, with: Careful);
        await SetAsync(town, series.Id);
        await HeldAsync(town, await town.MeetupsAsync(series.Id));
        await town.UntilAsync(DayAfter);

        await town.PressAsync<SeriesHand>(SeriesTown.Host, series.Id, GoOn);

        var following = await town.MeetupsAsync((await town.SeriesAsync())[^1].Id);
        Assert.Equal(2, following.Count);
        Assert.All(following, row => Assert.Equal(("40 kr", "uppgång B", true, 3, 2, "Ta med kopp"), (row.Cost, row.OnlyFor, row.NamesHidden, row.Least, row.HeldSeats, row.GoodToKnow)));
        var links = await town.Store.ReadAsync(db => db.MeetupLinks.ToListAsync(), default);
        Assert.All(following, row => Assert.True(row.Hybrid && links.Exists(link => link.MeetupId == row.Id)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_a_meetup_with_all_that_its_host_had_chosen(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 4);
        var meetup = (await town.MeetupsAsync((await town.StartAsync("varje onsdag 18", capacity: 12, with: Careful)).Id))[0];
        await HeldAsync(town, [meetup]);
        await town.UntilAsync(new LocalDateTime(2026, 11, 26, 11, 0));
        await town.Store.WriteAsync(async db => await db.Meetups.Where(row => row.Id != meetup.Id).ExecuteDeleteAsync(), default);

        await town.PressAsync<SameAgain>(SeriesTown.Host, meetup.Id);

        var draft = await town.Store.ReadAsync(db => db.Drafts.SingleAsync(), default);
        Assert.Equal(("40 kr", "uppgång B", true, 3, 2, 12), (draft.Cost, draft.OnlyFor, draft.NamesHidden, draft.Least, draft.HeldSeats, draft.Capacity));
    }

    private static void Careful(Draft draft) => (draft.Cost, draft.OnlyFor, draft.NamesHidden, draft.Least, draft.HeldSeats) = ("40 kr", "uppgång B", true, 3, 2);

    private static Task<int> SetAsync(SeriesTown town, long series) => town.Store.WriteAsync(async db =>
    {
        foreach (var meetup in await db.Meetups.Where(row => row.SeriesId == series).ToListAsync())
        {
            (meetup.GoodToKnow, meetup.Hybrid) = ("Ta med kopp", true);
            db.MeetupLinks.Add(new MeetupLink { MeetupId = meetup.Id, Url = "https://samtal.se/rum" });
        }

        return 0;
    }, default);

    /// <summary>Enough say yes, so that it is held.</summary>
    private static async Task HeldAsync(SeriesTown town, IReadOnlyList<Meetup> meetups)
    {
        foreach (var meetup in meetups)
        {
            foreach (var person in new[] { 1, 2, 3 })
            {
                await town.AnswerAsync(meetup.Id, person, Answer.Yes);
            }
        }
    }
}
