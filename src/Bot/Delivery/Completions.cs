using System.Data.Common;
using System.Threading.Channels;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;

namespace CommunityBot.Bot.Delivery;

/// <summary>How one send ended, and what else that means for the store.</summary>
/// <param name="Row">The dispatch row's end; null for a card's edit.</param>
/// <param name="Lane">When the chat's lane is free.</param>
/// <param name="Also">A rare consequence (a chat is gone, a card got its message), in the same transaction.</param>
internal sealed record Ended(Completion? Row, LaneMove Lane, Func<DbConnection, DbTransaction, Task>? Also = null);

/// <summary>Writes the ends of sends, as many as wait, in one commit; then wakes the pump, because lanes are free.</summary>
internal sealed partial class Completions(CommunityStore store, DispatchBoard board, PumpSignal signal, TimeProvider clock, ILogger<Completions> log) : BackgroundService
{
    private const int MostPerCommit = 256;
    private readonly Channel<Ended> waiting = Channel.CreateUnbounded<Ended>(new UnboundedChannelOptions { SingleReader = true });
    private int open;

    /// <summary>Sends that have begun and whose end is not in the store yet.</summary>
    public int Open => Volatile.Read(ref open);

    public void Began() => Interlocked.Increment(ref open);

    /// <summary>What began ended without anything to write.</summary>
    public void Over() => Interlocked.Decrement(ref open);

    public void Write(Ended ended) => waiting.Writer.TryWrite(ended);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Ended>(MostPerCommit);
        while (await waiting.Reader.WaitToReadAsync(stoppingToken))
        {
            batch.Clear();
            while (batch.Count < MostPerCommit && waiting.Reader.TryRead(out var ended))
            {
                batch.Add(ended);
            }

            await UntilWrittenAsync(batch, stoppingToken);
            Interlocked.Add(ref open, -batch.Count);
            signal.Wake();
        }
    }

    /// <summary>Keeps at it while the store is away: what has been sent must be known as sent, or it would be said again.</summary>
    private async Task UntilWrittenAsync(List<Ended> batch, CancellationToken stopping)
    {
        for (var pause = TimeSpan.FromMilliseconds(100); ; pause = TimeSpan.FromSeconds(Math.Min(5, pause.TotalSeconds * 2)))
        {
            try
            {
                await using var connection = await store.OpenAsync(stopping);
                await store.WriteOnAsync(connection, async transaction =>
                {
                    await board.CompleteAsync(
                        transaction, [.. batch.Where(end => end.Row is not null).Select(end => end.Row!)], [.. batch.Select(end => end.Lane)],
                        clock.GetUtcNow().ToUnixTimeMilliseconds(), stopping);
                    foreach (var ended in batch.Where(ended => ended.Also is not null))
                    {
                        await ended.Also!(connection, transaction);
                    }

                    return 0;
                }, stopping);
                return;
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested && StoreTrouble.Is(failure))
            {
                NotWritten(batch.Count, failure.GetType().Name);
                await Task.Delay(pause, TimeProvider.System, stopping);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The ends of {Count} sends could not be written yet: {Failure}")]
    private partial void NotWritten(int count, string failure);
}
