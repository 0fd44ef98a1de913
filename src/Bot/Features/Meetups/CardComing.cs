using System.Globalization;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>Who comes, how many seats are left, and the buttons to answer.</summary>
internal sealed class CardComing : ICardPart
{
    /// <summary>Names on the card; the rest is a number (telegram.md 2: a peer's card stopped at 200 names).</summary>
    public const int MostNames = 15;

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
            yield return Line.Of("card.nobody-yet");
        }
        else if (!attendance.ShowsNames)
        {
            yield return Line.Of("card.coming-unnamed", ("n", Number(attendance.SeatsTaken)));
        }
        else
        {
            var names = string.Join(", ", coming.Take(MostNames).Select(rsvp => rsvp.Guests == 0 ? Short(rsvp.Name) : $"{Short(rsvp.Name)} +{Number(rsvp.Guests)}"));
            yield return coming.Count > MostNames
                ? Line.Of("card.coming-more", ("n", Number(attendance.SeatsTaken)), ("names", names), ("more", Number(coming.Count - MostNames)))
                : Line.Of("card.coming", ("n", Number(attendance.SeatsTaken)), ("names", names));
        }

        if (meetup.Capacity is not null)
        {
            yield return attendance.SeatsLeft > 0 ? Line.Of("card.seats-left", ("n", Number(attendance.SeatsLeft.Value))) : Line.Of("card.full");
        }
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(Meetup meetup, Attendance attendance) =>
    [
        [Answering(attendance is { SeatsLeft: 0, SeatsHeld: 0 } ? "button.queue-me" : "button.coming", meetup, (int)Answer.Yes), Answering("button.maybe", meetup, (int)Answer.Maybe)],
        [Answering("button.cant", meetup, (int)Answer.No), Answering("button.bring", meetup, AnswerMeetup.Bring)],
    ];

    private static Button Answering(string label, Meetup meetup, int arg) => new(Line.Of(label), AnswerMeetup.Action, meetup.Id, arg);

    /// <summary>Fifteen names of any make fit on a card: a name is at most 40 UTF-16 units here, cut between characters as people see them.</summary>
    private static string Short(string name)
    {
        const int Longest = 40;
        var whole = 0;
        foreach (var start in StringInfo.ParseCombiningCharacters(name))
        {
            whole = start <= Longest ? start : whole;
        }

        return name.Length <= Longest ? name : whole == 0 ? name[..1] + "…" : name[..whole] + "…";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
