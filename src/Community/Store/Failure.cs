using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Community.Store;

/// <summary>Whose fault it was, which is all that the outer loops ask.</summary>
public enum FailureKind
{
    /// <summary>The database is away, locked, full or read-only, or something was broken off: nobody's fault, and the same succeeds later.</summary>
    Store,

    /// <summary>Another transaction was quicker: the same done again finds what that one left. Who crosses again and again has made a mistake after all.</summary>
    Crossing,

    /// <summary>The program's own: done again, it would be no better.</summary>
    Mistake,
}

/// <summary>Tells the kinds of failure apart, for both engines and however deep EF has wrapped them.</summary>
public static class Failure
{
    /// <summary>Unique violation, serialization failure, deadlock. PostgreSQL only, as SQLite has one writer.</summary>
    private static readonly string[] Crossings = ["23505", "40001", "40P01"];

    /// <summary>PostgreSQL's classes for a statement that is wrong in itself: its data, a constraint, its text.</summary>
    private static readonly string[] MistakenClasses = ["22", "23", "42"];

    /// <summary>A right that an operator hasn't granted yet; of class 42, and nobody's mistake here.</summary>
    private const string InsufficientPrivilege = "42501";

    public static FailureKind Of(Exception failure)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case DbUpdateConcurrencyException:
                    return FailureKind.Crossing;
                case SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_ERROR or SQLitePCL.raw.SQLITE_CONSTRAINT }:
                    return FailureKind.Mistake;
                case DbException { SqlState: { } state } when Crossings.Contains(state):
                    return FailureKind.Crossing;
                case DbException { SqlState: { } state } when state != InsufficientPrivilege && MistakenClasses.Contains(state[..2]):
                    return FailureKind.Mistake;
                case DbException:
                    return FailureKind.Store;
                default:
                    break;
            }
        }

        return failure is IOException or TimeoutException or ObjectDisposedException or OperationCanceledException ? FailureKind.Store : FailureKind.Mistake;
    }
}
