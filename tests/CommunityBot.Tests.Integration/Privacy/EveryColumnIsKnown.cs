using System.Text.RegularExpressions;
using CommunityBot.Community.Privacy;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Store;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Privacy;

/// <summary>Reads the schema as the database itself tells it: a migration that adds a table, or a column that can name a person, fails here until <see cref="PersonalData"/> knows it.</summary>
public sealed partial class EveryColumnIsKnown
{
    /// <summary>Columns that look as if they named a person and name something else.</summary>
    private static readonly string[] Things =
    [
        "id", "chat_id", "meetup_id", "series_id", "poll_id", "suggestion_id", "group_id", "card_id", "message_id", "tip_id", "content_id", "update_id", "press_id", "starter_id", "subject_id",
        "meetups.least_by", // A moment.
        "meetups.only_for", "drafts.only_for", // Which stairwell.
        "secrets.name", // The name of a key.
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_table_has_its_line(StoreEngine engine)
    {
        var tables = (await ColumnsAsync(engine)).Select(column => column.Table).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(PersonalData.All.Select(held => held.Table).Concat(PersonalData.Otherwise.Keys).Concat(PersonalData.Nobodys.Keys).Distinct().Order(StringComparer.Ordinal), tables);
        Assert.Empty(PersonalData.All.Select(held => held.Table).Intersect(PersonalData.Nobodys.Keys));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_column_that_can_name_a_person_has_its_line(StoreEngine engine)
    {
        var known = PersonalData.All.SelectMany(held => held.Names.Append(held.Person).Select(column => $"{held.Table}.{column}"))
            .Concat(["persons.address", "persons.private_chat_id", "chats.address", "dispatch.only_for", "door_reports.reporter"]).ToHashSet();

        var unknown = (await ColumnsAsync(engine)).Where(column => CanNameAPerson().IsMatch(column.Name) && !Things.Contains(column.Name) && !Things.Contains($"{column.Table}.{column.Name}"))
            .Select(column => $"{column.Table}.{column.Name}").Except(known);

        Assert.Equal([], unknown);
    }

    private static async Task<List<(string Table, string Name)>> ColumnsAsync(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        return [.. (await Catalog.OfAsync(fresh.Store)).Select(line => Column().Match(line)).Where(match => match.Success).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];
    }

    [GeneratedRegex(@"^(\w+)\.(\w+) ")]
    private static partial Regex Column();

    /// <summary>Every id, everybody by whom, every name and every address.</summary>
    [GeneratedRegex("(^|_)(id|by|for|name|address|reporter|person|who|whom|author|host|user|member)$")]
    private static partial Regex CanNameAPerson();
}
