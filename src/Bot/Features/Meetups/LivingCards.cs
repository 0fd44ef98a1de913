using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>Keeps a meetup's cards true: a change raises the version, the pump does the rest.</summary>
internal static class LivingCards
{
    /// <summary>Marks every card of the meetup as behind. Cards without a message (a group that moved) are posted anew.</summary>
    public static Task MarkAsync(Turn turn, Meetup meetup, CancellationToken cancellation) => MarkAsync(turn.Db, turn.Ids, meetup.Id, turn.NowMs, cancellation);

    /// <summary>The same where there is no turn: a timer, a web page. Inside a transaction.</summary>
    public static async Task MarkAsync(CommunityDb db, Ids ids, long meetupId, long now, CancellationToken cancellation)
    {
        foreach (var card in await PressStatements.MarkCardsAsync(db.Database.CurrentTransaction!.GetDbTransaction(), meetupId, cancellation))
        {
            if (!await db.Dispatch.AnyAsync(row => row.CardId == card.Id && (row.State == DispatchState.Pending || row.State == DispatchState.Leased || row.State == DispatchState.Sending), cancellation))
            {
                // Its version is its own by now: an earlier post doesn't count as this one.
                await db.SayOnceAsync(Post(ids, now, card), cancellation);
            }
        }
    }

    /// <summary>The row that posts a card, or makes an existing message of the bot's into the card.</summary>
    public static Dispatch Post(Turn turn, Card card, string? edits = null) => Post(turn.Ids, turn.NowMs, card, edits);

    private static Dispatch Post(Ids ids, long now, Card card, string? edits = null) => new()
    {
        Id = ids.Next(),
        ChatId = card.ChatId,
        Thread = card.Thread,
        Content = "",
        Edits = edits,
        DueAt = now,
        Priority = Priority.Answer,
        MeetupId = card.MeetupId,
        CardId = card.Id,
        DedupeKey = string.Create(CultureInfo.InvariantCulture, $"card:{card.Id}:{card.Version}"),
    };
}
