using CommunityBot.Content.TimeWords;
using NodaTime;

namespace CommunityBot.Content.Library;

/// <summary>Whether a door is open now, as far as that is known. Never a guess.</summary>
public enum OpeningState
{
    /// <summary>No hours, or too old to trust: the link tells.</summary>
    NotKnown,
    Open,
    Closed,

    /// <summary>The hours are known, but today is a red day and they don't say what holds then.</summary>
    RedDay,
}

public static class OpeningHoursReader
{
    /// <param name="resource">The door.</param>
    /// <param name="local">The wall time where the reader is.</param>
    public static OpeningState OpeningAt(this Resource resource, LocalDateTime local)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource.IsOpenAt(local.ToDateTimeUnspecified()) switch
        {
            null => OpeningState.NotKnown,
            _ when Holidays.IsRedDay(local.Date) && !resource.Hours.Any(IsAlways) => OpeningState.RedDay,
            true => OpeningState.Open,
            false => OpeningState.Closed,
        };
    }

    private static bool IsAlways(OpeningHours hours) => hours is { Opens: "00:00", Closes: "24:00", Days.Count: 7 };
}
