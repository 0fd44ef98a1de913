using CommunityBot.Community.Members;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Channels.Playground;

/// <summary>The residents who opened their private chat in an earlier run. A platform would remember this; the town's memory ends with its process.</summary>
internal delegate Task<IReadOnlyList<string>> OpenBefore(CancellationToken cancellation);

internal static class OpenBeforeInTheStore
{
    public static OpenBefore Of(CommunityStore store) => async cancellation => await store.ReadAsync(
        db => db.Persons.Where(person => person.Channel == PlaygroundChannel.ChannelName && person.Reach == Reach.Open && person.PrivateChatId != null)
            .Select(person => person.Address).ToListAsync(cancellation), cancellation);
}
