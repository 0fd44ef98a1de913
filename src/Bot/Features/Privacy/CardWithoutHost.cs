using CommunityBot.Bot.Features.Growth;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Privacy;

/// <summary>On the card of a meetup whose host is no longer here: [Jag håller i den här gången]. Not on one that began without a host: those never needed one.</summary>
internal sealed class CardWithoutHost : ICardPart
{
    public int Order => 51;

    public async Task<CardPiece> WriteAsync(CommunityDb db, Meetup meetup, IReadOnlyCollection<Rsvp> answers, CancellationToken cancellation) =>
        !meetup.HasHost && !await db.Suggestions.AsNoTracking().AnyAsync(row => row.MeetupId == meetup.Id, cancellation)
            ? new CardPiece([], [[new Button(Line.Of("button.my-turn"), TakeTurn.Action, meetup.Id)]])
            : CardPiece.None;
}
