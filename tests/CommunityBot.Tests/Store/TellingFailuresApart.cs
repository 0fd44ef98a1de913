using CommunityBot.Community.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommunityBot.Tests.Store;

public sealed class TellingFailuresApart
{
    [Theory]
    [InlineData("23505", FailureKind.Crossing)] // unique violation
    [InlineData("40001", FailureKind.Crossing)] // serialization failure
    [InlineData("40P01", FailureKind.Crossing)] // deadlock
    [InlineData("23503", FailureKind.Mistake)] // foreign key
    [InlineData("22001", FailureKind.Mistake)] // too long
    [InlineData("42703", FailureKind.Mistake)] // no such column
    [InlineData("42501", FailureKind.Store)] // no right
    [InlineData("53100", FailureKind.Store)] // disk full
    [InlineData("57P01", FailureKind.Store)] // shutting down
    [InlineData("25006", FailureKind.Store)] // read-only
    public void Of_PostgreSQL_however_deep_they_are_wrapped(string state, FailureKind kind)
    {
        var failure = new PostgresException("", "", "", state);

        Assert.Equal(kind, Failure.Of(failure));
        Assert.Equal(kind, Failure.Of(new DbUpdateException("", failure)));
        Assert.Equal(kind, Failure.Of(new InvalidOperationException("", new DbUpdateException("", failure))));
    }

    [Theory]
    [InlineData(1, FailureKind.Mistake)] // no such table
    [InlineData(5, FailureKind.Store)] // locked
    [InlineData(8, FailureKind.Store)] // read-only
    [InlineData(13, FailureKind.Store)] // disk full
    [InlineData(14, FailureKind.Store)] // can't be opened
    [InlineData(19, FailureKind.Mistake)] // constraint
    public void Of_SQLite(int code, FailureKind kind) => Assert.Equal(kind, Failure.Of(new DbUpdateException("", new SqliteException("", code))));

    [Fact]
    public void Of_a_connection_that_is_lost() => Assert.Equal(FailureKind.Store, Failure.Of(new NpgsqlException("", new IOException())));

    [Fact]
    public void Of_a_row_that_has_gone_meanwhile() => Assert.Equal(FailureKind.Crossing, Failure.Of(new DbUpdateConcurrencyException()));

    [Fact]
    public void Of_what_was_broken_off() => Assert.Equal(FailureKind.Store, Failure.Of(new TaskCanceledException()));

    [Fact]
    public void Of_everything_else() => Assert.Equal(FailureKind.Mistake, Failure.Of(new InvalidOperationException("", new FormatException())));
}
