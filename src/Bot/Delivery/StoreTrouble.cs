using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Bot.Delivery;

/// <summary>Tells the database's trouble (away, locked, full, read-only) from a program's mistake.</summary>
internal static class StoreTrouble
{
    /// <summary>SQLite's error code for a broken constraint; PostgreSQL's class of them is 23.</summary>
    private const int SqliteConstraint = 19;

    /// <summary>Unique violation, serialization failure, deadlock: another transaction was quicker, and the same work done again succeeds.</summary>
    private static readonly string[] Crossings = ["23505", "40001", "40P01"];

    /// <summary>Two transactions crossed each other; PostgreSQL only, as SQLite has one writer.</summary>
    public static bool IsCrossing(Exception failure) => (failure as DbException ?? failure.InnerException as DbException)?.SqlState is { } state && Crossings.Contains(state);

    public static bool Is(Exception failure) => (failure as DbException ?? failure.InnerException as DbException) switch
    {
        SqliteException { SqliteErrorCode: SqliteConstraint } => false,
        { SqlState: { } state } when state.StartsWith("23", StringComparison.Ordinal) => false,
        null => failure is IOException or TimeoutException or ObjectDisposedException,
        _ => true,
    };
}
