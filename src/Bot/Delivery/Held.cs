using System.Data.Common;
using CommunityBot.Community.Outbox;

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
}
