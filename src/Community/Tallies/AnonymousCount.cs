using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Community.Tallies;

/// <summary>Asks each person at most once and keeps only how many chose what.</summary>
public static class AnonymousCount
{
    /// <returns>False when the person has been asked already.</returns>
    public static async Task<bool> AskAsync(this CommunityDb db, string kind, long subject, long personId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Database.ExecuteSqlAsync(
            $"INSERT INTO asks (kind, subject, person_id) VALUES ({kind}, {subject}, {personId}) ON CONFLICT DO NOTHING", cancellation) == 1;
    }

    /// <summary>Counts an answer and burns the right to give it.</summary>
    /// <returns>False when the person was not asked, or has answered.</returns>
    public static async Task<bool> CountAsync(this CommunityDb db, string kind, long subject, long personId, int choice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Asks.Where(ask => ask.Kind == kind && ask.Subject == subject && ask.PersonId == personId).ExecuteDeleteAsync(cancellation) == 0)
        {
            return false;
        }

        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO tallies (kind, subject, choice, people) VALUES ({kind}, {subject}, {choice}, 1) ON CONFLICT (kind, subject, choice) DO UPDATE SET people = tallies.people + 1",
            cancellation);
        return true;
    }

    /// <summary>How many chose what; nobody may answer any more.</summary>
    public static async Task<IReadOnlyList<Tally>> CloseAsync(this CommunityDb db, string kind, long subject, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.Asks.Where(ask => ask.Kind == kind && ask.Subject == subject).ExecuteDeleteAsync(cancellation);
        var counts = await db.Tallies.AsNoTracking().Where(tally => tally.Kind == kind && tally.Subject == subject).OrderByDescending(tally => tally.People).ThenBy(tally => tally.Choice).ToListAsync(cancellation);
        await db.Tallies.Where(tally => tally.Kind == kind && tally.Subject == subject).ExecuteDeleteAsync(cancellation);
        return counts;
    }
}
