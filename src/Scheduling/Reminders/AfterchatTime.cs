using CommunityBot.Community.Groups;
using NodaTime;

namespace CommunityBot.Scheduling.Reminders;

/// <summary>When the group's line of the afterchat is said (S38): the same evening, in time to be over when the quiet hours begin, and never the next morning. Pure.</summary>
public static class AfterchatTime
{
    /// <summary>S38: half an hour, as long as a queue for coffee.</summary>
    public static readonly Duration Open = Duration.FromMinutes(30);

    /// <summary>Sooner after the start nobody stands in that queue (our choice).</summary>
    private static readonly Duration Soonest = Duration.FromHours(1);

    /// <returns>Null: too near the quiet hours, and nothing is said to the group.</returns>
    public static Instant? Of(Instant startsAt, Decency decency)
    {
        var moment = decency.Last(startsAt + ReminderPlan.HeldAfter + Open) - Open;
        return moment >= startsAt + Soonest && decency.Allows(moment) ? moment : null;
    }
}
