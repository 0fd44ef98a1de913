using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>The database hangs up on a bot that lives on, between its claim of a reminder and the send: nobody has to wait for the lease to run out.</summary>
public sealed class LosingTheConnection
{
    private const int Resident = 1001;
    private static readonly DateTimeOffset Due = new(2026, 11, 21, 14, 0, 0, TimeSpan.FromHours(1));

    [PostgresTheory]
    [InlineData("as the message is claimed", "BEFORE UPDATE ON dispatch", "NEW.state = 1")]
    [InlineData("as the send is noted as begun", "BEFORE UPDATE ON dispatch", "NEW.state = 2")]
    [InlineData("at the commit of the beginning", "AFTER UPDATE ON dispatch", "NEW.state = 2")]
    public async Task Costs_seconds_and_no_second_copy(string point, string when, string condition)
    {
        await using var fresh = await FreshStore.OnAsync(StoreEngine.PostgreSql);
        await using var town = await Neighbourhood.FoundAsync(fresh.Store, fresh.ConnectionString);
        await town.MoveInAsync(Resident, Resident);
        await town.RemindAsync(Resident, Resident, Due);
        await using var blockade = await Blockade.BuildAsync(fresh.ConnectionString, when, condition);
        await using var bot = await town.StartAsync(Due);
        await blockade.ReachedAsync(bot);
        await blockade.CutAsync();
        await town.SettledAsync(1, bot);

        var row = await fresh.Store.ReadAsync(db => db.Dispatch.SingleAsync(), default);
        Assert.Equal((point, DispatchState.Sent), (point, row.State));
        Assert.InRange(row.SentAt!.Value - row.DueAt, 0, 45_000);
        Assert.Empty(town.Telegram.Ledger.CopiesOfOneOccurrence(most: 1));
    }
}
