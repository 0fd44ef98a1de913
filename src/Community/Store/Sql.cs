using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Community.Store;

/// <summary>The few hand-written statements (the claim and its like) over both engines' shared SQL, always with parameters.</summary>
public static class Sql
{
    /// <summary>Remembered statements of one SQLite connection; more than these are lists of unusual lengths.</summary>
    private const int MostRemembered = 300;

    private static readonly ConditionalWeakTable<DbConnection, Dictionary<string, DbCommand>> Remembered = [];

    public static async Task<int> ExecuteAsync(this DbTransaction transaction, string sql, CancellationToken cancellation, params object?[] values)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return await transaction.Connection!.Command(transaction, sql, values).ExecuteNonQueryAsync(cancellation);
    }

    public static Task<List<T>> QueryAsync<T>(this DbTransaction transaction, string sql, Func<DbDataReader, T> read, CancellationToken cancellation, params object?[] values)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return ReadAsync(transaction.Connection!.Command(transaction, sql, values), read, cancellation);
    }

    public static Task<List<T>> QueryAsync<T>(this DbConnection connection, string sql, Func<DbDataReader, T> read, CancellationToken cancellation, params object?[] values) =>
        ReadAsync(connection.Command(null, sql, values), read, cancellation);

    private static async Task<List<T>> ReadAsync<T>(DbCommand command, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Placeholders <c>@p3,@p4,@p5</c> for a list whose first value is parameter <paramref name="first"/>.</summary>
    public static string List(int first, int count) => string.Join(',', Enumerable.Range(first, count).Select(number => "@p" + number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The same for <c>IN (…)</c> where the list may be empty: then nothing is in it.</summary>
    public static string ListOrNone(int first, int count) => count == 0 ? "NULL" : List(first, count);

    /// <summary>Rows <c>(@p0,@p1),(@p2,@p3)</c> of parameters for a VALUES list.</summary>
    public static string Rows(int first, int rows, int columns)
    {
        var text = new StringBuilder();
        for (var row = 0; row < rows; row++)
        {
            text.Append(row == 0 ? "(" : ",(").Append(List(first + (row * columns), columns)).Append(')');
        }

        return text.ToString();
    }

    public static string? TextOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static long? NumberOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);


    /// <summary>
    /// On SQLite a command is kept with its connection, because it keeps its compiled statement (a tenth of the cost of a new one);
    /// Npgsql does the same by itself (automatic preparation).
    /// </summary>
    private static DbCommand Command(this DbConnection connection, DbTransaction? transaction, string sql, object?[] values)
    {
        var known = connection is SqliteConnection ? Remembered.GetOrCreateValue(connection) : null;
        if (known?.TryGetValue(sql, out var command) != true || command is null)
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller passes a constant text; values travel as parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var index = 0; index < values.Length; index++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@p" + index.ToString(CultureInfo.InvariantCulture);
                command.Parameters.Add(parameter);
            }

            if (known?.Count < MostRemembered)
            {
                known[sql] = command;
            }
        }

        command.Transaction = transaction;
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        return command;
    }
}
