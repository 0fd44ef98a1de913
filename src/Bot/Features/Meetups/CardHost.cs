using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>Who holds it.</summary>
internal sealed class CardHost : ICardPart
{
    public int Order => 50;

    public Task<CardPiece> WriteAsync(CommunityDb db, Meetup meetup, IReadOnlyCollection<Rsvp> answers, CancellationToken cancellation) =>
        Task.FromResult(CardPiece.Of(meetup.HasHost ? Line.Of("card.host", ("host", meetup.HostName)) : Line.Of("card.no-host")));
}
