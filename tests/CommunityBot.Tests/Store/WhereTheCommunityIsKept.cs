using CommunityBot.Community.Store;

namespace CommunityBot.Tests.Store;

/// <summary><c>ConnectionStrings:Community</c>: what passes as a setting must open as what it names.</summary>
public sealed class WhereTheCommunityIsKept
{
    [Theory]
    [InlineData("Data Source=data/community.db", StoreEngine.Sqlite)]
    [InlineData("data source = data/community.db", StoreEngine.Sqlite)]
    [InlineData(" DataSource=data/community.db", StoreEngine.Sqlite)]
    [InlineData("Data Source=C:/Host=1/community.db", StoreEngine.Sqlite)]
    [InlineData("Host=db;Database=community", StoreEngine.PostgreSql)]
    [InlineData("host = db;Database=community", StoreEngine.PostgreSql)]
    [InlineData("Server=db;Database=community", StoreEngine.PostgreSql)]
    [InlineData("Database=community;Username=bot;Server=db", StoreEngine.PostgreSql)]
    public async Task Is_a_file_or_a_server(string setting, StoreEngine engine)
    {
        var options = new StoreOptions { ConnectionString = setting };

        Assert.Null(options.Fault());
        Assert.Equal(engine, options.Engine);
        await using var store = new CommunityStore(options);
        Assert.Equal(engine, store.Engine);
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=")]
    [InlineData("Data Source=data/community.db;Host=db")]
    [InlineData("Database=community")]
    [InlineData("Host=;Database=community")]
    [InlineData("mysql://somewhere")]
    [InlineData("")]
    public void Is_refused_with_its_name_where_it_is_neither(string setting) =>
        Assert.StartsWith("ConnectionStrings:Community ", new StoreOptions { ConnectionString = setting }.Fault(), StringComparison.Ordinal);
}
