using System.Globalization;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Community.Groups;

/// <summary>A group lives at another address from now on (Telegram: it became a supergroup). Everything that is known of it goes along.</summary>
/// <remarks>Safe to apply any number of times, in either order of the platform's two messages. The chat's id stays, so its buttons stay good.</remarks>
public static class ChatMove
{
    /// <summary>Cards posted anew at once, the soonest meetups first. A group that has planned more gets the others at their next change: a move shall not fill the screen.</summary>
    public const int MostCards = 10;

    /// <param name="db">The store; joins its current transaction.</param>
    /// <param name="ids">Makes the keys of what is posted anew.</param>
    /// <param name="move">The channel, the address until now, and the one from now on.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <param name="cancellation">Stops waiting for the database.</param>
    public static async Task ApplyAsync(CommunityDb db, Ids ids, (string Channel, string From, string To) move, long now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(ids);
        var (channel, oldAddress, newAddress) = move;
        var old = await db.Chats.SingleOrDefaultAsync(chat => chat.Channel == channel && chat.Address == oldAddress, cancellation);
        if (old is null || oldAddress == newAddress)
        {
            return;
        }

        if (await db.Chats.AsNoTracking().SingleOrDefaultAsync(chat => chat.Channel == channel && chat.Address == newAddress, cancellation) is { } arrived)
        {
            // Somebody already spoke at the new address: what was noted there is joined to the old chat.
            await ChatMerge.ApplyAsync(db, arrived.Id, old.Id, cancellation);
        }

        old.Address = newAddress;
        old.State = ChatState.Active;
        await db.SaveChangesAsync(cancellation);

        await db.Lanes.Where(lane => lane.ChatId == old.Id).ExecuteUpdateAsync(set => set.SetProperty(lane => lane.FreeAt, 0L), cancellation);
        await db.Dispatch.Where(row => row.ChatId == old.Id && row.Edits != null).ExecuteUpdateAsync(set => set.SetProperty(row => row.Edits, (string?)null), cancellation);
        await PostAnewAsync(db, ids, old.Id, now, cancellation);
    }

    /// <summary>Message numbers don't move along. What is still to come gets a new card at once, so that people can answer; the rest is history.</summary>
    private static async Task PostAnewAsync(CommunityDb db, Ids ids, long chatId, long now, CancellationToken cancellation)
    {
        var cards = await db.Cards.AsNoTracking().Where(card => card.ChatId == chatId && card.MessageId != null)
            .Join(db.Meetups.Where(meetup => meetup.State == MeetupState.Planned && meetup.StartsAt > now), card => card.MeetupId, meetup => meetup.Id, (card, meetup) => new { card, meetup.StartsAt })
            .OrderBy(pair => pair.StartsAt).Take(MostCards).Select(pair => pair.card).ToListAsync(cancellation);

        // A version of its own: the occasion "this card, this version" was spoken of at the old address.
        await db.Cards.Where(card => card.ChatId == chatId && card.MessageId != null)
            .ExecuteUpdateAsync(set => set.SetProperty(card => card.MessageId, (string?)null).SetProperty(card => card.Version, card => card.Version + 1), cancellation);
        foreach (var card in cards)
        {
            await db.SayOnceAsync(
                new Dispatch
                {
                    Id = ids.Next(),
                    ChatId = chatId,
                    Thread = card.Thread,
                    Content = "",
                    DueAt = now,
                    Priority = Priority.Change,
                    MeetupId = card.MeetupId,
                    CardId = card.Id,
                    DedupeKey = string.Create(CultureInfo.InvariantCulture, $"card:{card.Id}:{card.Version + 1}"),
                },
                cancellation);
        }

        await db.SaveChangesAsync(cancellation);
    }
}
