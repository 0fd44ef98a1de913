using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>How many are still thinking.</summary>
internal sealed class CardMaybe : ICardPart
{
    public int Order => 120;

    public Task<CardPiece> WriteAsync(CommunityDb db, Meetup meetup, IReadOnlyCollection<Rsvp> answers, CancellationToken cancellation)
    {
        var attendance = new Attendance(meetup, answers);
        var maybe = attendance.Maybe;
        return Task.FromResult(maybe > 0 && !attendance.Veiled ? CardPiece.Of(Line.Of("card.maybe", ("n", maybe))) : CardPiece.None);
    }
}
