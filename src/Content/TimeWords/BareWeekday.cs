using NodaTime;

namespace CommunityBot.Content.TimeWords;

/// <summary>"Fredag 18", "till fredag kväll": a weekday that doesn't say of which week.</summary>
public static class BareWeekday
{
    public static bool IsSaid(string text, string language, LocalDateTime now, DateTimeZone zone)
    {
        var used = TimeWordsReader.Parse(text, language, now, zone).Used;
        return used.Any(static piece => piece is DatePiece) && used.All(static piece => piece is ClockPiece or PartPiece or LengthPiece or DatePiece { Spec: WeekdaySpec { Next: false, WeeksLater: 0 } });
    }
}
