using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;

namespace CommunityBot.Bot.Features.Cost;

/// <summary>What it costs stands above [Jag kommer] (S6).</summary>
internal sealed class CostOnCard : ICardPart
{
    public int Order => 20;

    public Task<CardPiece> WriteAsync(CommunityDb db, Meetup meetup, IReadOnlyCollection<Rsvp> answers, CancellationToken cancellation) =>
        Task.FromResult(CostLine.Of(meetup.Cost) is { } line ? CardPiece.Of(line) : CardPiece.None);
}
