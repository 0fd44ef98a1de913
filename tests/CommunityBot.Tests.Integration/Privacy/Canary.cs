using System.Data.Common;
using System.Globalization;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Privacy;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Find;
using CommunityBot.Tests.Integration.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Privacy;

/// <summary>Puts a person into every way in which a table holds people, also those that have been added since this was written, and reads the whole database afterwards.</summary>
internal static class Canary
{
    public const string Address = "8800117", Name = "Xanthippa Kvarnström", First = "Xanthippa", Guest = "Zebulon", Secret = "hemligt-salt";

    private const string Later = "1790000000000";

    public static Task<long> IdOfAsync(HelpTown town, string address) => town.Store.ReadAsync(async db => (await db.Persons.SingleAsync(person => person.Address == address)).Id, default);

    /// <summary>Rows in which the person stands in this way.</summary>
    public static Task<int> CountAsync(HelpTown town, Held held, long person) => town.Store.ReadAsync(async db => Convert.ToInt32(
        await ScalarAsync(db, $"SELECT COUNT(*) FROM {held.Table} WHERE {held.Person} = {person}"), CultureInfo.InvariantCulture), default);

    /// <summary>A row for each way in which nothing that was really done has put the person. Everybody else in it is the other one.</summary>
    public static async Task FillAsync(HelpTown town, long person, long other, IReadOnlyDictionary<string, long> about)
    {
        var columns = (await Catalog.OfAsync(town.Store)).Select(line => line.Split(' ')).Where(parts => parts[0].Contains('.', StringComparison.Ordinal) && parts[1] is "bigint" or "integer" or "text" or "INTEGER" or "TEXT").ToLookup(parts => parts[0].Split('.')[0], parts => (Name: parts[0].Split('.')[1], Text: parts[1].Equals("text", StringComparison.OrdinalIgnoreCase)));
        var number = 5_000_000L;
        foreach (var held in PersonalData.All)
        {
            if (await CountAsync(town, held, person) == 0)
            {
                var values = columns[held.Table].Select(column => (column.Name, Value: ValueOf(held, column.Name, column.Text, person, other, about, number++))).Where(column => column.Value is not null).ToList();
                await ExecuteAsync(town, $"INSERT INTO {held.Table} ({string.Join(", ", values.Select(column => column.Name))}) VALUES ({string.Join(", ", values.Select(column => column.Value))})");
            }
        }
    }

    public static Task<int> ExecuteAsync(HelpTown town, string sql) => town.Store.WriteAsync(async db => Convert.ToInt32(await ScalarAsync(db, sql + " RETURNING 1"), CultureInfo.InvariantCulture), default);

    /// <summary>The bot has said their name in the group, has whispered to them there, and will say it to somebody tomorrow with a button and a link that lead to them.</summary>
    public static Task<int> SpeakOfAsync(HelpTown town, long person, long group) => town.Store.WriteAsync(async db =>
    {
        var named = new Saying([Line.Of("cohost.offered", ("name", Name), ("title", "Dans"))]);
        var leading = named with { Buttons = [[new Button(Line.Of("button.yes-gladly"), "second-host", person), new Button(Line.Of("button.no-thanks"), "", Url: $"tg://user?id={Address}")]] };
        db.Dispatch.AddRange(
            new Dispatch { Id = 101, ChatId = group, Content = named.ToJson(), DueAt = 1, Priority = Priority.Answer, State = DispatchState.Sent, DedupeKey = $"met:7:{person}" },
            new Dispatch { Id = 102, ChatId = group, OnlyFor = Address, Content = new Saying([Line.Of("start.hello")]).ToJson(), DueAt = 1, Priority = Priority.Answer, State = DispatchState.Sent, DedupeKey = "whisper" },
            new Dispatch { Id = 103, ChatId = group, Content = leading.ToJson(), DueAt = 4_000_000_000_000, Priority = Priority.Answer, DedupeKey = $"met:8:{person}:ask" });
        return await db.SaveChangesAsync();
    }, default);

    /// <summary>Whether what was said by name has no words any more, and what is called by that name in what is still to be said.</summary>
    public static Task<(bool Wiped, string Name)> StillToBeSaidAsync(HelpTown town) => town.Store.ReadAsync(async db =>
    {
        var rows = await db.Dispatch.AsNoTracking().Where(row => row.Id == 101 || row.Id == 103).ToDictionaryAsync(row => row.Id, row => row.Content);
        return (rows[101].Length == 0, Saying.FromJson(rows[103]).Lines[0].Args!["name"]);
    }, default);

    /// <summary>Every column of every table that the database has, row by row.</summary>
    public static Task<List<string>> DumpAsync(HelpTown town, StoreEngine engine) => town.Store.ReadAsync(async db =>
    {
        var tables = await ReadAsync(db, engine == StoreEngine.Sqlite ? "SELECT name FROM sqlite_schema WHERE type = 'table'" : "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace", row => row.GetString(0));
        var lines = new List<string>();
        foreach (var table in tables)
        {
            lines.AddRange(await ReadAsync(db, $"SELECT * FROM {table}", row =>
            {
                var values = new object[row.FieldCount];
                row.GetValues(values);
                return $"{table}: {string.Join(" | ", values)}";
            }));
        }

        return lines;
    }, default);

    private static string? ValueOf(Held held, string column, bool text, long person, long other, IReadOnlyDictionary<string, long> about, long number) => column switch
    {
        _ when column == held.Person => person.ToString(CultureInfo.InvariantCulture),
        _ when held.Names.Contains(column) => held.Person == "brought_by" ? $"'{Guest} (gäst)'" : $"'{Name}'",
        _ when held.Words.Contains(column) => $"'hos {First}'",
        _ when about.TryGetValue(column, out var id) => id.ToString(CultureInfo.InvariantCulture),
        "id" => number.ToString(CultureInfo.InvariantCulture),
        "person_id" when held.Table == "rsvps" => number.ToString(CultureInfo.InvariantCulture), // A guest's own number is nobody's.
        "person_id" or "host_id" or "asker_id" or "contact_id" or "other_id" or "named_by" => other.ToString(CultureInfo.InvariantCulture),
        "local_start" => "'2030-01-01T10:00'",
        "zone" => "'Europe/Stockholm'",
        "salt" or "secret_hash" => $"'{Secret}'",
        "content" => $"'{new Saying([Line.Of("start.hello")]).ToJson()}'",
        "activity" => "'walk'",
        "made_until" => "'2030-01-01'",
        "rule" => "'FREQ=WEEKLY'",
        "asked" or "exceptions" or "alternatives" => "''",
        "ended_at" or "thread" or "code" or "greeter_id" or "offer_until" or "in_line" => null,
        "state" => "1",
        _ when column.EndsWith("_at", StringComparison.Ordinal) || column.EndsWith("_until", StringComparison.Ordinal) || column == "since" => Later,
        _ => text ? $"'{column}'" : "1",
    };

    private static async Task<object?> ScalarAsync(CommunityDb db, string sql) => (await ReadAsync(db, sql, row => row.GetValue(0))).FirstOrDefault() ?? 0;

    private static async Task<List<T>> ReadAsync<T>(CommunityDb db, string sql, Func<DbDataReader, T> read)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction is { } open ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(open) : null;
#pragma warning disable CA2100 // The schema's own names, and values made here.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
