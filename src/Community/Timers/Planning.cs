using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Community.Timers;

/// <summary>Plans what shall happen later, in the transaction of what it follows from.</summary>
public static class Planning
{
    /// <summary>Plans a ring; the same occasion planned again moves it. The pump learns of it with the commit.</summary>
    /// <param name="db">Inside a transaction.</param>
    /// <param name="ids">Gives the row its id.</param>
    /// <param name="kind">A kind that a feature registered.</param>
    /// <param name="subject">The row it is about.</param>
    /// <param name="dueAt">Unix milliseconds; a moment that has passed is due now.</param>
    /// <param name="occasion">Unique, for example <c>offer:17</c>.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Task RingAtAsync(this CommunityDb db, Ids ids, string kind, long subject, long dueAt, string occasion, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(ids);
        return db.Database.ExecuteSqlAsync(
            $"INSERT INTO timers (id, kind, subject, due_at, attempts, occasion) VALUES ({ids.Next()}, {kind}, {subject}, {dueAt}, 0, {occasion}) ON CONFLICT (occasion) DO UPDATE SET kind = excluded.kind, subject = excluded.subject, due_at = excluded.due_at, attempts = 0",
            cancellation);
    }

    /// <summary>Nothing of this kind happens to the subject any more.</summary>
    /// <returns>How many rings were planned.</returns>
    public static Task<int> StopTimersAsync(this CommunityDb db, string kind, long subject, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Timers.Where(ring => ring.Kind == kind && ring.Subject == subject).ExecuteDeleteAsync(cancellation);
    }
}
