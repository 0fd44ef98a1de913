namespace CommunityBot.Community.Meetups;

public enum Answer
{
    No = 0,
    Maybe = 1,
    Yes = 2,
}

/// <summary>One person's answer to one meetup. The only place where a display name is kept, for 30 days after the meetup.</summary>
public sealed class Rsvp
{
    /// <summary>Guests one person can bring by button; more than a family is a meetup of its own (our choice).</summary>
    public const int MostGuests = 5;

    public required long MeetupId { get; init; }
    public required long PersonId { get; init; }
    public required Answer Answer { get; set; }
    public int Guests { get; set; }
    public required string Name { get; set; }

    /// <summary>Unix milliseconds of the first yes; the card lists names in this order.</summary>
    public required long AnsweredAt { get; set; }

    public int Seats => Answer == Answer.Yes ? 1 + Guests : 0;
}
