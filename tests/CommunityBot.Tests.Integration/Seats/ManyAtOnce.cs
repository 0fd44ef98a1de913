using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Seats;

public sealed class ManyAtOnce
{
    /// <summary>Eight presses at the same moment, two seats: two have one, six stand in line in different places.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Share_two_seats_and_one_line(StoreEngine engine)
    {
        await using var town = await SeatTown.OpenAsync(engine, people: 8);
        await town.MeetAsync(1, capacity: 2);

        await Task.WhenAll(Enumerable.Range(1, 8).Select(person => Task.Run(() => town.AnswerAsync(1, person, Answer.Yes))));

        var answers = await town.AnswersAsync(1);
        Assert.Equal((2, 6), (answers.Count(answer => answer.Answer == Answer.Yes), answers.Count(answer => answer.Waits)));
        Assert.Equal(6, answers.Where(answer => answer.Waits).Select(answer => answer.InLine).Distinct().Count());
    }

    /// <summary>Two leave while six wait and others press: no seat is given twice, none is lost.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Come_and_go_without_a_seat_too_many_or_too_few(StoreEngine engine)
    {
        await using var town = await SeatTown.OpenAsync(engine, people: 8);
        await town.MeetAsync(1, capacity: 2);
        for (var person = 1; person <= 5; person++)
        {
            await town.AnswerAsync(1, person, Answer.Yes);
        }

        await Task.WhenAll(
            new[] { (1, Answer.No), (6, Answer.Yes), (2, Answer.No), (7, Answer.Yes), (8, Answer.Yes) }.Select(press => Task.Run(() => town.AnswerAsync(1, press.Item1, press.Item2))));

        var answers = await town.AnswersAsync(1);
        Assert.Equal(2, answers.Sum(answer => answer.Reserved));
        Assert.Equal([3L, 4L], answers.Where(answer => answer.OfferUntil is not null).Select(answer => answer.PersonId).Order());
    }
}
