using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Store;

public sealed class TheSchema
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Has_the_tables_columns_and_keys_of_the_model(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await using var connection = await fresh.Store.OpenAsync(default);
        await using var db = fresh.Store.On(connection);

        var migrated = (await Catalog.OfAsync(fresh.Store)).Where(line => !Catalog.IsIndex(line)).Select(line => AsDeclared(line, engine));

        Assert.Equal(Catalog.OfModel(db.Model).Where(line => !Catalog.IsIndex(line)), migrated);
    }

    /// <summary>The SQL files are the truth about indexes; one that the model speaks of as well must be the same.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Has_every_index_of_the_model(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await using var connection = await fresh.Store.OpenAsync(default);
        await using var db = fresh.Store.On(connection);

        var migrated = await Catalog.OfAsync(fresh.Store);

        Assert.Subset(migrated.ToHashSet(), Catalog.OfModel(db.Model).Where(Catalog.IsIndex).ToHashSet());
    }

    /// <summary>What the code leans on when two come at once: the slower one is stopped by the store, not by a look beforehand.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_single_what_must_not_be_double(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);

        Assert.Superset(
            new HashSet<string>
            {
                "chats index chats_address (channel, address) unique",
                "persons index persons_address (channel, address) unique",
                "cards index cards_of_meetup (meetup_id, chat_id) unique",
                "rsvps key (meetup_id, person_id)",
                "inbox key (channel, update_id)",
                "dispatch index dispatch_occasion (dedupe_key) unique",
                "reminders index reminders_of_meetup (meetup_id, starts_at, which) unique",
                "meetups index meetups_of_series (series_id, occurrence) unique",
                "standings index standings_of_series (series_id, person_id) unique",
            },
            (await Catalog.OfAsync(fresh.Store)).ToHashSet());
    }

    [PostgresFact]
    public async Task Is_the_same_on_both_engines()
    {
        await using var sqlite = await FreshStore.OnAsync(StoreEngine.Sqlite);
        await using var postgres = await FreshStore.OnAsync(StoreEngine.PostgreSql);

        Assert.Equal(await Catalog.OfAsync(postgres.Store), await Catalog.OfAsync(sqlite.Store));
    }

    /// <summary>EF knows SQLite's columns by their storage class only; the files name PostgreSQL's types on both.</summary>
    private static string AsDeclared(string line, StoreEngine engine) => engine == StoreEngine.PostgreSql ? line : line
        .Replace(" bigint", " INTEGER", StringComparison.Ordinal)
        .Replace(" integer", " INTEGER", StringComparison.Ordinal)
        .Replace(" text", " TEXT", StringComparison.Ordinal);
}
