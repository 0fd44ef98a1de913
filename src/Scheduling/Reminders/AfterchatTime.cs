using CommunityBot.Community.Meetups;
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
    public static Instant? Of(Instant startsAt, DateTimeZone zone, QuietHours quiet)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var wanted = startsAt + ReminderPlan.HeldAfter;
        var over = (wanted + Open).InZone(zone).LocalDateTime;
        var moment = quiet.Contains(over.TimeOfDay) ? Meetup.InstantOf(quiet.LastOpenBefore(over), zone) - Open : wanted;
        return moment >= startsAt + Soonest && !quiet.Contains(moment.InZone(zone).TimeOfDay) ? moment : null;
    }
}
