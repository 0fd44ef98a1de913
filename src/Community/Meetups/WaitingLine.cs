namespace CommunityBot.Community.Meetups;

/// <summary>The people who wait for a seat, in the order in which they pressed.</summary>
public static class WaitingLine
{
    public static IEnumerable<Rsvp> InOrder(IEnumerable<Rsvp> answers) => answers.Where(answer => answer.Waits).OrderBy(answer => answer.InLine).ThenBy(answer => answer.PersonId);

    /// <summary>To whom the free seats are offered now: the first who fits, then the next. Who can't be told of an offer keeps their place and is passed by.</summary>
    /// <param name="meetup">The meetup, its row locked.</param>
    /// <param name="answers">All its answers, as they are.</param>
    /// <param name="canBeTold">Whether an offer would reach this person.</param>
    public static IReadOnlyList<Rsvp> Next(Meetup meetup, IReadOnlyCollection<Rsvp> answers, Func<Rsvp, bool> canBeTold)
    {
        var count = SeatCount.Of(answers);
        List<Rsvp> next = [];
        foreach (var waiting in InOrder(answers).Where(canBeTold))
        {
            if (!(waiting.Party > count.LeftFor(meetup, waiting.Newcomer)))
            {
                next.Add(waiting);
                count = count with { Reserved = count.Reserved + waiting.Party, Newcomers = count.Newcomers + (waiting.Newcomer ? waiting.Party : 0) };
            }
        }

        return next;
    }
}
