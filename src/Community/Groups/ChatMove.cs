using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Community.Groups;

/// <summary>A group lives at another address from now on (Telegram: it became a supergroup). Everything that is known of it goes along.</summary>
/// <remarks>Safe to apply any number of times, in either order of the platform's two messages. The chat's id stays, so its buttons stay good.</remarks>
public static class ChatMove
{
    public static async Task ApplyAsync(CommunityDb db, string channel, string oldAddress, string newAddress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var old = await db.Chats.SingleOrDefaultAsync(chat => chat.Channel == channel && chat.Address == oldAddress, cancellation);
        if (old is null || oldAddress == newAddress)
        {
            return;
        }

        if (await db.Chats.AsNoTracking().SingleOrDefaultAsync(chat => chat.Channel == channel && chat.Address == newAddress, cancellation) is { } arrived)
        {
            await MergeAsync(db, arrived.Id, old.Id, cancellation);
        }

        old.Address = newAddress;
        old.State = ChatState.Active;
        await db.SaveChangesAsync(cancellation);

        // Message numbers don't move along: a card is posted anew at its next change.
        await db.Cards.Where(card => card.ChatId == old.Id).ExecuteUpdateAsync(set => set.SetProperty(card => card.MessageId, (string?)null), cancellation);
        await db.Lanes.Where(lane => lane.ChatId == old.Id).ExecuteUpdateAsync(set => set.SetProperty(lane => lane.FreeAt, 0L), cancellation);
        await db.Dispatch.Where(row => row.ChatId == old.Id && row.Edits != null).ExecuteUpdateAsync(set => set.SetProperty(row => row.Edits, (string?)null), cancellation);
    }

    /// <summary>Somebody already spoke at the new address: what was noted there is joined to the old chat.</summary>
    private static async Task MergeAsync(CommunityDb db, long from, long to, CancellationToken cancellation)
    {
        await db.Meetups.Where(row => row.ChatId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.ChatId, to), cancellation);
        await db.Cards.Where(row => row.ChatId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.ChatId, to), cancellation);
        await db.Dispatch.Where(row => row.ChatId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.ChatId, to), cancellation);
        await db.Drafts.Where(row => row.GroupId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.GroupId, to), cancellation);
        await db.Drafts.Where(row => row.AskedIn == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.AskedIn, to), cancellation);
        await db.Database.ExecuteSqlAsync($"INSERT INTO memberships (chat_id, person_id) SELECT {to}, person_id FROM memberships WHERE chat_id = {from} ON CONFLICT DO NOTHING", cancellation);
        await db.Database.ExecuteSqlAsync($"INSERT INTO organisers (chat_id, person_id, named_by, named_at) SELECT {to}, person_id, named_by, named_at FROM organisers WHERE chat_id = {from} ON CONFLICT DO NOTHING", cancellation);
        await db.Memberships.Where(row => row.ChatId == from).ExecuteDeleteAsync(cancellation);
        await db.Organisers.Where(row => row.ChatId == from).ExecuteDeleteAsync(cancellation);
        await db.Lanes.Where(row => row.ChatId == from).ExecuteDeleteAsync(cancellation);
        await db.Chats.Where(row => row.Id == from).ExecuteDeleteAsync(cancellation);
    }
}
