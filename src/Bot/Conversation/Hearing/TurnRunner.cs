using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Conversation.Safety;
using CommunityBot.Community;
using CommunityBot.Community.Inbox;
using CommunityBot.Community.Store;
using CommunityBot.Content.Phrases;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace CommunityBot.Bot.Conversation.Hearing;

/// <summary>Runs one turn inside a transaction that somebody else opens and commits: inbox, chat and person, handler, rows.</summary>
internal sealed class TurnRunner(
    Switchboard switchboard, Arrivals arrivals, Roster roster, Phrasebook phrases, Ids ids, IEnumerable<IChannel> channels, Tongues tongues, TimeProvider clock)
{
    private readonly Dictionary<string, ChannelTraits> traits = channels.ToDictionary(channel => channel.Name, channel => channel.Traits);

    /// <returns>The toast to show after the commit, if any. A repeat has no effect and no toast.</returns>
    public async Task<Toast?> RunAsync(CommunityDb db, Incoming incoming, CancellationToken cancellation)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction() ?? throw new InvalidOperationException("A turn runs in a transaction.");
        if (!await FirstSight.HearAsync(transaction, incoming.Channel, incoming.UpdateId, now.ToUnixTimeMilliseconds(), cancellation))
        {
            return null;
        }

        var (chat, person) = await arrivals.MeetAsync(db, transaction, incoming, cancellation);
        var turn = new Turn
        {
            Incoming = incoming,
            Db = db,
            Transaction = transaction,
            Chat = chat,
            Person = person,
            Traits = traits[incoming.Channel],
            Phrases = phrases,
            Ids = ids,
            Now = now,
            Rights = new Rights(db, roster),
        };
        var reply = await switchboard.HearAsync(turn, cancellation);
        tongues.Note(incoming, chat, person);
        var toast = await Spokesperson.QueueAsync(turn, reply, cancellation);
        await db.SaveChangesAsync(cancellation);
        return toast;
    }
}
