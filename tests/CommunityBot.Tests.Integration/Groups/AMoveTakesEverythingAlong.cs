using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Groups;

/// <summary>A Telegram group became a supergroup and was heard under both addresses before the move was told. The tables come from the schema itself.</summary>
public sealed class AMoveTakesEverythingAlong
{
    private const long Old = 7_000_000_000_001, New = 7_000_000_000_002;

    /// <summary>All columns that hold a chat's id. A private chat never moves.</summary>
    private static readonly HashSet<string> OfChats = ["chat_id", "group_id", "asked_in", "of_id"];

    private static readonly HashSet<string> OfSomethingElse =
    [
        "id", "person_id", "host_id", "author_id", "asker_id", "contact_id", "greeter_id", "other_id", "named_by", "decided_by", "brought_by", "private_chat_id",
        "meetup_id", "series_id", "poll_id", "suggestion_id", "card_id", "follows", "subject", "subject_id",
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_table_with_a_chat_comes_along_when_only_the_new_address_has_a_row(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        var tables = await TablesAsync(fresh.Store);
        await FillAsync(fresh.Store, tables, New, salt: 1);

        await MoveAsync(fresh.Store);

        Assert.Equal([], await HoldingAsync(fresh.Store, tables, New));
        Assert.Equal(tables.SelectMany(Chats), await HoldingAsync(fresh.Store, tables, Old));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_is_doubled_or_left_when_both_addresses_have_the_same_row(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        var tables = await TablesAsync(fresh.Store);
        await FillAsync(fresh.Store, tables, Old, salt: 1);
        await FillAsync(fresh.Store, tables, New, salt: 1);

        await MoveAsync(fresh.Store);

        Assert.Equal([], await HoldingAsync(fresh.Store, tables, New));
        Assert.Equal(tables.SelectMany(Chats), await HoldingAsync(fresh.Store, tables, Old));
    }

    /// <summary>A column by a new name must be put in one of the two sets, so that nobody forgets to ask.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Every_column_that_could_name_a_chat_has_been_looked_at(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        var names = (await TablesAsync(fresh.Store)).SelectMany(table => table.Columns).Where(column => column.Type == "bigint" && !IsATime(column.Name)).Select(column => column.Name);

        Assert.Equal([], names.Except(OfChats).Except(OfSomethingElse));
    }

    private static bool IsATime(string name) => name.EndsWith("_at", StringComparison.Ordinal) || name.EndsWith("_until", StringComparison.Ordinal) || name.EndsWith("_by", StringComparison.Ordinal)
        || name is "at" or "since" or "paced_to" or "not_after" or "suggests_after";

    private static IEnumerable<string> Chats(Table table) => table.Columns.Where(column => OfChats.Contains(column.Name)).Select(column => $"{table.Name}.{column.Name}");

    private static async Task<List<Table>> TablesAsync(CommunityStore store) => [.. (await Catalog.OfAsync(store)).Where(line => !Catalog.IsIndex(line) && line.Contains('.', StringComparison.Ordinal) && !line.Contains(" key (", StringComparison.Ordinal))
        .Select(line => line.Split('.', ' ')).GroupBy(parts => parts[0]).Select(table => new Table(table.Key, [.. table.Select(parts => (parts[1], parts[2]))])).OrderBy(table => table.Name, StringComparer.Ordinal)];

    /// <summary>One row per table: chat columns hold the chat, keys of their own differ by the chat, all else is the same in both.</summary>
    private static Task<int> FillAsync(CommunityStore store, List<Table> tables, long chat, int salt) => store.WriteAsync(
        async db =>
        {
            foreach (var table in tables.Where(table => table.Columns.Any(column => OfChats.Contains(column.Name))))
            {
                var values = table.Columns.Select(column => 0 switch
                {
                    _ when OfChats.Contains(column.Name) => chat.ToString(CultureInfo.InvariantCulture),
                    _ when column.Name is "id" or "dedupe_key" or "asker_id" or "occurrence" || (table.Name is "cards" or "unsaid" or "visits" && column.Name is "meetup_id" or "person_id") => (chat - Old + 100).ToString(CultureInfo.InvariantCulture),
                    _ when column.Name == "code" => "null",
                    _ when column.Type == "text" => "'2026-05-10T18:00'",
                    _ => salt.ToString(CultureInfo.InvariantCulture),
                });
#pragma warning disable EF1002 // Names from the schema, values from this test.
                await db.Database.ExecuteSqlRawAsync($"INSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(column => column.Name))}) VALUES ({string.Join(", ", values)})");
#pragma warning restore EF1002
            }

            return 0;
        },
        default);

    private static Task<int> MoveAsync(CommunityStore store) => store.WriteAsync(
        async db =>
        {
            db.Chats.Add(A(Old, "-1"));
            db.Chats.Add(A(New, "-1001"));
            await db.SaveChangesAsync();
            await ChatMove.ApplyAsync(db, new Ids(TimeProvider.System), ("telegram", "-1", "-1001"), now: 1778320000000, default);
            Assert.Equal([Old], await db.Chats.Select(row => row.Id).ToListAsync());
            return 0;
        },
        default);

    private static Chat A(long id, string address) => new() { Id = id, Channel = "telegram", Address = address, Kind = ChatKind.Group, Language = "sv", TimeZone = "Europe/Stockholm" };

    private static async Task<List<string>> HoldingAsync(CommunityStore store, List<Table> tables, long chat)
    {
        List<string> holding = [];
        foreach (var name in tables.SelectMany(Chats))
        {
            var parts = name.Split('.');
#pragma warning disable EF1002 // Names from the schema.
            var count = await store.ReadAsync(db => db.Database.SqlQueryRaw<int>($"SELECT CAST(count(*) AS integer) AS \"Value\" FROM {parts[0]} WHERE {parts[1]} = {chat}").SingleAsync(), default);
#pragma warning restore EF1002
            holding.AddRange(count > 0 ? [name] : []);
        }

        return holding;
    }

    private sealed record Table(string Name, List<(string Name, string Type)> Columns);
}
