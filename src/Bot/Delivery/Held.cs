using System.Data.Common;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;

namespace CommunityBot.Bot.Delivery;

/// <summary>
/// Claimed and not yet handed to a channel. When the store goes away in between (also at the claim's own commit, of which nobody knows then),
/// these are certainly unsent: the next claim gives them and their lanes back, so that nobody waits for the lease.
/// </summary>
internal sealed class Held(DispatchBoard board)
{
    private IReadOnlyList<Leased> rows = [];
    private IReadOnlyList<CardBehind> cards = [];

    public void Claimed(IReadOnlyList<Leased> newRows, IReadOnlyList<CardBehind> newCards) => (rows, cards) = ([.. rows, .. newRows], [.. cards, .. newCards]);

    public void RowsBegan() => rows = [];

    public void CardsBegan() => cards = [];

    public async Task GiveBackAsync(DbTransaction transaction, long now, CancellationToken cancellation)
    {
        await board.GiveBackAsync(transaction, [.. rows.Select(row => row.Id)], now, cancellation);
        await DueBoard.GiveBackAsync(transaction, cards, now, cancellation);
    }

    /// <summary>As the process ends. With the store away it waits for the end of its lease, as after a crash.</summary>
    public async Task GiveBackAsync(CommunityStore store, long now, CancellationToken cancellation)
    {
        if (rows.Count + cards.Count == 0)
        {
            return;
        }

        try
        {
            await using var connection = await store.OpenAsync(cancellation);
            await store.WriteOnAsync(connection, async transaction =>
            {
                await GiveBackAsync(transaction, now, cancellation);
                return 0;
            }, cancellation);
        }
        catch (Exception failure) when (Failure.Of(failure) != FailureKind.Mistake)
        {
            // The reaper takes it back.
        }
    }
}
