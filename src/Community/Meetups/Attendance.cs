namespace CommunityBot.Community.Meetups;

/// <summary>Who comes to one meetup, and the rules for answering. Pure: what changes is returned or written on the row handed in.</summary>
public sealed class Attendance(Meetup meetup, IReadOnlyCollection<Rsvp> answers)
{
    public int SeatsTaken => answers.Sum(answer => answer.Seats);

    public int? SeatsLeft => meetup.Capacity - SeatsTaken;

    public IEnumerable<Rsvp> Coming => answers.Where(answer => answer.Answer == Answer.Yes).OrderBy(answer => answer.AnsweredAt);

    public int Maybe => answers.Count(answer => answer.Answer == Answer.Maybe);

    /// <summary>What the person's row shall hold after this answer, or why it can't. Fewer seats than before are always allowed.</summary>
    /// <param name="meetup">The meetup, its row locked.</param>
    /// <param name="before">The person's answer until now; null: none.</param>
    /// <param name="othersSeats">Seats that everybody else takes.</param>
    /// <param name="given">The answer: who, their name, and when (Unix milliseconds).</param>
    /// <param name="answer">Yes, maybe or no.</param>
    /// <param name="guests">Whom they bring; counts only with yes.</param>
    public static Outcome<Rsvp> Give(Meetup meetup, Rsvp? before, int othersSeats, (long PersonId, string Name, long Now) given, Answer answer, int guests)
    {
        ArgumentNullException.ThrowIfNull(meetup);
        if (guests > Rsvp.MostGuests)
        {
            return new Refusal("rsvp.too-many-guests");
        }

        var wanted = answer == Answer.Yes ? 1 + guests : 0;
        if (wanted > (before?.Seats ?? 0) && othersSeats + wanted > meetup.Capacity)
        {
            return new Refusal("rsvp.full");
        }

        return new Rsvp
        {
            MeetupId = meetup.Id,
            PersonId = given.PersonId,
            Answer = answer,
            Guests = answer == Answer.Yes ? guests : 0,
            Name = given.Name,
            AnsweredAt = before?.Answer == answer ? before.AnsweredAt : given.Now,
        };
    }
}
