using System.Collections.Concurrent;
using CommunityBot.Content.Safety;

namespace CommunityBot.Bot.Conversation.Safety;

/// <summary>
/// A group reads the line about one kind of danger at most once an hour: it still stands there, and nobody can make the bot fill the group with it.
/// The first is never held up, and what is said in private isn't counted here. In this process's memory only, as numbers that mean nothing elsewhere.
/// </summary>
internal sealed class GroupLines(TimeProvider clock)
{
    public static readonly TimeSpan Once = TimeSpan.FromHours(1);

    /// <summary>With more lines than this remembered at once, those whose hour is over are forgotten.</summary>
    private const int Many = 1_000;

    private readonly ConcurrentDictionary<int, (string UpdateId, DateTimeOffset At)> lines = new();

    /// <summary>Whether this update may be answered before the group; if so, it holds the hour. An update that is tried again gets the same answer.</summary>
    public bool MaySay(Incoming incoming, Triage triage)
    {
        var now = clock.GetUtcNow();
        if (lines.Count > Many)
        {
            foreach (var old in lines.Where(line => now - line.Value.At >= Once))
            {
                lines.TryRemove(old);
            }
        }

        var mine = (incoming.UpdateId, now);
        return lines.AddOrUpdate(Key(incoming, triage), mine, (_, before) => now - before.At >= Once ? mine : before).UpdateId == incoming.UpdateId;
    }

    /// <summary>It didn't arrive: the next one is the first again.</summary>
    public void NotSaid(Incoming incoming, Triage triage)
    {
        var key = Key(incoming, triage);
        if (lines.TryGetValue(key, out var line) && line.UpdateId == incoming.UpdateId)
        {
            lines.TryRemove(KeyValuePair.Create(key, line));
        }
    }

    /// <summary>What is the writer's own and nobody else's business has one line, whatever the reason (<see cref="CrisisTexts"/>).</summary>
    private static int Key(Incoming incoming, Triage triage) =>
        HashCode.Combine(incoming.Channel, incoming.Place.Address, triage.Kind == DistressKind.Psychosis ? DistressKind.Self : triage.Kind);
}
