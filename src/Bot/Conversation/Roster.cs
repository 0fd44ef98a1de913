using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using CommunityBot.Bot.Channels;

namespace CommunityBot.Bot.Conversation;

/// <summary>Who administers which group, as the channel said within the last minute. In memory only: it is the channel's truth, not ours.</summary>
internal sealed class Roster(IEnumerable<IChannel> channels, TimeProvider clock)
{
    /// <summary>An administrator removed a minute ago has no rights any more (reliability.md, hostile input 18).</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<(string Channel, string Chat), (IReadOnlySet<string> Administrators, DateTimeOffset At)> known = new();

    public bool Known(string channel, string chat, [NotNullWhen(true)] out IReadOnlySet<string>? administrators)
    {
        administrators = null;
        if (known.TryGetValue((channel, chat), out var entry) && clock.GetUtcNow() - entry.At < Fresh)
        {
            administrators = entry.Administrators;
        }

        return administrators is not null;
    }

    /// <summary>Asks the channel. When it doesn't say, nobody counts as administrator for a minute: no rights by accident.</summary>
    public async Task AskAsync(string channel, string chat, CancellationToken cancellation)
    {
        var administrators = await channels.First(candidate => candidate.Name == channel).AdministratorsAsync(chat, cancellation);
        known[(channel, chat)] = (administrators ?? new HashSet<string>(), clock.GetUtcNow());
    }

    public void Forget(string channel, string chat) => known.TryRemove((channel, chat), out _);
}
