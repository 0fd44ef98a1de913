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
        Receipt.Rejected => (_, transaction) => PostAfreshAsync(transaction, card),
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
    private async Task PostAfreshAsync(DbTransaction transaction, CardBehind card)
    {
        await transaction.ExecuteAsync("UPDATE cards SET message_id = NULL WHERE id = @p0", default, card.CardId);
        await transaction.ExecuteAsync(
            "INSERT INTO dispatch (id, chat_id, thread, content, due_at, priority, state, when_unknown, unasked, meetup_id, card_id, attempts, copies, dedupe_key) "
            + "VALUES (@p0, @p1, @p2, '', @p3, 1, 0, 0, 0, @p4, @p5, 0, 0, @p6) ON CONFLICT DO NOTHING",
            default, ids.Next(), card.ChatId, card.Thread, clock.GetUtcNow().ToUnixTimeMilliseconds(), card.MeetupId, card.CardId, $"card:{card.CardId}:{card.Version}");
    }

    /// <summary>Down the ladder: the private answer inside the group came too late, so it goes to the private chat, if there is one.</summary>
    private async Task InPrivateInsteadAsync(DbConnection connection, DbTransaction transaction, Leased row, string person)
    {
        if (await CopyToPrivateAsync(transaction, row, person) > 0 || row.Content.Length == 0)
        {
            return;
        }

        // No private chat either: it waits for one, and the group is shown the way.
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await using var db = store.On(connection, transaction);
        var who = await db.Persons.AsNoTracking().SingleOrDefaultAsync(found => found.Channel == row.Channel && found.Address == person && (found.Reach != Reach.Open || found.PrivateChatId == null));

        // What is to be forgotten once it is said isn't kept to be said later: the person asks again in private.
        var keeps = !await db.Dispatch.AsNoTracking().AnyAsync(dispatch => dispatch.Id == row.Id && dispatch.Forget);
        if (who is null || (keeps && row.Content != HeldBack.TheWay.ToJson() && !await HeldBack.KeepAsync(db, (who.Id, row.ChatId), Saying.FromJson(row.Content), now, default)))
        {
            await db.SaveChangesAsync();
            return;
        }

        await HeldBack.WaitAsync(db, who.Id, row.ChatId, default);
        db.Dispatch.Add(new Dispatch
        {
            Id = ids.Next(), ChatId = row.ChatId, Thread = row.Thread, Content = HeldBack.TheWay.ToJson(), DueAt = now, Priority = Priority.Answer, DedupeKey = $"in-private:{row.Id}",
        });
        await db.SaveChangesAsync();
    }

    private Task<int> CopyToPrivateAsync(DbTransaction transaction, Leased row, string person) => transaction.ExecuteAsync(
        "INSERT INTO dispatch (id, chat_id, content, due_at, not_after, priority, state, when_unknown, unasked, meetup_id, attempts, copies, forget, dedupe_key) "
        + "SELECT @p0, p.private_chat_id, d.content, d.due_at, d.not_after, d.priority, 0, d.when_unknown, 0, d.meetup_id, 0, 0, d.forget, d.dedupe_key || ':private' "
        + "FROM dispatch d JOIN persons p ON p.channel = @p2 AND p.address = @p3 WHERE d.id = @p1 AND p.reach = 1 AND p.private_chat_id IS NOT NULL ON CONFLICT DO NOTHING",
        default, ids.Next(), row.Id, row.Channel, person);

    private static async Task GoneAsync(DbTransaction transaction, long chatId)
    {
        await transaction.ExecuteAsync("UPDATE chats SET state = 1 WHERE id = @p0", default, chatId);
        await transaction.ExecuteAsync("UPDATE persons SET reach = 2 WHERE private_chat_id = @p0", default, chatId);
        await transaction.ExecuteAsync("UPDATE dispatch SET state = 5, last_error = 'chat-gone' WHERE chat_id = @p0 AND state = 0", default, chatId);
    }
}
