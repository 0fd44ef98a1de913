using System.Data.Common;
using System.Threading.Channels;
using CommunityBot.Bot.Channels;
using CommunityBot.Community.Store;

namespace CommunityBot.Bot.Conversation.Hearing;

/// <summary>
/// Runs turns and commits them. Waiting turns share a commit, a savepoint each, so that one bad turn harms nobody: on a disk where a commit
/// costs milliseconds that is the difference between a hundred presses a second and thousands (performance.md 3g, 6).
/// </summary>
/// <remarks>SQLite has one writer. PostgreSQL has four, and a chat always has the same one, so that a chat's turns keep their order.</remarks>
internal sealed class TurnWriter(CommunityStore store, TurnRunner runner) : BackgroundService
{
    /// <summary>More turns than this in one commit gain nothing (performance.md 6: flat from 8 to 32).</summary>
    private const int MostPerCommit = 16;

    private readonly Channel<Waiting>[] lines = [.. Enumerable.Range(0, store.Engine == StoreEngine.PostgreSql ? 4 : 1).Select(_ => Channel.CreateUnbounded<Waiting>())];

    /// <summary>Runs the turn and returns after its commit.</summary>
    /// <returns>The toast, if any.</returns>
    /// <exception cref="Exception">Whatever the handler or the store threw; nothing of the turn is kept then.</exception>
    public Task<Toast?> RunAsync(Incoming incoming, CancellationToken cancellation)
    {
        var waiting = new Waiting(incoming, new TaskCompletionSource<Toast?>(TaskCreationOptions.RunContinuationsAsynchronously));
        var line = (uint)string.GetHashCode(incoming.Place.Address, StringComparison.Ordinal) % (uint)lines.Length;
        lines[line].Writer.TryWrite(waiting);
        return waiting.Done.Task.WaitAsync(cancellation);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(lines.Select(line => Task.Run(() => WorkAsync(line.Reader, stoppingToken), stoppingToken)));

    private async Task WorkAsync(ChannelReader<Waiting> line, CancellationToken stopping)
    {
        DbConnection? connection = null;
        var batch = new List<Waiting>(MostPerCommit);
        while (await line.WaitToReadAsync(stopping))
        {
            batch.Clear();
            while (batch.Count < MostPerCommit && line.TryRead(out var next))
            {
                batch.Add(next);
            }

            try
            {
                connection ??= await store.OpenAsync(stopping);
                await CommitAsync(connection, batch, stopping);
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                // An outer loop's catch: the commit itself failed, so nothing of the batch is kept, and each caller hears of it.
                batch.ForEach(waiting => waiting.Done.TrySetException(failure));
                await CloseAsync(connection);
                connection = null;
            }
        }
    }

    private async Task CommitAsync(DbConnection connection, List<Waiting> batch, CancellationToken stopping)
    {
        var ended = await store.WriteOnAsync(connection, async transaction =>
        {
            // One context serves the batch; between turns it forgets what it tracked.
            await using var db = store.On(connection, transaction);
            var results = new List<(Toast? Toast, Exception? Failure)>(batch.Count);
            foreach (var waiting in batch)
            {
                results.Add(await RunOneAsync(db, transaction, waiting, alone: batch.Count == 1, stopping));
                db.ChangeTracker.Clear();
            }

            return results;
        }, stopping);
        for (var index = 0; index < batch.Count; index++)
        {
            var (toast, failure) = ended[index];
            _ = failure is null ? batch[index].Done.TrySetResult(toast) : batch[index].Done.TrySetException(failure);
        }
    }

    private async Task<(Toast? Toast, Exception? Failure)> RunOneAsync(
        CommunityDb db, DbTransaction transaction, Waiting waiting, bool alone, CancellationToken stopping)
    {
        if (alone)
        {
            // No savepoint: the exception rolls back the whole transaction, which is this turn.
            return (await runner.RunAsync(db, waiting.Incoming, stopping), null);
        }

        const string Savepoint = "turn";
        await transaction.SaveAsync(Savepoint, stopping);
        try
        {
            var toast = await runner.RunAsync(db, waiting.Incoming, stopping);
            await transaction.ReleaseAsync(Savepoint, stopping);
            return (toast, null);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            await transaction.RollbackAsync(Savepoint, stopping);
            return (null, failure);
        }
    }

    private static async Task CloseAsync(DbConnection? connection)
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }

    private sealed record Waiting(Incoming Incoming, TaskCompletionSource<Toast?> Done);
}
