using System.Collections.Frozen;
using System.Data.Common;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CommunityBot.Scheduling.Timers;

/// <summary>Rings what is due, one transaction each: a ring that fails is tried again later and holds nothing up.</summary>
public sealed partial class RingDue(CommunityStore store, IServiceProvider services, IEnumerable<RingRoute> routes, ILogger<RingDue> log)
{
    private const int MostAtOnce = 50;
    private const int MostCrossed = 3;
    private static readonly Duration Pause = Duration.FromMinutes(1);
    private readonly FrozenDictionary<string, Type> handlers = routes.ToFrozenDictionary(route => route.Kind, route => route.Handler);

    /// <summary>The kinds that this release rings. What a newer one planned is left to it: while both run side by side, or until this one is replaced again.</summary>
    public IReadOnlyList<string> Kinds { get; } = [.. routes.Select(route => route.Kind)];

    /// <returns>How many rings were due.</returns>
    public async Task<int> RunAsync(DbConnection open, long now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(open);
        var due = await open.QueryAsync(
            "SELECT id, kind, subject, due_at, attempts, occasion FROM timers WHERE due_at <= @p0 AND kind IN (" + Sql.ListOrNone(2, Kinds.Count) + ") ORDER BY due_at, id LIMIT @p1",
            row => new Ring { Id = row.GetInt64(0), Kind = row.GetString(1), Subject = row.GetInt64(2), DueAt = row.GetInt64(3), Attempts = row.GetInt32(4), Occasion = row.GetString(5) },
            cancellation, [now, MostAtOnce, .. Kinds]);
        foreach (var ring in due)
        {
            await RingOrLaterAsync(open, ring, now, cancellation);
        }

        return due.Count;
    }

    /// <summary>The store's trouble is not the ring's: it is thrown, and the pump comes again. What fails by itself is tried later.</summary>
    private async Task RingOrLaterAsync(DbConnection open, Ring ring, long now, CancellationToken cancellation)
    {
        for (var crossed = 0; ; crossed++)
        {
            try
            {
                await store.WriteOnAsync(open, transaction => RingAsync(open, transaction, ring, now, cancellation), cancellation);
                return;
            }
            catch (Exception failure) when (crossed < MostCrossed && Failure.Of(failure) == FailureKind.Crossing)
            {
                // Done again at once, it finds what the other transaction left.
            }
            catch (Exception failure) when (Failure.Of(failure) != FailureKind.Store)
            {
                Failed(ring.Kind, ring.Id, ring.Attempts + 1, failure.GetType().Name);
                await store.WriteOnAsync(open, transaction => LaterAsync(transaction, ring, failure, now, cancellation), cancellation);
                return;
            }
        }
    }

    private async Task<bool> RingAsync(DbConnection open, DbTransaction transaction, Ring ring, long now, CancellationToken cancellation)
    {
        // Moved, stopped, or rung by another node since it was read: then it isn't ours.
        if (await transaction.ExecuteAsync("DELETE FROM timers WHERE id = @p0 AND due_at = @p1", cancellation, ring.Id, ring.DueAt) == 0)
        {
            return false;
        }

        await using var db = store.On(open, transaction);
        await ((IRing)services.GetRequiredService(handlers[ring.Kind])).RingAsync(db, ring, Instant.FromUnixTimeMilliseconds(now), cancellation);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Tried again after a minute, then after two; then set aside beside the updates that failed, with its reason.</summary>
    private static async Task<int> LaterAsync(DbTransaction transaction, Ring ring, Exception failure, long now, CancellationToken cancellation)
    {
        var attempts = ring.Attempts + 1;
        if (attempts < Ring.Tries)
        {
            return await transaction.ExecuteAsync(
                "UPDATE timers SET attempts = @p1, due_at = @p2 WHERE id = @p0", cancellation, ring.Id, attempts, now + ((long)Pause.TotalMilliseconds * attempts));
        }

        await transaction.ExecuteAsync("DELETE FROM timers WHERE id = @p0", cancellation, ring.Id);
        return await transaction.ExecuteAsync(
            "INSERT INTO set_aside (channel, update_id, attempts, reason, at) VALUES ('timer', @p0, @p1, @p2, @p3) "
            + "ON CONFLICT (channel, update_id) DO UPDATE SET attempts = excluded.attempts, reason = excluded.reason, at = excluded.at",
            cancellation, ring.Occasion, attempts, failure.GetType().Name, now);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Ring {Kind} {Id} failed, attempt {Attempt}: {Failure}")]
    private partial void Failed(string kind, long id, int attempt, string failure);
}
