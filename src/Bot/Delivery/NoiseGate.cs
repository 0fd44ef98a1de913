using System.Data.Common;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Noise;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Delivery;

/// <summary>
/// The last door for suggestions and tips that nobody asked for: out of the quiet hours, within the group's budget, else they wait as
/// long as they are worth saying. It judges rows whose lanes this node holds, so two nodes can't both find the last room free.
/// </summary>
/// <remarks>Changes and reminders go past it and are counted (decision 0011); answers are asked for and aren't.</remarks>
internal static class NoiseGate
{
    /// <summary>What says nothing of its own end isn't worth saying after this.</summary>
    private static readonly Duration LongestWait = Duration.FromDays(7);

    /// <returns>The rows that may be sent now; the others are back in the outbox, later or cancelled with the reason.</returns>
    public static async Task<IReadOnlyList<Leased>> SiftAsync(CommunityDb db, DbTransaction transaction, IReadOnlyList<Leased> claimed, long now, CancellationToken cancellation)
    {
        var held = claimed.Where(row => row.Unasked && row.Priority >= Priority.Suggestion).ToList();
        if (held.Count == 0)
        {
            return claimed;
        }

        var stopped = new HashSet<long>();
        foreach (var row in held)
        {
            var chat = await db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == row.ChatId, cancellation);
            var verdict = await JudgeAsync(db, row, chat, Instant.FromUnixTimeMilliseconds(now), cancellation);
            if (verdict is not Verdict.Say)
            {
                stopped.Add(row.Id);
                await StopAsync(transaction, row, verdict, now, cancellation);
            }
        }

        return [.. claimed.Where(row => !stopped.Contains(row.Id))];
    }

    private static async Task<Verdict> JudgeAsync(CommunityDb db, Leased row, Chat chat, Instant now, CancellationToken cancellation)
    {
        if (chat.PausedUntil > now.ToUnixTimeMilliseconds() || await PausedPersonAsync(db, chat, now, cancellation))
        {
            return new Verdict.Never("paused");
        }

        var decency = Decency.Of(chat);
        var until = UntilOf(row);
        var first = chat.Kind == ChatKind.Private
            ? decency.Next(now)
            : (await NoiseLedger.ReadAsync(db, chat, now, cancellation, row.Id)).FirstRoom(now, until, decency.Next);
        return first switch
        {
            { } at when at <= now => new Verdict.Say(),
            { } at when at < until => new Verdict.Later(at),
            _ => new Verdict.Never(chat.Kind == ChatKind.Private ? "quiet-hours" : "no-room"),
        };
    }

    /// <summary>Written down with the first postponement: each moves the row, and the wait shall not begin again.</summary>
    private static Instant UntilOf(Leased row) => row.NotAfter is { } end ? Instant.FromUnixTimeMilliseconds(end) : Instant.FromUnixTimeMilliseconds(row.DueAt) + LongestWait;

    private static async Task<bool> PausedPersonAsync(CommunityDb db, Chat chat, Instant now, CancellationToken cancellation)
    {
        var moment = now.ToUnixTimeMilliseconds();
        return chat.Kind == ChatKind.Private && await db.Persons.AsNoTracking().AnyAsync(person => person.PrivateChatId == chat.Id && person.PausedUntil > moment, cancellation);
    }

    private static async Task StopAsync(DbTransaction transaction, Leased row, Verdict verdict, long now, CancellationToken cancellation)
    {
        var (state, due, why) = verdict is Verdict.Later later
            ? (DispatchState.Pending, later.At.ToUnixTimeMilliseconds(), "waits")
            : (DispatchState.Cancelled, row.DueAt, ((Verdict.Never)verdict).Why);
        await transaction.ExecuteAsync(
            "UPDATE dispatch SET state = @p0, due_at = @p1, not_after = COALESCE(not_after, @p4), last_error = @p2, lease_owner = NULL, lease_until = NULL WHERE id = @p3 AND state = 1",
            cancellation, (int)state, due, why, row.Id, UntilOf(row).ToUnixTimeMilliseconds());
        await transaction.ExecuteAsync("UPDATE lanes SET free_at = @p0 WHERE chat_id = @p1", cancellation, now, row.ChatId);
    }

    private abstract record Verdict
    {
        public sealed record Say : Verdict;

        public sealed record Later(Instant At) : Verdict;

        public sealed record Never(string Why) : Verdict;
    }
}
