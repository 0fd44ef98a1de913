using CommunityBot.Bot.Channels;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Delivery;

/// <summary>Carries one claimed row, or one card's edit, to its channel and hands its end to the store's writer.</summary>
internal sealed partial class Sender(IEnumerable<IChannel> channels, Completions completions, Aftermath aftermath, TimeProvider clock, ILogger<Sender> log)
{
    private readonly Dictionary<string, IChannel> byName = channels.ToDictionary(channel => channel.Name);

    public IReadOnlyDictionary<string, IChannel> Channels => byName;

    public async Task SayAsync(Leased row, Utterance words, int cardVersion, CancellationToken cancellation)
    {
        var channel = byName[row.Channel];
        var to = new Destination(row.Address, row.Thread, row.OnlyFor, row.PressId);
        var receipt = row.Edits is { } message ? await channel.EditAsync(to, message, words, cancellation) : await channel.SayAsync(to, words, cancellation);
        if (row.Edits is not null && receipt is Receipt.Delivered)
        {
            receipt = new Receipt.Delivered(row.Edits);
        }
        else if (row.Edits is not null && receipt is Receipt.Rejected)
        {
            // The message to replace is gone; what there is to say is not.
            receipt = await channel.SayAsync(to, words, cancellation);
        }

        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var completion = RetryPlan.Decide(row, receipt, now, Random.Shared.NextDouble());
        if (completion.State != DispatchState.Sent)
        {
            NotSent(row.Id, row.ChatId, completion.State, receipt.GetType().Name);
        }

        completions.Write(new Ended(completion, Lane(row.ChatId, row.Kind, row.Channel, row.PacedTo, receipt, now), aftermath.Of(row, receipt, cardVersion)));
    }

    public async Task EditCardAsync(CardBehind card, Utterance words, CancellationToken cancellation)
    {
        var receipt = await byName[card.Channel].EditAsync(new Destination(card.Address, card.Thread), card.MessageId, words, cancellation);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        completions.Write(new Ended(null, Lane(card.ChatId, Community.Groups.ChatKind.Group, card.Channel, card.PacedTo, receipt, now), aftermath.Of(card, receipt)));
    }

    private LaneMove Lane(long chatId, Community.Groups.ChatKind kind, string channel, long pacedTo, Receipt receipt, long now)
    {
        var paces = byName[channel].Traits.Pace;
        var (freeAt, paced) = Pacing.Take(kind == Community.Groups.ChatKind.Group ? paces.Group : paces.Private, pacedTo, now);
        return receipt is Receipt.TryAgain again
            ? new LaneMove(chatId, Math.Max(freeAt, now + (long)again.After.TotalMilliseconds), paced)
            : new LaneMove(chatId, freeAt, paced);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Dispatch {Id} to chat {ChatId} is now {State} after {Receipt}")]
    private partial void NotSent(long id, long chatId, DispatchState state, string receipt);
}
