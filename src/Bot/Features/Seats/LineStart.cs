using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>Somebody in line opened their private chat: from now on a seat can be offered to them, perhaps at once.</summary>
internal sealed class LineStart(OfferSeats offers) : IHearStart
{
    public const string Prefix = "ko";

    public static string PayloadOf(long meetupId) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}_{meetupId}");

    public async Task<Reply?> StartAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (!long.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || await PressStatements.AnswerOfAsync(turn.Transaction, id, turn.Speaker.Id, cancellation) is not { Waits: true }
            || await PressStatements.LockAsync(turn.Transaction, id, turn.NowMs, cancellation) is not { } meetup)
        {
            return null;
        }

        // The person's new reach is not in the store yet, and the offer looks there.
        await turn.Db.SaveChangesAsync(cancellation);
        await offers.OfferAsync(turn.Db, meetup, turn.Now, cancellation);
        await Meetups.LivingCards.MarkAsync(turn, meetup, cancellation);

        // A seat that is theirs at once says enough.
        return await PressStatements.AnswerOfAsync(turn.Transaction, id, turn.Speaker.Id, cancellation) is { Waits: true } ? Reply.Here(new Saying([Line.Of("seats.can-be-told", ("title", meetup.Title))])) : Reply.Silence;
    }
}
