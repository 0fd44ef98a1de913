using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Seats;

/// <summary>A page or a private chat can answer before the card has its message: what is on its way was worded without that answer.</summary>
public sealed class AnsweringWhileTheCardIsPosted
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_the_card_behind_and_posts_no_second_one(StoreEngine engine)
    {
        await using var town = await TownWithoutMessageAsync(engine, DispatchState.Sending);

        await town.AnswerAsync(1, 2, Answer.Yes);

        // The card of version 1 arrives: it is behind, so the pump edits it.
        Assert.Equal(2, (await town.CardAsync(1)).Version);
        Assert.Equal(["card:5001:1"], await PostsAsync(town));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Posts_a_card_whose_message_was_lost_anew_and_once(StoreEngine engine)
    {
        await using var town = await TownWithoutMessageAsync(engine, DispatchState.Dead);

        await town.AnswerAsync(1, 2, Answer.Yes);
        await town.AnswerAsync(1, 3, Answer.Yes);

        Assert.Equal(["card:5001:1", "card:5001:2"], await PostsAsync(town));
    }

    private static async Task<SeatTown> TownWithoutMessageAsync(StoreEngine engine, DispatchState post)
    {
        var town = await SeatTown.OpenAsync(engine, people: 3);
        await town.MeetAsync(1, capacity: null);
        await town.Store.WriteAsync(async db =>
        {
            (await db.Cards.SingleAsync()).MessageId = null;
            db.Dispatch.Add(new Dispatch { Id = 1, ChatId = 71, Content = "", DueAt = 0, Priority = Priority.Answer, State = post, MeetupId = 1, CardId = 5001, DedupeKey = "card:5001:1" });
            return 0;
        }, default);
        return town;
    }

    private static Task<List<string>> PostsAsync(SeatTown town) => town.Store.ReadAsync(db => db.Dispatch.Where(row => row.CardId == 5001).Select(row => row.DedupeKey).OrderBy(key => key).ToListAsync(), default);
}
