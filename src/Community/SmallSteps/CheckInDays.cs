using NodaTime;

namespace CommunityBot.Community.SmallSteps;

/// <summary>The weekdays on which somebody wants to be asked, as one number: Monday is 1, Tuesday 2, Wednesday 4 …; 0 = none. Pure.</summary>
public static class CheckInDays
{
    /// <summary>All seven.</summary>
    public const int All = 127;

    public static bool Has(int days, IsoDayOfWeek day) => (days & Mark(day)) != 0;

    /// <summary>With the day if it wasn't there, without it if it was.</summary>
    public static int Toggle(int days, IsoDayOfWeek day) => days ^ Mark(day);

    /// <summary>The first chosen day at that time of day after <paramref name="after"/>; null: none is chosen.</summary>
    public static LocalDateTime? Next(int days, LocalDateTime after, LocalTime at) => (days & All) == 0 ? null
        : Enumerable.Range(0, 8).Select(ahead => after.Date.PlusDays(ahead) + at).First(moment => moment > after && Has(days, moment.DayOfWeek));

    private static int Mark(IsoDayOfWeek day) => 1 << ((int)day - 1);
}
