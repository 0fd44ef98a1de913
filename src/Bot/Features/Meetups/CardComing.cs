using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>Who comes, how many seats are left, and the buttons to answer.</summary>
internal sealed class CardComing : ICardPart
{
    public int Order => 100;

    public Task<CardPiece> WriteAsync(CommunityDb db, Meetup meetup, IReadOnlyCollection<Rsvp> answers, CancellationToken cancellation) =>
        Task.FromResult(Piece(meetup, new Attendance(meetup, answers)));

    private static CardPiece Piece(Meetup meetup, Attendance attendance) =>
        new([Line.Blank, .. LeastWords.OnCard(meetup, attendance), .. attendance.Veiled ? [] : Coming(meetup, attendance)], Buttons(meetup, attendance));

    private static IEnumerable<Line> Coming(Meetup meetup, Attendance attendance)
    {
        var coming = attendance.Coming.ToList();
        if (coming.Count == 0)
        {
            if (attendance.Heads == 0)
            {
                yield return Line.Of("card.nobody-yet");
            }
        }
        else if (!attendance.ShowsNames)
        {
            yield return Line.Of("card.coming-unnamed", ("n", attendance.SeatsTaken));
        }
        else
        {
            yield return CardNames.Line("card.coming", "card.coming-more", attendance.SeatsTaken, coming);
        }

        if (meetup.Capacity is not null)
        {
            yield return attendance.SeatsLeft > 0 ? Line.Of("card.seats-left", ("n", attendance.SeatsLeft.Value)) : Line.Of("card.full");
        }
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(Meetup meetup, Attendance attendance) =>
    [
        [Answering(attendance is { SeatsLeft: 0, SeatsHeld: 0 } ? "button.queue-me" : "button.coming", meetup, (int)Answer.Yes), Answering("button.maybe", meetup, (int)Answer.Maybe)],
        [Answering("button.cant", meetup, (int)Answer.No), Answering("button.bring", meetup, AnswerMeetup.Bring)],
    ];

    private static Button Answering(string label, Meetup meetup, int arg) => new(Line.Of(label), AnswerMeetup.Action, meetup.Id, arg);
}
