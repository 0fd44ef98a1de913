using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>Keeps a meetup's cards true: a change raises the version, the pump does the rest.</summary>
internal static class LivingCards
{
    /// <summary>Marks every card of the meetup as behind. Cards without a message (a group that moved) are posted anew.</summary>
    public static async Task MarkAsync(Turn turn, Meetup meetup, CancellationToken cancellation)
    {
        if (await PressStatements.MarkCardsAsync(turn.Transaction, meetup.Id, cancellation) > 0)
        {
            return;
        }

        var lost = await turn.Db.Cards.AsNoTracking().Where(card => card.MeetupId == meetup.Id && card.MessageId == null
                && !turn.Db.Dispatch.Any(row => row.CardId == card.Id && (row.State == DispatchState.Pending || row.State == DispatchState.Leased || row.State == DispatchState.Sending)))
            .ToListAsync(cancellation);
        foreach (var card in lost)
        {
            await turn.Db.SayOnceAsync(Post(turn, card), cancellation);
        }
    }

    /// <summary>The row that posts a card, or makes an existing message of the bot's into the card.</summary>
    public static Dispatch Post(Turn turn, Card card, string? edits = null) => new()
    {
        Id = turn.Ids.Next(),
        ChatId = card.ChatId,
        Thread = card.Thread,
        Content = "",
        Edits = edits,
        DueAt = turn.NowMs,
        Priority = Priority.Answer,
        MeetupId = card.MeetupId,
        CardId = card.Id,
        DedupeKey = string.Create(CultureInfo.InvariantCulture, $"card:{card.Id}:{card.Version}"),
    };
}
