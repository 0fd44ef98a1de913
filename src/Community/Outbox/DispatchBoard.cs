using System.Data.Common;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Store;

namespace CommunityBot.Community.Outbox;

/// <summary>Claims due rows, batch by batch: one row per chat at a time, answers first.</summary>
/// <remarks>
/// PostgreSQL: lanes are locked with SKIP LOCKED, so two nodes never speak to one chat at once and never wait for each other.
/// SQLite: one writer, the transaction itself is the lock. Due times are compared with a parameter, never with the server's clock.
/// </remarks>
public sealed class DispatchBoard(CommunityStore store, string node)
{
    private const string Columns =
        "d.id, d.chat_id, c.channel, c.address, c.kind, COALESCE(d.language, c.language), d.thread, d.only_for, d.press_id, d.edits, d.content, "
        + "d.due_at, d.not_after, d.priority, d.attempts, d.copies, d.when_unknown, d.unasked, d.meetup_id, d.card_id, l.paced_to, d.started_at";

    private readonly string locking = store.Engine == StoreEngine.PostgreSql ? " FOR UPDATE OF l SKIP LOCKED" : "";

    /// <summary>This process's name in leases.</summary>
    public string Node => node;

    /// <summary>Takes up to <paramref name="most"/> due rows whose lanes are free, at most one per chat, and leases them and their lanes.</summary>
    /// <param name="channels">The channels this node can speak on now.</param>
    /// <param name="broadcastChannels">Those of them whose own pace allows more than answers now.</param>
    public async Task<IReadOnlyList<Leased>> ClaimAsync(
        DbTransaction transaction, IReadOnlyList<string> channels, IReadOnlyList<string> broadcastChannels, long now, int most, TimeSpan lease, CancellationToken cancellation)
    {
        if (channels.Count == 0)
        {
            return [];
        }

        var speakable = Sql.List(2, channels.Count);
        var broadcastable = Sql.ListOrNone(2 + channels.Count, broadcastChannels.Count);
        object?[] values = [now, most, .. channels, .. broadcastChannels];

        // Each priority walks its own stretch of the index and stops early: ten thousand due rows aren't sorted to find a few.
        var due = string.Join(" UNION ALL ", Enum.GetValues<Priority>().Select(priority =>
            "SELECT * FROM (SELECT d.id FROM dispatch d JOIN lanes l ON l.chat_id = d.chat_id "
            + $"WHERE d.state = 0 AND d.priority = {(int)priority} AND d.due_at <= @p0 AND l.free_at <= @p0 "
            + $"AND l.channel IN ({(priority == Priority.Answer ? speakable : broadcastable)}) ORDER BY d.due_at, d.id LIMIT @p1) AS p{(int)priority}"));
        var rows = await transaction.QueryAsync(
            $"SELECT {Columns} FROM ({due}) AS due JOIN dispatch d ON d.id = due.id JOIN lanes l ON l.chat_id = d.chat_id JOIN chats c ON c.id = d.chat_id "
            + $"WHERE c.state = 0 AND d.state = 0 AND l.free_at <= @p0 ORDER BY d.priority, d.due_at, d.id LIMIT @p1{locking}",
            Read, cancellation, values);
        var chosen = rows.DistinctBy(row => row.ChatId).ToList();
        var until = now + (long)lease.TotalMilliseconds;
        if (chosen.Count > 0)
        {
            // Another node may have claimed, sent and freed a lane between this statement's view and its lock: the row's own state decides.
            HashSet<long> mine = [.. await transaction.QueryAsync(
                $"UPDATE dispatch SET state = 1, lease_owner = @p0, lease_until = @p1 WHERE id IN ({Sql.List(2, chosen.Count)}) AND state = 0 RETURNING id",
                row => row.GetInt64(0), cancellation, [node, until, .. chosen.Select(row => (object?)row.Id)])];
            chosen.RemoveAll(row => !mine.Contains(row.Id));
        }

        if (chosen.Count > 0)
        {
            await transaction.ExecuteAsync(
                $"UPDATE lanes SET free_at = @p0 WHERE chat_id IN ({Sql.List(1, chosen.Count)})",
                cancellation, [until, .. chosen.Select(row => (object?)row.ChatId)]);
        }

        return chosen;
    }

