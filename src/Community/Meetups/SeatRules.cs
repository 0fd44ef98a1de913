namespace CommunityBot.Community.Meetups;

/// <summary>What can be asked of a meetup's seats. Pure.</summary>
public static class SeatRules
{
    /// <summary>One is no company; more than a hundred is no group that decides together (our choice).</summary>
    public const int FewestToNeed = 2, MostToNeed = 100;

    /// <summary>Why these don't go together; null: they do.</summary>
    public static Refusal? Fault(int? capacity, int? least, int held) => 0 switch
    {
        _ when least is < FewestToNeed or > MostToNeed => new("seats.odd-least"),
        _ when least > capacity => new("seats.least-above-seats"),
        _ when held > 0 && capacity is null => new("seats.held-needs-limit"),
        _ when held >= capacity => new("seats.held-all"),
        _ => null,
    };

    /// <summary>Why the meetup can't have so many seats; null: it can. Whoever has a seat, or an offer, keeps it.</summary>
    public static Refusal? Fault(Meetup meetup, int? capacity, int reserved)
    {
        ArgumentNullException.ThrowIfNull(meetup);
        return capacity is < Meetup.FewestSeats or > Meetup.MostSeats ? new Refusal("meetup.odd-capacity")
            : reserved > capacity ? new Refusal("seats.too-few", new Dictionary<string, string> { ["n"] = reserved.ToString(System.Globalization.CultureInfo.InvariantCulture) })
            : Fault(capacity, meetup.GoesAhead ? null : meetup.Least, capacity is null ? 0 : meetup.HeldSeats);
    }
}
