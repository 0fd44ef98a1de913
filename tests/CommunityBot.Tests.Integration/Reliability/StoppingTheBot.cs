using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.FakeTelegram;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>A graceful stop, as at every new version: what is being said ends and is known as said, so that nobody hears it twice.</summary>
public sealed class StoppingTheBot
{
    private const int First = 1001, Last = 1020;
    private static readonly DateTimeOffset Due = new(2026, 11, 21, 14, 0, 0, TimeSpan.FromHours(1));

    /// <summary>Late enough that a lease would have run out.</summary>
    private static readonly DateTimeOffset AfterTheLease = Due.AddSeconds(75);

    [Theory, OnSqlite, OnPostgres]
    public async Task While_twenty_sends_are_under_way_says_none_of_them_twice(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await using var town = await Neighbourhood.FoundAsync(fresh.Store, fresh.ConnectionString);
        await town.MoveInAsync(First, Last);
        await town.RemindAsync(First, Last, Due);
        town.Telegram.Break(new Fault(FaultKind.DelayAfter, "sendMessage", Count: 20) { Delay = TimeSpan.FromSeconds(4) });
        await using (var bot = await town.StartAsync(Due.AddSeconds(-3)))
        {
            await Patiently.UntilAsync(() => town.Copies().Count == 20, "twenty messages being accepted and their answers held", () => bot.Output);
            Assert.Equal(20, await UnderWayAsync(fresh.Store));

            Assert.Equal(0, await bot.StopAsync());
        }

        Assert.Equal(0, await UnderWayAsync(fresh.Store));
        await using var next = await town.StartAsync(AfterTheLease);
        await town.SettledAsync(20, next);
        Assert.All(town.Copies(), resident => Assert.Equal(1, resident.Value));
        Assert.Equal(20, await fresh.Store.ReadAsync(db => db.Dispatch.CountAsync(row => row.State == DispatchState.Sent && row.Copies == 0), default));
    }

    /// <summary>Otherwise the chat would be mute until the lease runs out.</summary>
    [PostgresFact]
    public async Task Between_claim_and_send_gives_back_what_it_has_claimed()
    {
        await using var fresh = await FreshStore.OnAsync(StoreEngine.PostgreSql);
        await using var town = await Neighbourhood.FoundAsync(fresh.Store, fresh.ConnectionString);
        await town.MoveInAsync(First, First);
        await town.RemindAsync(First, First, Due);
        await using (var blockade = await Blockade.BuildAsync(fresh.ConnectionString, "BEFORE UPDATE ON dispatch", "NEW.state = 2"))
        {
            await using var bot = await town.StartAsync(Due.AddSeconds(-3));
            await blockade.ReachedAsync(bot);

            Assert.Equal(0, await bot.StopAsync());
        }

        Assert.Equal(0, await UnderWayAsync(fresh.Store));
        Assert.Empty(town.Copies());
        Assert.All(await fresh.Store.ReadAsync(db => db.Lanes.Select(lane => lane.FreeAt).ToListAsync(), default), freeAt => Assert.True(freeAt < AfterTheLease.AddSeconds(-20).ToUnixTimeMilliseconds()));
    }

    private static Task<int> UnderWayAsync(CommunityStore store) =>
        store.ReadAsync(db => db.Dispatch.CountAsync(row => row.State == DispatchState.Leased || row.State == DispatchState.Sending), default);
}
