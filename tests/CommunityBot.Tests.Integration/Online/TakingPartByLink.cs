using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.Runs;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Seats;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Online;

/// <summary>Seats limit the room, not the link (S46).</summary>
public sealed class TakingPartByLink
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Takes_no_seat_and_goes_beside_the_line(StoreEngine engine)
    {
        await using var town = await FullAsync(engine);
        await town.AnswerAsync(1, 3, Answer.Yes);

        var given = await town.AnswerAsync(1, 4, Answer.Yes, byLink: true);

        Assert.Equal((Answer.Yes, 0, 1), (given!.Given.Answer, given.Given.Seats, given.Given.Heads));
        Assert.Equal((2, 1), await town.CardAsync(1) is var card ? (card.Coming, card.InLine) : default);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Instead_of_a_seat_gives_the_seat_to_who_waits(StoreEngine engine)
    {
        await using var town = await FullAsync(engine);
        await town.AnswerAsync(1, 3, Answer.Yes);

        Assert.True((await town.AnswerAsync(1, 1, Answer.Yes, byLink: true))!.PassedOn);

        Assert.Equal([3L], (await town.AnswersAsync(1)).Where(answer => answer.OfferUntil is not null).Select(answer => answer.PersonId));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_kept_by_who_finds_the_room_full_and_given_up_for_a_free_seat(StoreEngine engine)
    {
        await using var town = await FullAsync(engine);
        await town.AnswerAsync(1, 3, Answer.Yes, byLink: true);

        Assert.Null(await town.AnswerAsync(1, 3, Answer.Yes));
        Assert.True((await town.AnswersAsync(1)).Single(answer => answer.PersonId == 3) is { Answer: Answer.Yes, ByLink: true });
        await town.AnswerAsync(1, 1, Answer.No);

        Assert.False((await town.AnswerAsync(1, 3, Answer.Yes))!.Given.ByLink);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Needs_a_link(StoreEngine engine)
    {
        await using var town = await SeatTown.OpenAsync(engine, people: 1);
        await town.MeetAsync(1, capacity: 2);

        Assert.Null(await town.AnswerAsync(1, 1, Answer.Yes, byLink: true));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Counts_when_a_meetup_needs_a_number(StoreEngine engine)
    {
        await using var town = await SeatTown.OpenAsync(engine, people: 2);
        await town.MeetAsync(1, capacity: 4, with: meetup => (meetup.Hybrid, meetup.Least) = (true, 2));
        await town.AnswerAsync(1, 1, Answer.Yes, byLink: true);

        Assert.True((await town.AnswerAsync(1, 2, Answer.Yes))!.CameAbout);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Coming_anyway_after_a_change_is_by_link_still_and_with_a_guest_still(StoreEngine engine)
    {
        await using var town = await SeatTown.OpenAsync(engine, people: 2);
        await town.MeetAsync(1, capacity: 4, with: meetup => meetup.Hybrid = true);
        await town.AnswerAsync(1, 1, Answer.Yes, byLink: true);
        await town.AnswerAsync(1, 2, Answer.Yes, guests: 1);

        Assert.True((await town.AnswerAsync(1, 1, Answer.Yes, asBefore: true))!.Given.ByLink);
        Assert.Equal(1, (await town.AnswerAsync(1, 2, Answer.Yes, asBefore: true))!.Given.Guests);
    }

    /// <summary>Whoever goes last, or meets somebody at the door, does it no more; the link they keep.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Instead_of_the_room_gives_up_what_needs_being_there(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var run = await HybridAsync(town);
        await town.AnswerAsync(run, 1, Answer.Yes);
        await town.PressAsync<GoLast>(1, run);
        Assert.Equal(1, await town.Store.ReadAsync(db => db.Sweepers.CountAsync(), default));

        await town.AnswerAsync(run, 1, Answer.Yes, byLink: true);

        Assert.Equal(0, await town.Store.ReadAsync(db => db.Sweepers.CountAsync(), default));
        Assert.Equal("answer.say-yes-first", (await town.PressAsync<GoLast>(1, run)).Toast!.Key);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_the_room_free_for_whoever_looks_for_company(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 3);
        var fika = await HybridAsync(town);
        await town.AnswerAsync(fika, 2, Answer.Yes, byLink: true);
        await town.AnswerAsync(fika, 3, Answer.Yes, byLink: true);
        Meetup? proposed = null;

        await town.TurnAsync(1, async turn =>
        {
            proposed = await Company.NextMeetupAsync(turn, default);
            return Reply.Silence;
        });

        Assert.Equal(fika, proposed!.Id);
    }

    /// <summary>The next of a weekly run with two seats and a link.</summary>
    private static async Task<long> HybridAsync(SeriesTown town)
    {
        var series = await town.StartAsync("varje onsdag 18", capacity: 2);
        await town.Store.WriteAsync(db => db.Meetups.ExecuteUpdateAsync(set => set.SetProperty(row => row.Hybrid, true).SetProperty(row => row.Paces, "lugnt|raskt")), default);
        return (await town.MeetupsAsync(series.Id))[0].Id;
    }

    private static async Task<SeatTown> FullAsync(StoreEngine engine)
    {
        var town = await SeatTown.OpenAsync(engine, people: 4);
        await town.MeetAsync(1, capacity: 2, with: meetup => meetup.Hybrid = true);
        await town.AnswerAsync(1, 1, Answer.Yes);
        await town.AnswerAsync(1, 2, Answer.Yes);
        return town;
    }
}