    /// <summary>Returns what this node claimed and, as it knows, never sent; rows that it no longer holds stay as they are.</summary>
    public async Task GiveBackAsync(DbTransaction transaction, IReadOnlyList<long> ids, long now, CancellationToken cancellation)
    {
        if (ids.Count == 0)
        {
            return;
        }

        var mine = $"state IN (1, 2) AND lease_owner = @p1 AND id IN ({Sql.List(2, ids.Count)})";
        object?[] values = [now, node, .. ids.Select(id => (object?)id)];
        await transaction.ExecuteAsync($"UPDATE lanes SET free_at = @p0 WHERE free_at > @p0 AND chat_id IN (SELECT chat_id FROM dispatch WHERE {mine})", cancellation, values);
        await transaction.ExecuteAsync($"UPDATE dispatch SET state = 0, lease_owner = NULL, lease_until = NULL WHERE @p0 > 0 AND {mine}", cancellation, values);
    }

    /// <summary>Writes down that these sends begin, before the network hears of them.</summary>
    /// <returns>The rows that may still be sent: the others were moved, cancelled, or their lease was lost.</returns>
    public async Task<HashSet<long>> BeginAsync(DbTransaction transaction, IReadOnlyList<long> ids, long now, CancellationToken cancellation)
    {
        var begun = await transaction.QueryAsync(
            $"UPDATE dispatch SET state = 2, started_at = @p0, attempts = attempts + 1 WHERE id IN ({Sql.List(2, ids.Count)}) AND state = 1 AND lease_owner = @p1 RETURNING id",
            reader => reader.GetInt64(0), cancellation, [now, node, .. ids.Select(id => (object?)id)]);
        return [.. begun];
    }

    /// <summary>Writes down how sends ended and when their lanes are free. A node whose lease was taken over changes nothing.</summary>
    public async Task CompleteAsync(DbTransaction transaction, IReadOnlyList<Completion> ended, IReadOnlyList<LaneMove> lanes, long now, CancellationToken cancellation)
    {
        if (ended.Count > 0)
        {
            await transaction.ExecuteAsync(
                $"WITH ended(id, state, due_at, message_id, error, copied) AS (VALUES {Typed(ended.Count)}) "
                + "UPDATE dispatch SET state = ended.state, due_at = CASE WHEN ended.state = 0 THEN ended.due_at ELSE dispatch.due_at END, "
                + "sent_at = CASE WHEN ended.state = 3 THEN @p0 ELSE sent_at END, content = CASE WHEN ended.state = 3 AND forget = 1 THEN '' ELSE content END, started_at = CASE WHEN ended.state = 0 THEN COALESCE(started_at, @p0) ELSE started_at END, message_id = ended.message_id, last_error = ended.error, copies = copies + ended.copied, "
                + "lease_owner = NULL, lease_until = NULL FROM ended WHERE dispatch.id = ended.id AND dispatch.lease_owner = @p1",
                cancellation, [now, node, .. ended.SelectMany(end => new object?[] { end.Id, (int)end.State, end.DueAt, end.MessageId, end.Error, end.Copied ? 1 : 0 })]);
        }

        if (lanes.Count > 0)
        {
            await transaction.ExecuteAsync(
                $"WITH moved(chat_id, free_at, paced_to) AS (VALUES {LaneRows(lanes.Count)}) "
                + "UPDATE lanes SET free_at = moved.free_at, paced_to = moved.paced_to FROM moved WHERE lanes.chat_id = moved.chat_id",
                cancellation, [.. lanes.SelectMany(lane => new object?[] { lane.ChatId, lane.FreeAt, lane.PacedTo })]);
        }
    }

    // PostgreSQL can't infer the types of parameters in a VALUES list; a cast on the first row names them for all. SQLite reads the same text.
    private static string Typed(int rows) =>
        "(CAST(@p2 AS bigint), CAST(@p3 AS integer), CAST(@p4 AS bigint), CAST(@p5 AS text), CAST(@p6 AS text), CAST(@p7 AS integer))"
        + (rows > 1 ? "," + Sql.Rows(8, rows - 1, 6) : "");

    private static string LaneRows(int rows) =>
        "(CAST(@p0 AS bigint), CAST(@p1 AS bigint), CAST(@p2 AS bigint))" + (rows > 1 ? "," + Sql.Rows(3, rows - 1, 3) : "");

    private static Leased Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), (ChatKind)row.GetInt32(4), row.GetString(5), row.TextOrNull(6),
        row.TextOrNull(7), row.TextOrNull(8), row.TextOrNull(9), row.GetString(10), row.GetInt64(11), row.NumberOrNull(12),
        (Priority)row.GetInt32(13), row.GetInt32(14), row.GetInt32(15), (WhenUnknown)row.GetInt32(16), row.GetInt32(17) != 0, row.NumberOrNull(18),
        row.NumberOrNull(19), row.GetInt64(20), row.NumberOrNull(21));
}
