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
    private const int MostCrossed = 3;

    /// <summary>A send ends after 30 s at the latest; the host gives all its parts 40 (HostRoom).</summary>
    private static readonly TimeSpan LastEnds = TimeSpan.FromSeconds(35);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    private readonly Channel<Ended> waiting = Channel.CreateUnbounded<Ended>(new UnboundedChannelOptions { SingleReader = true });
    private int open;

    /// <summary>Sends that have begun and whose end is not in the store yet.</summary>
    public int Open => Volatile.Read(ref open);

    public void Began() => Interlocked.Increment(ref open);

    /// <summary>What began ended without anything to write.</summary>
    public void Over() => Interlocked.Decrement(ref open);

    public void Write(Ended ended) => waiting.Writer.TryWrite(ended);

    /// <summary>
    /// The pump has stopped by now. What it had begun ends first, and is written: an end that isn't in the store is unknown after the restart,
    /// and what may have been said is said again.
    /// </summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (Open > 0 && ExecuteTask is { IsCompleted: false } && TimeProvider.System.GetElapsedTime(begun) < LastEnds && !cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(Glance, TimeProvider.System, CancellationToken.None);
        }

        if (Open > 0)
        {
            LeftUnderWay(Open);
        }

        await base.StopAsync(cancellationToken);
    }

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

            await WriteAsync(batch, stoppingToken);
            Interlocked.Add(ref open, -batch.Count);
            signal.Wake();
        }
    }

    /// <summary>
    /// What has been sent must be known as sent, or it would be said again: the ends go first, whatever becomes of what follows from them.
    /// </summary>
    private async Task WriteAsync(List<Ended> batch, CancellationToken stopping)
    {
        List<Ended> following = [.. batch.Where(ended => ended.Also is not null)];
        if (await IsWrittenAsync(batch, following, stopping))
        {
            return;
        }

        // One of them can't be: each for itself then, so that it harms no other.
        if (!await IsWrittenAsync(batch, [], stopping))
        {
            Lost(batch.Count);
        }

        foreach (var ended in following)
        {
            if (!await IsWrittenAsync([], [ended], stopping))
            {
                NothingFollows(ended.Row?.Id, ended.Lane.ChatId);
            }
        }
    }

    /// <summary>Keeps at it while the store is away, and when another transaction was quicker.</summary>
    /// <returns>False: it can't be written, now or later.</returns>
    private async Task<bool> IsWrittenAsync(List<Ended> ends, List<Ended> following, CancellationToken stopping)
    {
        var crossed = 0;
        for (var pause = TimeSpan.FromMilliseconds(100); ; pause = TimeSpan.FromSeconds(Math.Min(5, pause.TotalSeconds * 2)))
        {
            try
            {
                await TryAsync(ends, following, stopping);
                return true;
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                NotWritten(Math.Max(ends.Count, following.Count), failure.GetType().Name);
                switch (Failure.Of(failure))
                {
                    case FailureKind.Store:
                        await Task.Delay(pause, TimeProvider.System, stopping);
                        break;
                    case FailureKind.Crossing when crossed++ < MostCrossed:
                        break;
                    default:
                        return false;
                }
            }
        }
    }

    private async Task TryAsync(List<Ended> ends, List<Ended> following, CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        await store.WriteOnAsync(connection, async transaction =>
        {
            await board.CompleteAsync(
                transaction, [.. ends.Where(end => end.Row is not null).Select(end => end.Row!)], [.. ends.Select(end => end.Lane)],
                clock.GetUtcNow().ToUnixTimeMilliseconds(), cancellation);
            foreach (var ended in following)
            {
                await ended.Also!(connection, transaction);
            }

            return 0;
        }, cancellation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The ends of {Count} sends could not be written yet: {Failure}")]
    private partial void NotWritten(int count, string failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The ends of {Count} sends can't be written; after their leases they may be said once more")]
    private partial void Lost(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "What follows from the end of dispatch {Id} to chat {ChatId} can't be written")]
    private partial void NothingFollows(long? id, long chatId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The process ends with {Count} sends under way")]
    private partial void LeftUnderWay(int count);
}
