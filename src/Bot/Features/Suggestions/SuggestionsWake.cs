using CommunityBot.Bot.Delivery;
using CommunityBot.Bot.Hosting;
using CommunityBot.Community.Store;
using CommunityBot.Scheduling.Wakes;
using NodaTime;

namespace CommunityBot.Bot.Features.Suggestions;

/// <summary>Every six hours: groups where people have said what they like and that are asked about nothing yet begin. Twice is harmless.</summary>
internal sealed class SuggestionsWake(CommunityStore store, Readiness readiness, WeeklySuggestion weekly, TimeProvider clock) : IWakeHandler
{
    public string Name => WakeNames.Suggestions;

    public async ValueTask HandleAsync(Wake wake, CancellationToken cancellation)
    {
        if (readiness.StoreIsOpen)
        {
            await store.WriteAsync(db => weekly.BeginEverywhereAsync(db, Instant.FromDateTimeOffset(clock.GetUtcNow()), cancellation), cancellation);
        }
    }
}
