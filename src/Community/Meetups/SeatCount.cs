namespace CommunityBot.Community.Meetups;

/// <summary>A meetup's seats in figures; what a press needs instead of all answers.</summary>
/// <param name="Reserved">Seats taken or offered.</param>
/// <param name="Coming">How many come, those who take part by link too.</param>
/// <param name="Newcomers">Of those reserved, how many by newcomers.</param>
/// <param name="Waiting">People in line without an offer.</param>
public readonly record struct SeatCount(int Reserved, int Coming, int Newcomers, int Waiting)
{
    public static SeatCount Of(IReadOnlyCollection<Rsvp> answers) => new(
        answers.Sum(answer => answer.Reserved), answers.Sum(answer => answer.Heads), answers.Where(answer => answer.Newcomer).Sum(answer => answer.Reserved), answers.Count(answer => answer.Waits));

    /// <summary>Seats held for newcomers that no newcomer has taken yet.</summary>
    public int HeldIn(Meetup meetup)
    {
        ArgumentNullException.ThrowIfNull(meetup);
        return Math.Max(0, meetup.HeldSeats - Newcomers);
    }

    /// <summary>Seats that a person can take; below zero when more are held than are free; null: no limit.</summary>
    public int? LeftFor(Meetup meetup, bool newcomer)
    {
        ArgumentNullException.ThrowIfNull(meetup);
        return meetup.Capacity - Reserved - (newcomer ? 0 : HeldIn(meetup));
    }
}
