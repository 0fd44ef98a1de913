using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>Seats held for newcomers, seats on offer, and how many stand in line. Never who.</summary>
internal sealed class CardLine : ICardPart
{
    public int Order => 110;

    public Task<CardPiece> WriteAsync(CommunityDb db, Meetup meetup, IReadOnlyCollection<Rsvp> answers, CancellationToken cancellation)
    {
        var attendance = new Attendance(meetup, answers);
        List<Line> lines = [];

        // Below its threshold a card says what its host has set, and nothing of what those who have answered took of it.
        var hidden = attendance.Veiled && ComeAbout.Undecided(meetup);
        var held = !attendance.Veiled ? attendance.SeatsHeld : meetup.Capacity is null ? 0 : meetup.HeldSeats;
        if (held > 0)
        {
            lines.Add(Line.Of("card.held", ("n", held), ("until", SeatMail.Wall(SeatMail.StartOf(meetup) - HeldRing.Before, meetup))));
        }

        if (!hidden && attendance.SeatsOffered > 0)
        {
            lines.Add(Line.Of("card.offered", ("n", attendance.SeatsOffered)));
        }

        if (!hidden && attendance.InLine > 0)
        {
            lines.Add(Line.Of("card.in-line", ("n", attendance.InLine)));
        }

        return Task.FromResult(new CardPiece(lines, []));
    }
}
