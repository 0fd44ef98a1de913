using System.Data.Common;
using CommunityBot.Bot.Channels;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Delivery;

/// <summary>
/// A whole channel's pace, kept as a row so that several nodes share it and a restart obeys it. Answers to people don't count against it
/// (Telegram's 30 a second is for bulk), but nothing goes out while the platform has asked the whole bot to wait.
/// </summary>
internal sealed class ChannelPacer(CommunityStore store, IEnumerable<IChannel> channels)
{
    private readonly IReadOnlyList<IChannel> all = [.. channels];

    /// <summary>The names of the channels that this node speaks on. Which they are never changes while it runs.</summary>
    public IReadOnlyList<string> Channels { get; } = [.. channels.Select(channel => channel.Name)];

    public async Task EnsureRowsAsync(CancellationToken cancellation) => await store.WriteAsync(async db =>
    {
        foreach (var channel in all)
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO channel_paces (channel, free_at, paced_to) VALUES ({channel.Name}, 0, 0) ON CONFLICT DO NOTHING", cancellation);
        }

        return 0;
    }, cancellation);

    /// <summary>Which channels may be spoken to now, and how many broadcasts each may take.</summary>
    public async Task<IReadOnlyDictionary<string, int>> AllowedAsync(DbTransaction transaction, long now, int most, CancellationToken cancellation)
    {
        var rows = await transaction.QueryAsync(
            "SELECT channel, free_at, paced_to FROM channel_paces", row => (Channel: row.GetString(0), FreeAt: row.GetInt64(1), PacedTo: row.GetInt64(2)), cancellation);
        return rows.Where(row => row.FreeAt <= now && all.Any(channel => channel.Name == row.Channel))
            .ToDictionary(row => row.Channel, row => Pacing.Allowed(Whole(row.Channel), row.PacedTo, now, most));
    }

    /// <summary>Uses up the pace of a channel for broadcasts that were claimed in the same transaction.</summary>
    public async Task TakeAsync(DbTransaction transaction, string channel, int sends, long now, CancellationToken cancellation)
    {
        var interval = (long)Whole(channel).Interval.TotalMilliseconds;
        if (interval > 0 && sends > 0)
        {
            await transaction.ExecuteAsync(
                "UPDATE channel_paces SET paced_to = CASE WHEN paced_to > @p0 THEN paced_to ELSE @p0 END + @p1 WHERE channel = @p2", cancellation, now, interval * sends, channel);
        }
    }

    /// <summary>The platform wants silence from the whole bot until then.</summary>
    public static async Task SilenceAsync(DbTransaction transaction, string channel, long until, CancellationToken cancellation) =>
        await transaction.ExecuteAsync("UPDATE channel_paces SET free_at = @p0 WHERE channel = @p1 AND free_at < @p0", cancellation, until, channel);

    private Pace Whole(string channel) => all.First(candidate => candidate.Name == channel).Traits.Pace.Whole;
}
