namespace CommunityBot.Community.Meetups;

/// <summary>Who comes to one meetup and who waits, and the rules for answering. Pure: what changes is returned or written on the row handed in.</summary>
public sealed class Attendance(Meetup meetup, IReadOnlyCollection<Rsvp> answers)
{
    public int SeatsTaken => answers.Sum(answer => answer.Seats);

    /// <summary>How many come, in the room and by link.</summary>
    public int Heads => answers.Sum(answer => answer.Heads);

    /// <summary>Seats that everybody can take: neither taken, nor offered to somebody who waits, nor held for newcomers. Null: no limit.</summary>
    public int? SeatsLeft => meetup.Capacity is null ? null : Math.Max(0, Others.LeftFor(meetup, newcomer: false) ?? 0);

    /// <summary>Seats still kept for those who have never come before.</summary>
    public int SeatsHeld => meetup.Capacity is null ? 0 : Math.Min(Others.HeldIn(meetup), Math.Max(0, Others.LeftFor(meetup, newcomer: true) ?? 0));

    /// <summary>Those who come to the place itself.</summary>
    public IEnumerable<Rsvp> Coming => answers.Where(answer => answer is { Answer: Answer.Yes, ByLink: false }).OrderBy(answer => answer.AnsweredAt);

    /// <summary>Those who take part by the link.</summary>
    public IEnumerable<Rsvp> ByLink => answers.Where(answer => answer is { Answer: Answer.Yes, ByLink: true }).OrderBy(answer => answer.AnsweredAt);

    public int Maybe => answers.Count(answer => answer.Answer == Answer.Maybe);

    /// <summary>How many people are in line; who has been offered a seat no longer is.</summary>
    public int InLine => answers.Count(answer => answer.Waits);

    /// <summary>Seats that are offered to somebody who waited.</summary>
    public int SeatsOffered => answers.Where(answer => answer.OfferUntil is not null).Sum(answer => answer.Reserved);

    /// <summary>Fewer have said yes than it needs: then nothing says how many or who, so that nobody is publicly the only one.</summary>
    public bool Veiled => meetup.Least > Heads;

    public bool ShowsNames => !meetup.NamesHidden && !Veiled;

    private SeatCount Others => SeatCount.Of(answers);

    /// <summary>What the person's row shall hold after this answer, or why it can't: a yes for which there is no seat waits in line.</summary>
    /// <remarks>Fewer seats than before are always allowed. Nobody loses the seat they have by asking for one more.</remarks>
    /// <param name="meetup">The meetup, its row locked.</param>
    /// <param name="before">The person's answer until now; null: none.</param>
    /// <param name="others">Seats that everybody else takes.</param>
    /// <param name="given">The answer: who, their name, and when (Unix milliseconds).</param>
    /// <param name="answer">Yes, maybe or no.</param>
    /// <param name="guests">Whom they bring; counts only with yes.</param>
    /// <param name="newcomer">The person may take a seat that is held for newcomers.</param>
    /// <param name="byLink">They take part by the link: then there is always room, for them alone.</param>
    public static Outcome<Rsvp> Give(
        Meetup meetup, Rsvp? before, SeatCount others, (long PersonId, string Name, long Now) given, Answer answer, int guests, bool newcomer = false, bool byLink = false)
    {
        ArgumentNullException.ThrowIfNull(meetup);
        if (guests > Rsvp.MostGuests)
        {
            return new Refusal("rsvp.too-many-guests");
        }

        byLink &= answer == Answer.Yes;
        if (byLink && !meetup.Hybrid)
        {
            return new Refusal("online.no-link");
        }

        var party = 1 + guests;
        var waits = answer == Answer.Yes && !byLink && party > (before?.Reserved ?? 0) && party > others.LeftFor(meetup, newcomer);
        if (waits && before is { Answer: Answer.Yes, ByLink: true })
        {
            return new Refusal("online.full-here");
        }

        if (waits && (before?.Reserved > 0 || party > meetup.Capacity))
        {
            return new Refusal(before?.Reserved > 0 ? "guest.full" : "rsvp.full");
        }

        var kept = waits ? Answer.Waiting : answer;
        return new Rsvp
        {
            MeetupId = meetup.Id,
            PersonId = given.PersonId,
            Answer = kept,
            Guests = answer == Answer.Yes && !byLink ? guests : 0,
            Name = given.Name,
            AnsweredAt = before?.Answer == kept ? before.AnsweredAt : given.Now,
            InLine = waits ? before?.InLine ?? meetup.Version : null,
            Newcomer = newcomer,
            ByLink = byLink,
        };
    }
}
