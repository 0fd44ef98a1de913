namespace CommunityBot.Community.Meetups;

public enum Answer
{
    No = 0,
    Maybe = 1,
    Yes = 2,

    /// <summary>Wants to come, but the seats are taken.</summary>
    Waiting = 3,
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

    /// <summary>The place in line of somebody who waits: it only grows, so the lowest is first. Null: doesn't wait.</summary>
    public int? InLine { get; set; }

    /// <summary>Until when a seat is offered to somebody who waits, Unix milliseconds; it is reserved so long. Null: no offer.</summary>
    public long? OfferUntil { get; set; }

    /// <summary>Who put a guest without an account on the list, by name; null: a person's own answer. Then <see cref="PersonId"/> is nobody's.</summary>
    public long? BroughtBy { get; set; }

    /// <summary>Had never said yes in this group before, where that matters because seats are kept for newcomers. Never shown.</summary>
    public bool Newcomer { get; set; }

    /// <summary>The start, the place (empty: none) and the cost (empty: none) that somebody on the web knew of when they answered; null on every other answer.</summary>
    public string? KnownStart { get; set; }

    public string? KnownPlace { get; set; }

    public string? KnownCost { get; set; }

    /// <summary>Takes part by the meetup's link and so takes no seat. With a maybe: did, before the link went.</summary>
    public bool ByLink { get; set; }

    /// <summary>Waits, and has not been offered a seat.</summary>
    public bool Waits => Answer == Answer.Waiting && OfferUntil is null;

    /// <summary>How many the answer is for.</summary>
    public int Party => 1 + Guests;

    /// <summary>Seats that nobody else can have: taken, or reserved by an offer. The link has no end of them.</summary>
    public int Reserved => !ByLink && (Answer == Answer.Yes || OfferUntil is not null) ? Party : 0;

    public int Seats => Answer == Answer.Yes && !ByLink ? Party : 0;

    /// <summary>How many take part with this answer, in the room or by link.</summary>
    public int Heads => Answer == Answer.Yes ? Party : 0;
}
