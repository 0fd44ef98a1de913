using System.Data.Common;
using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Delivery;

/// <summary>What a receipt means beyond its own row: a card got its message, a chat is gone or has moved, the whole bot shall wait.</summary>
internal sealed class Aftermath(CommunityStore store, Ids ids, TimeProvider clock)
{
    public Func<DbConnection, DbTransaction, Task>? Of(Leased row, Receipt receipt, int cardVersion) => receipt switch
    {
        Receipt.Delivered delivered when row.CardId is { } card => (_, transaction) => CardPostedAsync(transaction, card, delivered.MessageId, cardVersion),
        Receipt.Rejected when row.OnlyFor is { } person => (connection, transaction) => InPrivateInsteadAsync(connection, transaction, row, person),
        _ => OfChat(row.ChatId, row.Channel, row.Address, receipt),
    };

    public Func<DbConnection, DbTransaction, Task>? Of(CardBehind card, Receipt receipt) => receipt switch
    {
        Receipt.Delivered => (_, transaction) => transaction.ExecuteAsync("UPDATE cards SET shown = @p0 WHERE id = @p1", default, card.Version, card.CardId),
        Receipt.Rejected => (connection, transaction) => PostAfreshAsync(connection, transaction, card),
        _ => OfChat(card.ChatId, card.Channel, card.Address, receipt),
    };

    private Func<DbConnection, DbTransaction, Task>? OfChat(long chatId, string channel, string address, Receipt receipt) => receipt switch
    {
        Receipt.ChatGone => (_, transaction) => GoneAsync(transaction, chatId),
        Receipt.Moved moved => (connection, transaction) => MovedAsync(connection, transaction, (channel, address, moved.NewAddress)),
        Receipt.TryAgain { WholeChannel: true } wait => (_, transaction) =>
            ChannelPacer.SilenceAsync(transaction, channel, clock.GetUtcNow().ToUnixTimeMilliseconds() + (long)wait.After.TotalMilliseconds, default),
        _ => null,
    };

    private async Task MovedAsync(DbConnection connection, DbTransaction transaction, (string Channel, string From, string To) move)
    {
        await using var db = store.On(connection, transaction);
        await ChatMove.ApplyAsync(db, ids, move, clock.GetUtcNow().ToUnixTimeMilliseconds(), default);
    }

    private static Task<int> CardPostedAsync(DbTransaction transaction, long card, string message, int version) =>
        transaction.ExecuteAsync("UPDATE cards SET message_id = @p0, shown = @p1 WHERE id = @p2", default, message, version, card);

    /// <summary>The card's message was deleted or can't be edited: one new message takes its place.</summary>
    private async Task PostAfreshAsync(DbConnection connection, DbTransaction transaction, CardBehind card)
    {
        await transaction.ExecuteAsync("UPDATE cards SET message_id = NULL WHERE id = @p0", default, card.CardId);
        await using var db = store.On(connection, transaction);
        await db.SayOnceAsync(new Dispatch
        {
            Id = ids.Next(), ChatId = card.ChatId, Thread = card.Thread, Content = "", DueAt = clock.GetUtcNow().ToUnixTimeMilliseconds(), Priority = Priority.Change,
            MeetupId = card.MeetupId, CardId = card.CardId, DedupeKey = $"card:{card.CardId}:{card.Version}",
        }, default);
    }

    /// <summary>Down the ladder: the private answer inside the group came too late, so it goes to the private chat, if there is one.</summary>
    private async Task InPrivateInsteadAsync(DbConnection connection, DbTransaction transaction, Leased row, string person)
    {
        await using var db = store.On(connection, transaction);
        var who = await db.Persons.AsNoTracking().SingleOrDefaultAsync(found => found.Channel == row.Channel && found.Address == person);
        var said = await db.Dispatch.AsNoTracking().SingleOrDefaultAsync(dispatch => dispatch.Id == row.Id);
        if (who is null || said is null)
        {
            return;
        }

        if (who is { Reach: Reach.Open, PrivateChatId: { } chat })
        {
            await db.SayOnceAsync(InPrivate(said, chat), default);
            return;
        }

        if (row.Content.Length > 0)
        {
            await ShowTheWayAsync(db, row, said, who);
            await db.SaveChangesAsync();
        }
    }

    /// <summary>No private chat either: it waits for one, and the group is shown the way.</summary>
    private async Task ShowTheWayAsync(CommunityDb db, Leased row, Dispatch said, Person who)
    {
        // What is to be forgotten once it is said isn't kept to be said later: the person asks again in private.
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        if (!said.Forget && row.Content != HeldBack.TheWay.ToJson() && !await HeldBack.KeepAsync(db, (who.Id, row.ChatId), Saying.FromJson(row.Content), now, default))
        {
            return;
        }

        await HeldBack.WaitAsync(db, who.Id, row.ChatId, default);
        await db.SayOnceAsync(new Dispatch
        {
            Id = ids.Next(), ChatId = row.ChatId, Thread = row.Thread, Content = HeldBack.TheWay.ToJson(), DueAt = now, Priority = Priority.Answer, DedupeKey = $"in-private:{row.Id}",
        }, default);
    }

    private Dispatch InPrivate(Dispatch said, long chat) => new()
    {
        Id = ids.Next(), ChatId = chat, Content = said.Content, DueAt = said.DueAt, NotAfter = said.NotAfter, Priority = said.Priority, WhenUnknown = said.WhenUnknown,
        MeetupId = said.MeetupId, Forget = said.Forget, DedupeKey = $"{said.DedupeKey}:private",
    };

    private static async Task GoneAsync(DbTransaction transaction, long chatId)
    {
        await transaction.ExecuteAsync("UPDATE chats SET state = 1 WHERE id = @p0", default, chatId);
        await transaction.ExecuteAsync("UPDATE persons SET reach = 2 WHERE private_chat_id = @p0", default, chatId);
        await transaction.ExecuteAsync("UPDATE dispatch SET state = 5, last_error = 'chat-gone' WHERE chat_id = @p0 AND state = 0", default, chatId);
    }
}
