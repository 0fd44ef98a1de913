using NodaTime;

namespace CommunityBot.Community.Groups;

/// <summary>The hours of a group's own day in which nothing unasked is said. Equal ends: none. Whoever wants to know when something may be said asks <see cref="Decency"/>.</summary>
public readonly record struct QuietHours(TimeOnly From, TimeOnly Until)
{
    public bool Contains(LocalTime time)
    {
        var hour = new TimeOnly(time.Hour, time.Minute, time.Second);
        return From < Until ? hour >= From && hour < Until : From > Until && (hour >= From || hour < Until);
    }

    /// <summary>The last open minute at or before this wall time: one minute before the quiet hours began.</summary>
    public LocalDateTime LastOpenBefore(LocalDateTime wanted)
    {
        if (!Contains(wanted.TimeOfDay))
        {
            return wanted;
        }

        var from = new LocalTime(From.Hour, From.Minute);
        var day = wanted.TimeOfDay >= from ? wanted.Date : wanted.Date.PlusDays(-1);
        return (day + from).PlusMinutes(-1);
    }

    /// <summary>The first open moment at or after this wall time: when the quiet hours end.</summary>
    public LocalDateTime NextOpen(LocalDateTime wanted)
    {
        if (!Contains(wanted.TimeOfDay))
        {
            return wanted;
        }

        var until = new LocalTime(Until.Hour, Until.Minute);
        var day = wanted.TimeOfDay < until ? wanted.Date : wanted.Date.PlusDays(1);
        return day + until;
    }
}
