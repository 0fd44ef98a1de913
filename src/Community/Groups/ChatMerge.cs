using System.Globalization;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Find;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CommunityBot.Community.Groups;

/// <summary>Joins what was noted of a group under a second id to its first. Where both have a row of the same key, the first's stays.</summary>
/// <remarks>Which columns name a chat is read from the model, so that a new table needs nothing here; those by another name are listed.</remarks>
internal static class ChatMerge
{
    /// <summary>Columns that name a chat and aren't called so.</summary>
    private static readonly (Type Row, string Property)[] Otherwise = [(typeof(Draft), nameof(Draft.GroupId)), (typeof(Draft), nameof(Draft.AskedIn)), (typeof(Area), nameof(Area.OfId))];

    /// <param name="db">The store; joins its current transaction.</param>
    /// <param name="from">The chat that is given up.</param>
    /// <param name="to">The chat that stays.</param>
    /// <param name="cancellation">Stops waiting for the database.</param>
    public static async Task ApplyAsync(CommunityDb db, long from, long to, CancellationToken cancellation)
    {
        foreach (var (table, chat) in Columns(db.Model))
        {
            var others = table.FindPrimaryKey()!.Properties.Where(key => key != chat).Select(key => key.GetColumnName()).ToList();
            var (name, column) = (table.GetTableName()!, chat.GetColumnName());
            if (chat.IsPrimaryKey())
            {
                var same = string.Concat(others.Select(other => string.Create(CultureInfo.InvariantCulture, $" AND kept.{other} = {name}.{other}")));
                await RunAsync(db, $"UPDATE {name} SET {column} = {{0}} WHERE {column} = {{1}} AND NOT EXISTS (SELECT 1 FROM {name} AS kept WHERE kept.{column} = {{0}}{same})", to, from, cancellation);
                await RunAsync(db, $"DELETE FROM {name} WHERE {column} = {{1}}", to, from, cancellation);
            }
            else
            {
                await RunAsync(db, $"UPDATE {name} SET {column} = {{0}} WHERE {column} = {{1}}", to, from, cancellation);
            }
        }

        await db.Chats.Where(row => row.Id == from).ExecuteDeleteAsync(cancellation);
    }

    private static IEnumerable<(IEntityType Table, IProperty Chat)> Columns(IModel model) => model.GetEntityTypes()
        .SelectMany(table => table.GetProperties().Where(property => property.Name == "ChatId" || Otherwise.Contains((table.ClrType, property.Name))).Select(property => (table, property)));

    /// <summary>Names of tables and columns come from the model, never from outside; the two ids travel as parameters.</summary>
    private static Task<int> RunAsync(CommunityDb db, string statement, long to, long from, CancellationToken cancellation) =>
        db.Database.ExecuteSqlRawAsync(statement, [to, from], cancellation);
}
