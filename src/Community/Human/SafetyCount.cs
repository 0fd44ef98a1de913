using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Community.Human;

/// <summary>
/// About how often the safety net answered in a month, for the whole bot. Every fifth answer, by lot, counts as five: so the row is always a
/// multiple of five, right on average, and nobody can read out of it that somebody in particular was answered.
/// </summary>
public sealed class SafetyCount
{
    public const int Step = 5;

    /// <summary>The month, <c>2026-11</c>.</summary>
    public required string Month { get; init; }

    /// <summary>1: concern, 2: crisis.</summary>
    public required int Level { get; init; }

    public int Times { get; set; }

    /// <param name="db">Inside the turn's transaction.</param>
    /// <param name="month">The month.</param>
    /// <param name="level">1: concern, 2: crisis.</param>
    /// <param name="lot">0 to 4; only 0 counts.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Task AddAsync(CommunityDb db, string month, int level, int lot, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return lot != 0 ? Task.CompletedTask : db.Database.ExecuteSqlAsync(
            $"INSERT INTO safety_counts (month, level, times) VALUES ({month}, {level}, {Step}) ON CONFLICT (month, level) DO UPDATE SET times = safety_counts.times + {Step}", cancellation);
    }
}
