using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Seats;

public sealed class OfferingSeats
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Asks_the_first_in_line_who_fits(StoreEngine engine)
    {
        await using var town = await FullAsync(engine);
        await town.AnswerAsync(1, 3, Answer.Yes, guests: 1);
        await town.AnswerAsync(1, 4, Answer.Yes);

        var left = await town.AnswerAsync(1, 1, Answer.No);

        Assert.True(left!.PassedOn);
        Assert.Equal([4L], await OfferedAsync(town));
        Assert.Equal([1004L], await town.ToldAsync("offer:"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Goes_on_to_the_next_when_the_first_is_silent(StoreEngine engine)
    {
        await using var town = await FullAsync(engine);
        await town.AnswerAsync(1, 3, Answer.Yes);
        await town.AnswerAsync(1, 4, Answer.Yes);
        await town.AnswerAsync(1, 1, Answer.No);

        await town.PassAsync(Duration.FromMinutes(179));
        Assert.Equal([3L], await OfferedAsync(town));
        await town.PassAsync(Duration.FromMinutes(2));

        Assert.Equal([4L], await OfferedAsync(town));
        Assert.Equal([1003L], await town.ToldAsync("seat-went-on:"));
        Assert.DoesNotContain(await town.AnswersAsync(1), answer => answer.PersonId == 3);
    }

    /// <summary>The bot was away over the deadline: a yes may be waiting at the platform.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Waits_a_little_for_answers_given_while_the_bot_was_away(StoreEngine engine)
    {
        await using var town = await FullAsync(engine);
        await town.AnswerAsync(1, 3, Answer.Yes);
        await town.AnswerAsync(1, 4, Answer.Yes);
        await town.AnswerAsync(1, 1, Answer.No);

        town.Now += Duration.FromHours(5);
        await town.PassAsync(Duration.Zero);
        Assert.Equal([3L], await OfferedAsync(town));
        await town.PassAsync(Duration.FromMinutes(11));

        Assert.Equal([4L], await OfferedAsync(town));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Says_in_the_group_that_a_seat_is_free_when_nobody_can_be_asked(StoreEngine engine)
    {
        await using var town = await FullAsync(engine, unreached: 3);
        await town.AnswerAsync(1, 3, Answer.Yes);

        await town.AnswerAsync(1, 1, Answer.No);
        await town.AnswerAsync(1, 1, Answer.Yes);
        await town.AnswerAsync(1, 1, Answer.No);

        Assert.Equal([71L], await town.ToldAsync("seat-free:"));
        Assert.Equal(Priority.Suggestion, await town.Store.ReadAsync(db => db.Dispatch.Where(row => row.DedupeKey.StartsWith("seat-free:")).Select(row => row.Priority).SingleAsync(), default));
        Assert.Equal(Answer.Yes, (await town.AnswerAsync(1, 3, Answer.Yes))!.Given.Answer);
    }

    /// <summary>The day has no room for the line until tomorrow: by then the seat may be gone again, and one line is enough for two free days.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Takes_back_the_line_that_still_waits_when_the_seat_is_taken(StoreEngine engine)
    {
        await using var town = await FullAsync(engine, unreached: 3);
        await town.AnswerAsync(1, 3, Answer.Yes);
        await town.AnswerAsync(1, 1, Answer.No);
        town.Now += Duration.FromDays(1);
        await town.AnswerAsync(1, 2, Answer.No);
        Assert.Equal([71L], await town.ToldAsync("seat-free:"));

        await town.AnswerAsync(1, 1, Answer.Yes);
        Assert.Equal([71L], await town.ToldAsync("seat-free:"));
        await town.AnswerAsync(1, 2, Answer.Yes);

        Assert.Empty(await town.ToldAsync("seat-free:"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_done_again_for_the_new_time_when_the_meetup_moves(StoreEngine engine)
    {
        await using var town = await FullAsync(engine);
        await town.AnswerAsync(1, 3, Answer.Yes);
        await town.AnswerAsync(1, 4, Answer.Yes);
        await town.AnswerAsync(1, 1, Answer.No);

        await town.MoveAsync(1, Duration.FromHours(2));

        Assert.Equal([3L], await OfferedAsync(town));
        Assert.Equal([1003L, 1003L], await town.ToldAsync("offer:"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Gives_what_a_newcomer_did_not_take_to_the_line_a_day_before(StoreEngine engine)
    {
        await using var town = await SeatTown.OpenAsync(engine, people: 5);
        await town.KnowAsync(regulars: 4);
        await town.MeetAsync(1, capacity: 4, with: meetup => meetup.HeldSeats = 2);
        for (var regular = 1; regular <= 3; regular++)
        {
            await town.AnswerAsync(1, regular, Answer.Yes);
        }

        await town.PassAsync(SeatTown.Start - town.Now - Duration.FromHours(25));
        Assert.Equal(Answer.Yes, (await town.AnswerAsync(1, 5, Answer.Yes))!.Given.Answer);
        Assert.Equal(Answer.Waiting, (await town.AnswersAsync(1)).Single(answer => answer.PersonId == 3).Answer);
        Assert.Empty(await OfferedAsync(town));
        await town.PassAsync(Duration.FromHours(2));

        Assert.Equal([3L], await OfferedAsync(town));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Follows_when_a_guest_without_an_account_is_taken_off_the_list(StoreEngine engine)
    {
        await using var town = await SeatTown.OpenAsync(engine, people: 3);
        await town.MeetAsync(1, capacity: 2);
        await town.AnswerAsync(1, 1, Answer.Yes);
        Assert.True(await town.NameAsync(1, by: 0));
        Assert.False(await town.NameAsync(1, by: 1));
        await town.AnswerAsync(1, 2, Answer.Yes);

        await town.UnnameAsync(1);

        Assert.Equal([2L], await OfferedAsync(town));
    }

    private static async Task<SeatTown> FullAsync(StoreEngine engine, params int[] unreached)
    {
        var town = await SeatTown.OpenAsync(engine, people: 4, unreached);
        await town.MeetAsync(1, capacity: 2);
        await town.AnswerAsync(1, 1, Answer.Yes);
        await town.AnswerAsync(1, 2, Answer.Yes);
        return town;
    }

    private static async Task<IEnumerable<long>> OfferedAsync(SeatTown town) => (await town.AnswersAsync(1)).Where(answer => answer.OfferUntil is not null).Select(answer => answer.PersonId).Order();
}
