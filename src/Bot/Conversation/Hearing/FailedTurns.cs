using CommunityBot.Community.Inbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Conversation.Hearing;

/// <summary>Counts how often an update has failed. The third time it is set aside: counted as heard, its reason kept, so that it stops nobody.</summary>
internal sealed partial class FailedTurns(CommunityStore store, TimeProvider clock, ILogger<FailedTurns> log)
{
    /// <returns>True when the update is set aside now; false when the platform shall send it again.</returns>
    public async Task<bool> NoteAsync(Incoming incoming, Exception failure, CancellationToken cancellation)
    {
        if (Failure.Of(failure) == FailureKind.Store)
        {
            return false;
        }

        try
        {
            var attempts = await store.WriteAsync(db => CountAsync(db, incoming, failure.GetType().Name, cancellation), cancellation);
            if (attempts < SetAside.Tries)
            {
                return false;
            }

            SetAsideNow(incoming.Channel, incoming.UpdateId);
            return true;
        }
        catch (Exception unnoted) when (!cancellation.IsCancellationRequested)
        {
            // What can't be noted isn't set aside either: it comes again.
            NotNoted(incoming.Channel, incoming.UpdateId, failure.GetType().Name, unnoted.GetType().Name);
            return false;
        }
    }

    private async Task<int> CountAsync(CommunityDb db, Incoming incoming, string reason, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO set_aside (channel, update_id, attempts, reason, at) VALUES ({incoming.Channel}, {incoming.UpdateId}, 1, {reason}, {now}) ON CONFLICT (channel, update_id) DO UPDATE SET attempts = set_aside.attempts + 1, reason = excluded.reason, at = excluded.at",
            cancellation);
        var row = await db.SetAside.AsNoTracking().SingleAsync(noted => noted.Channel == incoming.Channel && noted.UpdateId == incoming.UpdateId, cancellation);
        if (row.Attempts >= SetAside.Tries)
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO inbox (channel, update_id, at) VALUES ({incoming.Channel}, {incoming.UpdateId}, {now}) ON CONFLICT DO NOTHING", cancellation);
        }

        return row.Attempts;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {Channel} {UpdateId} failed three times and is set aside")]
    private partial void SetAsideNow(string channel, string updateId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Update {Channel} {UpdateId} failed with {Failure}, which could not be noted: {Trouble}")]
    private partial void NotNoted(string channel, string updateId, string failure, string trouble);
}
