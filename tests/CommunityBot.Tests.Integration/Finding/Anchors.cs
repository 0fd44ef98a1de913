using System.Text.RegularExpressions;
using CommunityBot.Content.Finding;
using CommunityBot.Content.Library;
using CommunityBot.Tests.Integration.Support;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CommunityBot.Tests.Integration.Finding;

/// <summary>
/// What one gets without writing a search: SQLite's FTS5 and PostgreSQL's Swedish full text, on the same items and all
/// their fields, stop words removed, any word matching. They rank whole items; the topics of those are judged like ours.
/// </summary>
internal static partial class Anchors
{
    private static readonly ContentLibrary Library = ContentLibrary.Load();
    private static readonly IReadOnlyList<Item> Items = Shelf.Of(Library, new PlaceReader(Library.Places));

    // The commonest Swedish and English words; without this list the anchors answer to "jag" and "the".
    private static readonly HashSet<string> StopWords =
    [
        .. ("jag du han hon den det vi ni de mig dig min mitt mina din ditt sin en ett och eller men att som om i på av till från för med är var vara har hade kan ska vill inte "
            + "ingen inget inga när hur vad vem där här så bara också mer mycket alla allt man nu än då nån någon något några vilken vilket sig sitt sina oss er dem under över vid efter utan "
            + "the a an i my me you your he she it we they and or but to of in on at for with is are was be been have has do does can could would will not no how what who where when so just "
            + "all any some this that there here from about").Split(' '),
    ];

    /// <summary>FTS5 with its unicode61 tokenizer and bm25.</summary>
    public static async Task<Func<string, IReadOnlyList<Item>>> SqliteAsync()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await RunAsync(connection, "CREATE VIRTUAL TABLE items USING fts5(body, tokenize = 'unicode61')");
        for (var at = 0; at < Items.Count; at++)
        {
            await RunAsync(connection, "INSERT INTO items (rowid, body) VALUES ($at, $body)", ("$at", at), ("$body", string.Join(' ', Items[at].Texts)));
        }

        return text =>
        {
            var words = Words(text);
            if (words.Count == 0)
            {
                return [];
            }

            using var command = connection.CreateCommand();
            command.CommandText = "SELECT rowid FROM items WHERE items MATCH $words ORDER BY bm25(items), rowid LIMIT 3";
            command.Parameters.AddWithValue("$words", string.Join(" OR ", words.Select(word => $"\"{word}\"")));
            using var reader = command.ExecuteReader();
            return Read(reader);
        };
    }

    /// <summary>to_tsvector('swedish') and ts_rank.</summary>
    public static async Task<Func<string, IReadOnlyList<Item>>> PostgresAsync()
    {
        var connection = new NpgsqlConnection(await (await PostgresServer.SharedAsync()).FreshDatabaseAsync());
        await connection.OpenAsync();
        await using (var create = new NpgsqlCommand("CREATE TABLE items (id int, body tsvector)", connection))
        {
            await create.ExecuteNonQueryAsync();
        }

        for (var at = 0; at < Items.Count; at++)
        {
            await using var insert = new NpgsqlCommand("INSERT INTO items VALUES ($1, to_tsvector('swedish', $2))", connection);
            insert.Parameters.Add(new NpgsqlParameter { Value = at });
            insert.Parameters.Add(new NpgsqlParameter { Value = string.Join(' ', Items[at].Texts) });
            await insert.ExecuteNonQueryAsync();
        }

        return text =>
        {
            using var ask = new NpgsqlCommand(
                "SELECT id FROM items, to_tsquery('swedish', $1) asked WHERE body @@ asked ORDER BY ts_rank(body, asked) DESC, id LIMIT 3", connection);
            ask.Parameters.Add(new NpgsqlParameter { Value = string.Join(" | ", Words(text)) });
            using var reader = ask.ExecuteReader();
            return Read(reader);
        };
    }

    private static List<Item> Read(System.Data.Common.DbDataReader reader)
    {
        var found = new List<Item>();
        while (reader.Read())
        {
            found.Add(Items[reader.GetInt32(0)]);
        }

        return found;
    }

    private static List<string> Words(string text) =>
        [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).Where(word => !StopWords.Contains(word)).Distinct()];

    private static async Task RunAsync(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        await command.ExecuteNonQueryAsync();
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
