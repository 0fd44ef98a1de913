using System.Data.Common;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Scheduling.Timers;

namespace CommunityBot.Bot.Delivery;

/// <summary>
/// The one way out. Woken by every commit and by the next due moment, it spreads reminders, claims rows and cards whose lanes are free,
/// and sends them side by side. On PostgreSQL every node runs one.
/// </summary>
internal sealed partial class DispatchPump(
    CommunityStore store, DispatchBoard board, DueBoard cards, ChannelPacer pacer, SpreadReminders spread, RingDue rings, Wording wording, Sender sender, NextDue nextDue,
    Completions completions, Readiness readiness, PumpSignal signal, TimeProvider clock, ILogger<DispatchPump> log) : BackgroundService
{
    /// <summary>Sends under way at a time. A chat has one at most, so this is how many chats are spoken to at once.</summary>
    public const int MostUnderWay = 256;

    /// <summary>Longer than the longest call to a platform (30 s), so that a live node never loses a lease.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>Without a signal the pump still looks: another node may have died with rows of ours to send.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);

    /// <summary>Milliseconds between looks while something due waits for its channel's pace.</summary>
    private const long Breath = 20;

    private DbConnection? connection;

    private readonly Held held = new(board);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.OpenedAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                connection ??= await store.OpenAsync(stoppingToken);
                while (await CountedCycleAsync(connection, stoppingToken) > 0)
                {
                }

                var next = await nextDue.ReadAsync(connection, Now, stoppingToken);
                await nextDue.TellAsync(next, Now, stoppingToken);
                await signal.WaitAsync(Sleep(next), clock, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The pump's outermost loop (house style 4): whatever it was, the rows are still there.
                CycleFailed(failure.GetType().Name);
                await (connection?.DisposeAsync() ?? ValueTask.CompletedTask);
                connection = null;
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, stoppingToken);
            }
        }
    }

    /// <summary>What is claimed and hasn't begun is given back, so that after a restart nobody waits for its lease. A host may be told to stop twice at the same time; the connection is closed once.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await (Interlocked.Exchange(ref connection, null)?.DisposeAsync() ?? ValueTask.CompletedTask);
        await held.GiveBackAsync(store, Now, cancellationToken);
    }

    private TimeSpan Sleep(long? next) =>
        next is { } due ? TimeSpan.FromMilliseconds(Math.Clamp(due - Now, Breath, (long)LongestSleep.TotalMilliseconds)) : LongestSleep;

    /// <summary>A cycle counts as a send under way, so that nobody takes the moment between a claim and its sends for rest.</summary>
    private async Task<int> CountedCycleAsync(DbConnection open, CancellationToken cancellation)
    {
        completions.Began();
        try
        {
            // Reminders are spread for the moment that timers were rung for: what falls due in between would overtake what rings at the same time.
            var moment = Now;
            return await rings.RunAsync(open, moment, cancellation) + await CycleAsync(open, moment, cancellation);
        }
        finally
        {
            completions.Over();
        }
    }

    /// <returns>How much was taken up; zero: nothing is due whose lane is free.</returns>
    private async Task<int> CycleAsync(DbConnection open, long moment, CancellationToken cancellation)
    {
        var room = MostUnderWay - completions.Open + 1;
        if (room <= 0)
        {
            return 0;
        }

        var (rows, behind, spreadNow) = await store.WriteOnAsync(open, transaction => ClaimAsync(open, transaction, room, moment, cancellation), cancellation);
        held.CardsBegan();
        foreach (var card in behind)
        {
            completions.Began();
            _ = EditAsync(card);
        }

        await BeginAsync(open, rows, cancellation);
        held.RowsBegan();
        return rows.Count + behind.Count + spreadNow;
    }

    private async Task<(IReadOnlyList<Leased> Rows, IReadOnlyList<CardBehind> Cards, int Spread)> ClaimAsync(
        DbConnection open, DbTransaction transaction, int room, long moment, CancellationToken cancellation)
    {
        await held.GiveBackAsync(transaction, Now, cancellation);
        await using var db = store.On(open, transaction);
        var spreadNow = await spread.RunAsync(db, moment, cancellation);
        var allowed = await pacer.AllowedAsync(transaction, Now, room, cancellation);
        string[] speakable = [.. allowed.Keys];
        string[] broadcastable = [.. allowed.Where(pair => pair.Value > 0).Select(pair => pair.Key)];
        var rows = await NoiseGate.SiftAsync(db, transaction, await board.ClaimAsync(transaction, speakable, broadcastable, Now, Math.Min(room, Broadcasts(allowed)), Lease, cancellation), Now, cancellation);
        foreach (var channel in rows.Where(row => row.Priority != Priority.Answer).GroupBy(row => row.Channel))
        {
            await pacer.TakeAsync(transaction, channel.Key, channel.Count(), Now, cancellation);
        }

        var behind = await cards.ClaimCardsAsync(transaction, speakable, Now, room - rows.Count, Lease, cancellation);
        held.Claimed(rows, behind);
        return (rows, behind, spreadNow);
    }

    /// <summary>A claim is no larger than the tightest channel allows, unless none does: then answers alone may fill it.</summary>
    private static int Broadcasts(IReadOnlyDictionary<string, int> allowed) => allowed.Values.Where(count => count > 0).DefaultIfEmpty(MostUnderWay).Min();

    private async Task BeginAsync(DbConnection open, IReadOnlyList<Leased> rows, CancellationToken cancellation)
    {
        var worded = new List<Worded>(rows.Count);
        foreach (var row in rows)
        {
            worded.Add(await wording.OfAsync(open, row, cancellation));
        }

        long[] sayable = [.. worded.Where(word => word.Words is not null).Select(word => word.Row.Id)];
        var begun = sayable.Length == 0 ? [] : await store.WriteOnAsync(open, transaction => board.BeginAsync(transaction, sayable, Now, cancellation), cancellation);
        foreach (var word in worded)
        {
            completions.Began();
            var free = new LaneMove(word.Row.ChatId, Now, word.Row.PacedTo);
            if (word.Words is null)
            {
                completions.Write(new Ended(RetryPlan.Unsaid(word.Row, word.Why, Now), free));
            }
            else if (begun.Contains(word.Row.Id))
            {
                _ = SayAsync(word.Row, word.Words, word.CardVersion);
            }
            else
            {
                // Moved or cancelled between claim and send.
                completions.Write(new Ended(null, free));
            }
        }
    }

    // A send that has begun is not cut off by a shutdown: its end would be unknown. The channel's own time limit bounds it.
    private async Task SayAsync(Leased row, Channels.Utterance words, int version)
    {
        try
        {
            await sender.SayAsync(row, words, version, CancellationToken.None);
        }
        catch (Exception failure)
        {
            // A channel's own mistake: nobody knows how far it got, which is what Unknown is for.
            SendFailed(row.Id, failure.GetType().Name);
            completions.Write(new Ended(RetryPlan.Decide(row, new Channels.Receipt.Unknown(failure.GetType().Name), Now, 0), new LaneMove(row.ChatId, Now, row.PacedTo)));
        }
    }

    private async Task EditAsync(CardBehind card)
    {
        try
        {
            var (current, words) = await wording.OfCardAsync(card, CancellationToken.None) ?? throw new InvalidDataException("A card without a meetup.");
            await sender.EditCardAsync(current, words, CancellationToken.None);
        }
        catch (Exception failure)
        {
            SendFailed(card.CardId, failure.GetType().Name);
            completions.Write(new Ended(null, new LaneMove(card.ChatId, Now + 5000, card.PacedTo)));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A cycle of the pump failed: {Failure}")]
    private partial void CycleFailed(string failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Sending {Id} failed: {Failure}")]
    private partial void SendFailed(long id, string failure);
}
