using System.Data.Common;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CommunityBot.Tests.Integration.Store;

/// <summary>What a database, or the EF model, says its tables are: one line per column, key and index, so that a difference can be read.</summary>
internal static class Catalog
{
    private const string OfPostgres = """
        SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN '' ELSE ' or null' END
          FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
         WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
        UNION ALL
        SELECT c.relname || CASE WHEN i.indisprimary THEN ' key (' ELSE ' index ' || x.relname || ' (' END
               || (SELECT string_agg(a.attname, ', ' ORDER BY k.place) FROM unnest(i.indkey) WITH ORDINALITY AS k(column_number, place)
                     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.column_number) || ')'
               || CASE WHEN i.indisunique AND NOT i.indisprimary THEN ' unique' ELSE '' END
               || CASE WHEN i.indpred IS NULL THEN '' ELSE ' of some rows' END
          FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
         WHERE c.relnamespace = 'public'::regnamespace
        """;

    private const string OfSqlite = """
        SELECT t.name || '.' || c.name || ' ' || lower(c.type) || CASE WHEN c."notnull" THEN '' ELSE ' or null' END
          FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'
        UNION ALL
        SELECT t.name || ' key (' || (SELECT group_concat(name, ', ') FROM (SELECT name FROM pragma_table_info(t.name) WHERE pk > 0 ORDER BY pk)) || ')'
          FROM sqlite_schema t WHERE t.type = 'table'
        UNION ALL
        SELECT t.name || ' index ' || i.name || ' (' || (SELECT group_concat(name, ', ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)) || ')'
               || CASE WHEN i."unique" THEN ' unique' ELSE '' END || CASE WHEN i.partial THEN ' of some rows' ELSE '' END
          FROM sqlite_schema t, pragma_index_list(t.name) i WHERE t.type = 'table' AND i.origin = 'c'
        """;

    /// <summary>As the engine itself describes it, without the migrator's own table.</summary>
    public static async Task<string[]> OfAsync(CommunityStore store)
    {
        await using var connection = await store.OpenAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText = store.Engine == StoreEngine.PostgreSql ? OfPostgres : OfSqlite;
        await using var reader = await command.ExecuteReaderAsync();
        return Sorted(await LinesAsync(reader));
    }

    /// <summary>As the EF model believes it to be.</summary>
    public static string[] OfModel(IModel model) => Sorted(model.GetRelationalModel().Tables.SelectMany(table => table.Columns
        .Select(column => $"{table.Name}.{column.Name} {column.StoreType}{(column.IsNullable ? " or null" : "")}")
        .Append($"{table.Name} key ({string.Join(", ", table.PrimaryKey!.Columns.Select(column => column.Name))})")
        .Concat(table.Indexes.Select(index =>
            $"{table.Name} index {index.Name} ({string.Join(", ", index.Columns.Select(column => column.Name))}){(index.IsUnique ? " unique" : "")}{(index.Filter is null ? "" : " of some rows")}"))));

    public static bool IsIndex(string line) => line.Contains(" index ", StringComparison.Ordinal);

    private static async Task<List<string>> LinesAsync(DbDataReader reader)
    {
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }

    private static string[] Sorted(IEnumerable<string> lines) =>
        [.. lines.Where(line => !line.StartsWith("schema_migrations", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
