using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>What the first question would otherwise wait for, while it holds the store.</summary>
public sealed class TheContentAtStart
{
    [Fact]
    public async Task Is_read_with_its_search_before_the_store_is_open_to_anybody()
    {
        await using var fresh = await FreshStore.OnAsync(StoreEngine.Sqlite);

        await using var bot = await BotProcess.StartAsync(new Dictionary<string, string> { ["ConnectionStrings__Community"] = fresh.ConnectionString });

        await bot.UntilItWritesAsync("is open");
        Assert.Contains("The content and its search are read", bot.Output[..bot.Output.IndexOf("is open", StringComparison.Ordinal)], StringComparison.Ordinal);
    }
}
