using CommunityBot.Community.Store;

namespace CommunityBot.Tests.Integration.Sharing;

/// <summary>One house on each engine for all tests of a class; a process takes seconds to start. Each test makes meetups of its own.</summary>
public sealed class PagesHouses : IAsyncLifetime
{
    private readonly Dictionary<StoreEngine, PagesHouse> houses = [];

    internal async Task<PagesHouse> OnAsync(StoreEngine engine) => houses.TryGetValue(engine, out var house) ? house : houses[engine] = await PagesHouse.OpenAsync(engine);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var house in houses.Values)
        {
            await house.DisposeAsync();
        }
    }
}
