using System.Data.Common;
using CommunityBot.Community.Store;

namespace CommunityBot.Community.Outbox;

/// <summary>A card that shows an old version, with what its edit needs.</summary>
public sealed record CardBehind(long CardId, long MeetupId, long ChatId, string Channel, string Address, string Language, string? Thread, string MessageId, int Version, long PacedTo, long LaneUntil = 0);

/// <summary>What else waits: cards to be edited, and the next moment at which anything falls due.</summary>
public sealed class DueBoard(CommunityStore store)
{
    private readonly string locking = store.Engine == StoreEngine.PostgreSql ? " FOR UPDATE OF l SKIP LOCKED" : "";

    /// <summary>Takes up to <paramref name="most"/> cards that are behind and whose lanes are free, and holds the lanes until the lease ends.</summary>
    public async Task<IReadOnlyList<CardBehind>> ClaimCardsAsync(
        DbTransaction transaction, IReadOnlyList<string> channels, long now, int most, TimeSpan lease, CancellationToken cancellation)
    {
        if (channels.Count == 0 || most <= 0)
        {
            return [];
        }

        var rows = await transaction.QueryAsync(
            "SELECT k.id, k.meetup_id, k.chat_id, c.channel, c.address, c.language, k.thread, k.message_id, k.version, l.paced_to "
            + "FROM cards k JOIN lanes l ON l.chat_id = k.chat_id JOIN chats c ON c.id = k.chat_id "
            + $"WHERE k.version <> k.shown AND k.message_id IS NOT NULL AND l.free_at <= @p0 AND c.state = 0 AND c.channel IN ({Sql.List(2, channels.Count)}) ORDER BY k.id LIMIT @p1{locking}",
            row => new CardBehind(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3), row.GetString(4), row.GetString(5), row.TextOrNull(6), row.GetString(7), row.GetInt32(8), row.GetInt64(9)),
            cancellation, [now, most, .. channels]);
        var until = now + (long)lease.TotalMilliseconds;
        var chosen = rows.DistinctBy(row => row.ChatId).Select(row => row with { LaneUntil = until }).ToList();
        if (chosen.Count > 0)
        {
            await transaction.ExecuteAsync(
                $"UPDATE lanes SET free_at = @p0 WHERE chat_id IN ({Sql.List(1, chosen.Count)})",
                cancellation, [until, .. chosen.Select(row => (object?)row.ChatId)]);
        }

        return chosen;
    }

    /// <summary>Frees the lanes of cards that this node claimed and, as it knows, never edited. A lane that somebody has taken since is left alone: its lease ends at another moment.</summary>
    public static async Task GiveBackAsync(DbTransaction transaction, IReadOnlyList<CardBehind> cards, long now, CancellationToken cancellation)
    {
        foreach (var card in cards)
        {
            await transaction.ExecuteAsync("UPDATE lanes SET free_at = @p0 WHERE chat_id = @p1 AND free_at = @p2", cancellation, now, card.ChatId, card.LaneUntil);
        }
    }

    /// <summary>The next moment, Unix milliseconds, at which something is due and its lane free; null: nothing waits.</summary>
    /// <param name="connection">Where to look.</param>
    /// <param name="mine">The channels that this node speaks on and the kinds of timers that it rings: what is another's never becomes its own, however often it looks.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <param name="cancellation">Stops waiting for the database.</param>
    public static async Task<long?> NextAsync(DbConnection connection, (IReadOnlyCollection<string> Channels, IReadOnlyCollection<string> Kinds) mine, long now, CancellationToken cancellation)
    {
        var (channels, kinds) = mine;
        var spoken = Sql.ListOrNone(1, channels.Count);
        var rung = Sql.ListOrNone(1 + channels.Count, kinds.Count);

        // Future rows by the index on due_at; rows due already wait for their lanes or for their channel's pace.
        var moments = await connection.QueryAsync(
            "SELECT MIN(due_at) FROM dispatch WHERE state = 0 AND due_at > @p0 "
            + "UNION ALL SELECT MIN(CASE WHEN l.free_at > p.free_at THEN l.free_at ELSE p.free_at END) FROM dispatch d JOIN lanes l ON l.chat_id = d.chat_id "
            + $"JOIN chats c ON c.id = d.chat_id JOIN channel_paces p ON p.channel = c.channel WHERE d.state = 0 AND d.due_at <= @p0 AND c.state = 0 AND c.channel IN ({spoken}) "
            + "UNION ALL SELECT MIN(l.free_at) FROM cards k JOIN lanes l ON l.chat_id = k.chat_id JOIN chats c ON c.id = k.chat_id "
            + $"WHERE k.version <> k.shown AND k.message_id IS NOT NULL AND c.state = 0 AND c.channel IN ({spoken}) "
            + $"UNION ALL SELECT MIN(due_at) FROM reminders UNION ALL SELECT MIN(due_at) FROM timers WHERE kind IN ({rung})",
            row => row.NumberOrNull(0), cancellation, [now, .. channels, .. kinds]);
        return moments.Min();
    }

    /// <summary>How many sends are under way, on any node.</summary>
    public static async Task<int> UnderWayAsync(DbConnection connection, CancellationToken cancellation) =>
        (await connection.QueryAsync("SELECT COUNT(*) FROM dispatch WHERE state IN (1, 2)", row => row.GetInt32(0), cancellation))[0];
}
