using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>What the first question would otherwise wait for, while it holds the store.</summary>
public sealed class TheContentAtStart
{
    [Fact]
    public async Task Is_read_and_its_search_trained_before_anybody_has_said_a_word()
    {
        await using var fresh = await FreshStore.OnAsync(StoreEngine.Sqlite);

        await using var bot = await BotProcess.StartAsync(new Dictionary<string, string> { ["ConnectionStrings__Community"] = fresh.ConnectionString });

        await bot.UntilItWritesAsync("its search is trained");
    }
}
