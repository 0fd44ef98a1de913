using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using NodaTime;

namespace CommunityBot.Bot.Features.Series;

/// <summary>When the next occurrence is shown: the day after the former, ten days before at the earliest. Pure.</summary>
internal static class CardTime
{
    private const int EarliestDays = 10;
    private static readonly LocalTime Morning = new(10, 0);

    public static Instant After(LocalDateTime former, LocalDateTime next, DateTimeZone zone, Decency decency)
    {
        var wanted = LocalDateTime.Max(former.Date.PlusDays(1) + Morning, next.Date.PlusDays(-EarliestDays) + Morning);
        if (wanted > next.PlusHours(-12))
        {
            // Every day, or nearly: as soon as the former is likely over, when it begins if that is already too near.
            var soon = decency.Next(Meetup.InstantOf(former.PlusHours(2), zone));
            return soon <= Meetup.InstantOf(next.PlusHours(-1), zone) ? soon : Meetup.InstantOf(former, zone);
        }

        return decency.Next(Meetup.InstantOf(wanted, zone));
    }
}
