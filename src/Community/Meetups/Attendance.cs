namespace CommunityBot.Community.Meetups;

/// <summary>Who comes to one meetup, and the rules for answering. Pure: what changes is returned or written on the row handed in.</summary>
public sealed class Attendance(Meetup meetup, IReadOnlyCollection<Rsvp> answers)
{
    public int SeatsTaken => answers.Sum(answer => answer.Seats);

    public int? SeatsLeft => meetup.Capacity - SeatsTaken;

    public IEnumerable<Rsvp> Coming => answers.Where(answer => answer.Answer == Answer.Yes).OrderBy(answer => answer.AnsweredAt);

    public int Maybe => answers.Count(answer => answer.Answer == Answer.Maybe);

    public Rsvp? Of(long personId) => answers.FirstOrDefault(answer => answer.PersonId == personId);

    /// <summary>What the person's row shall hold after this answer, or why it can't.</summary>
    public Outcome<Rsvp> Give(long personId, string name, Answer answer, int guests, long now)
    {
        var before = Of(personId);
        if (guests > Rsvp.MostGuests)
        {
            return new Refusal("rsvp.too-many-guests");
        }

        var wanted = answer == Answer.Yes ? 1 + guests : 0;
        if (wanted > (before?.Seats ?? 0) && wanted - (before?.Seats ?? 0) > (SeatsLeft ?? int.MaxValue))
        {
            return new Refusal("rsvp.full");
        }

        return new Rsvp
        {
            MeetupId = meetup.Id,
            PersonId = personId,
            Answer = answer,
            Guests = answer == Answer.Yes ? guests : 0,
            Name = name,
            AnsweredAt = before?.Answer == answer ? before.AnsweredAt : now,
        };
    }
}
