using System.Data.Common;
using CommunityBot.Community.Store;

namespace CommunityBot.Community.Outbox;

/// <param name="Returned">Rows that were claimed but not begun: pending again.</param>
/// <param name="SaidAgain">Rows whose send began and whose end nobody knows, of a kind that is said once more.</param>
/// <param name="Unknown">Such rows that are left for the coordinator to see.</param>
public sealed record Reaped(int Returned, int SaidAgain, int Unknown);

/// <summary>Takes back what a node that died had claimed. Safe to run any number of times, on any node: it only touches leases that have run out.</summary>
public sealed class Reaper(CommunityStore store)
{
    /// <summary>No occasion is sent more often than this, whatever breaks (reliability.md 1.2: hard max 2).</summary>
    public const int MostCopies = 2;

    /// <param name="transaction">The write transaction to join.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <param name="node">On SQLite, where there is one process, leases of other owners are an earlier run's and taken back at once.</param>
    /// <param name="cancellation">Stops waiting for the database.</param>
    public async Task<Reaped> ReapAsync(DbTransaction transaction, long now, string node, CancellationToken cancellation)
    {
        var stale = store.Engine == StoreEngine.Sqlite ? "(lease_until <= @p0 OR lease_owner <> @p1)" : "(lease_until <= @p0 AND (lease_owner IS NOT NULL OR @p1 IS NULL))";
        await transaction.ExecuteAsync(
            $"UPDATE lanes SET free_at = @p0 WHERE chat_id IN (SELECT chat_id FROM dispatch WHERE state IN (1, 2) AND {stale}) AND free_at > @p0", cancellation, now, node);
        await transaction.ExecuteAsync(
            "UPDATE dispatch SET state = 5, last_error = 'chat-gone' WHERE state = 0 AND due_at <= @p0 AND chat_id IN (SELECT id FROM chats WHERE state = 1)", cancellation, now);
        var returned = await transaction.ExecuteAsync(
            $"UPDATE dispatch SET state = 0, lease_owner = NULL, lease_until = NULL WHERE state = 1 AND {stale}", cancellation, now, node);
        var again = await transaction.ExecuteAsync(
            $"UPDATE dispatch SET state = 0, lease_owner = NULL, lease_until = NULL, last_error = 'interrupted', copies = copies + 1 WHERE state = 2 AND {stale} AND when_unknown = 0 AND copies + 1 < {MostCopies}",
            cancellation, now, node);
        var unknown = await transaction.ExecuteAsync(
            $"UPDATE dispatch SET state = 6, lease_owner = NULL, lease_until = NULL, last_error = 'interrupted', copies = copies + 1 WHERE state = 2 AND {stale}", cancellation, now, node);
        return new Reaped(returned, again, unknown);
    }
}
