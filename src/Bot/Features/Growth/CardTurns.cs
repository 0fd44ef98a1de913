using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Growth;

/// <summary>On the card of a meetup that people take turns to hold, while nobody does: that it is so, and [Jag håller i den här gången].</summary>
internal sealed class CardTurns : ICardPart
{
    public int Order => 51;

    public async Task<CardPiece> WriteAsync(CommunityDb db, Meetup meetup, IReadOnlyCollection<Rsvp> answers, CancellationToken cancellation) =>
        !meetup.HasHost && await db.Offshoots.AsNoTracking().AnyAsync(row => row.MeetupId == meetup.Id && row.TakesTurns, cancellation)
            ? new CardPiece([Line.Of("more.turns")], [[new Button(Line.Of("button.my-turn"), TakeTurn.Action, meetup.Id)]])
            : CardPiece.None;
}
