using CommunityBot.Community.Groups;
using NodaTime;

namespace CommunityBot.Scheduling.Seats;

/// <summary>When it is decided whether a meetup that needs a number of people comes about.</summary>
public static class LeastTime
{
    /// <summary>An hour ahead of the reminder of the day before: nobody is reminded of what doesn't happen.</summary>
    public static readonly Duration Before = Duration.FromHours(25);

    /// <summary>Twenty-five hours before the start, or halfway there when it is nearer than that; in the quiet hours, just before they began.</summary>
    public static Instant Of(Instant now, Instant start, Decency decency)
    {
        var wanted = start - Before > now ? start - Before : now + ((start - now) / 2);
        return decency.Last(wanted) is var decent && decent > now ? decent : wanted;
    }
}
