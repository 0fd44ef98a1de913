using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CommunityBot.Community.Outbox;

/// <summary>The one door into the outbox: what the bot will say, in the transaction of what it tells about.</summary>
/// <remarks>
/// The unique key decides, not a look beforehand: also on PostgreSQL, where another transaction may say the same at the same moment, the slower one goes on without it.
/// Rows are written at once and aren't tracked; who wants to go on with one reads it.
/// </remarks>
public static class Speaking
{
    /// <summary>Rows of one statement. Few sizes, so that the engines keep all of them prepared.</summary>
    private static readonly int[] Sizes = [64, 16, 4, 1];

    private static readonly ConditionalWeakTable<IModel, Columns> Known = [];

    /// <summary>Adds, unless a row with this occasion exists: nothing is said twice.</summary>
    /// <returns>False when the occasion has been, or will be, spoken of already.</returns>
    public static async Task<bool> SayOnceAsync(this CommunityDb db, Dispatch message, CancellationToken cancellation) => await db.SayOnceAsync([message], cancellation) == 1;

    /// <summary>The same for several; those whose occasion is new are added.</summary>
    /// <returns>How many were new.</returns>
    public static async Task<int> SayOnceAsync(this CommunityDb db, IReadOnlyList<Dispatch> messages, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(messages);
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction() ?? throw new InvalidOperationException("The outbox is written in a transaction, that of what it tells about.");
        var columns = Known.GetValue(db.Model, model => new Columns(model.FindEntityType(typeof(Dispatch))!));
        var added = 0;
        for (var first = 0; first < messages.Count;)
        {
            var size = Sizes.First(size => size <= messages.Count - first);
            added += await transaction.ExecuteAsync(columns.Insert(size), cancellation, [.. messages.Skip(first).Take(size).SelectMany(columns.Of)]);
            first += size;
        }

        return added;
    }

    /// <summary>The table's columns as the model maps them: a new one is never forgotten here.</summary>
    private sealed class Columns(IEntityType entity)
    {
        private readonly IProperty[] all = [.. entity.GetProperties()];
        private readonly ConcurrentDictionary<int, string> texts = [];

        public string Insert(int rows) => texts.GetOrAdd(
            rows, count => $"INSERT INTO {entity.GetTableName()} ({string.Join(", ", all.Select(column => column.GetColumnName()))}) VALUES {Sql.Rows(0, count, all.Length)} ON CONFLICT (dedupe_key) DO NOTHING");

        public IEnumerable<object?> Of(Dispatch row) => all.Select(column => Stored(column, column.PropertyInfo!.GetValue(row)));

        private static object? Stored(IProperty column, object? value) => value is not null && column.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }
}
