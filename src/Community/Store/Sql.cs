using System.Data.Common;
using System.Globalization;
using System.Text;

namespace CommunityBot.Community.Store;

/// <summary>The few hand-written statements (the claim and its like) over both engines' shared SQL, always with parameters.</summary>
public static class Sql
{
    public static async Task<int> ExecuteAsync(this DbTransaction transaction, string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var command = transaction.Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task<List<T>> QueryAsync<T>(this DbTransaction transaction, string sql, Func<DbDataReader, T> read, CancellationToken cancellation, params object?[] values)
    {
        await using var command = transaction.Command(sql, values);
        return await ReadAsync(command, read, cancellation);
    }

    public static async Task<List<T>> QueryAsync<T>(this DbConnection connection, string sql, Func<DbDataReader, T> read, CancellationToken cancellation, params object?[] values)
    {
        await using var command = connection.Command(sql, values);
        return await ReadAsync(command, read, cancellation);
    }

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

    private static DbCommand Command(this DbTransaction transaction, string sql, object?[] values)
    {
        var command = transaction.Connection!.Command(sql, values);
        command.Transaction = transaction;
        return command;
    }

    private static DbCommand Command(this DbConnection connection, string sql, object?[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller passes a constant text; values travel as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var index = 0; index < values.Length; index++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@p" + index.ToString(CultureInfo.InvariantCulture);
            parameter.Value = values[index] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
