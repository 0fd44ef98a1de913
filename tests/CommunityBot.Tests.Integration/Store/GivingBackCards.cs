using CommunityBot.Bot.Delivery;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Store;

/// <summary>A node has claimed a card and, because the store went away at that very commit, never edited it: the lane needn't wait for the lease.</summary>
public sealed class GivingBackCards
{
    private const long Chat = 1;
    private const long Now = 1_000_000;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    [Theory, OnSqlite, OnPostgres]
    public async Task Frees_the_lane_of_a_card_whose_edit_never_began(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        var held = await ClaimedAsync(fresh.Store);

        Assert.Equal(Now + 60_000, await FreeAtAsync(fresh.Store));
        await GiveBackAsync(fresh.Store, held, Now + 1000);

        Assert.Equal(Now + 1000, await FreeAtAsync(fresh.Store));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_a_lane_that_another_node_has_taken_since(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        var held = await ClaimedAsync(fresh.Store);
        await fresh.Store.WriteAsync(db => db.Lanes.ExecuteUpdateAsync(set => set.SetProperty(lane => lane.FreeAt, Now + 90_000)), default);

        await GiveBackAsync(fresh.Store, held, Now + 61_000);

        Assert.Equal(Now + 90_000, await FreeAtAsync(fresh.Store));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_the_lane_of_a_card_whose_edit_has_begun(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        var held = await ClaimedAsync(fresh.Store);
        held.CardsBegan();

        await GiveBackAsync(fresh.Store, held, Now + 1000);

        Assert.Equal(Now + 60_000, await FreeAtAsync(fresh.Store));
    }

    private static async Task<Held> ClaimedAsync(CommunityStore store)
    {
        await store.WriteAsync(
            db =>
            {
                db.Chats.Add(new Chat { Id = Chat, Channel = "fake", Address = "-1", Kind = ChatKind.Group, Language = "sv", TimeZone = "Europe/Stockholm" });
                db.Lanes.Add(new Lane { ChatId = Chat, Channel = "fake" });
                db.Cards.Add(new Card { Id = 7, MeetupId = 8, ChatId = Chat, MessageId = "55", Version = 2, Shown = 1 });
                return Task.FromResult(0);
            },
            default);
        var held = new Held(new DispatchBoard(store, "a-node"));
        await using var connection = await store.OpenAsync(default);
        held.Claimed([], await store.WriteOnAsync(connection, transaction => new DueBoard(store).ClaimCardsAsync(transaction, ["fake"], Now, 10, Lease, default), default));
        return held;
    }

    private static async Task GiveBackAsync(CommunityStore store, Held held, long now)
    {
        await using var connection = await store.OpenAsync(default);
        await store.WriteOnAsync(
            connection,
            async transaction =>
            {
                await held.GiveBackAsync(transaction, now, default);
                return 0;
            },
            default);
    }

    private static Task<long> FreeAtAsync(CommunityStore store) => store.ReadAsync(db => db.Lanes.Select(lane => lane.FreeAt).SingleAsync(), default);
}
