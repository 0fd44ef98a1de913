using CommunityBot.Content.Activities;
using NodaTime;

namespace CommunityBot.Scheduling.Suggestions;

/// <summary>Which activity a group is asked about, and when it would be: liked by enough, in season, in a free slot, and not asked about lately. Pure.</summary>
public static class SuggestionPick
{
    /// <summary>Liked by fewer, the suggestion would point at somebody.</summary>
    public const int FewestWhoLike = 3;

    /// <summary>Weeks before the same is suggested again.</summary>
    public const int RestWeeks = 8;

    /// <summary>Two days to decide, ten to look forward to.</summary>
    private const int FirstDay = 2, LastDay = 10;

    private const int DarkFrom = 16;
    private const long Apart = 3;
    private static readonly int[] LightEvenings = [4, 5, 6, 7, 8, 9];

    /// <param name="all">The activities, in their own order.</param>
    /// <param name="liked">How many of the group's people like each.</param>
    /// <param name="lastMade">When each was suggested here the last time.</param>
    /// <param name="planned">Starts of the group's planned meetups.</param>
    /// <param name="now">The group's wall clock.</param>
    /// <returns>Null: nothing fits this week.</returns>
    public static (Activity What, LocalDateTime Start)? Pick(
        IReadOnlyList<Activity> all, IReadOnlyDictionary<string, int> liked, IReadOnlyDictionary<string, LocalDate> lastMade, IReadOnlyCollection<LocalDateTime> planned, LocalDateTime now)
    {
        ArgumentNullException.ThrowIfNull(liked);
        ArgumentNullException.ThrowIfNull(lastMade);
        var rested = now.Date.PlusWeeks(-RestWeeks);
        var wanted = all.Where(activity => liked.GetValueOrDefault(activity.Id) >= FewestWhoLike && (!lastMade.TryGetValue(activity.Id, out var last) || last < rested))
            .OrderBy(activity => lastMade.TryGetValue(activity.Id, out var last) ? last : LocalDate.MinIsoValue).ThenByDescending(activity => liked[activity.Id]);
        foreach (var activity in wanted)
        {
            if (Slots(activity, now).Where(start => planned.All(other => Hours(start, other) >= Apart)).Order().Cast<LocalDateTime?>().FirstOrDefault() is { } start)
            {
                return (activity, start);
            }
        }

        return null;
    }

    private static IEnumerable<LocalDateTime> Slots(Activity activity, LocalDateTime now) =>
        from ahead in Enumerable.Range(FirstDay, LastDay - FirstDay + 1)
        let date = now.Date.PlusDays(ahead)
        from slot in activity.Slots
        where slot.Day == date.DayOfWeek && activity.Months.Contains(date.Month)
            && (!activity.Outdoor || slot.Time.Hour < DarkFrom || LightEvenings.Contains(date.Month))
        select date + slot.Time;

    private static long Hours(LocalDateTime one, LocalDateTime other) => Math.Abs(Period.Between(one, other, PeriodUnits.Hours).Hours);
}
