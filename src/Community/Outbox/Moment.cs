using System.Globalization;
using CommunityBot.Community.Meetups;
using NodaTime;

namespace CommunityBot.Community.Outbox;

/// <summary>How a moment travels in a phrase's arguments: <c>2026-11-26T18:00@1795712400</c>, wall time and Unix seconds.</summary>
public static class Moment
{
    public static string Of(Meetup meetup)
    {
        ArgumentNullException.ThrowIfNull(meetup);
        return Format(meetup.LocalStart, meetup.StartsAt / 1000);
    }

    public static string Of(LocalDateTime local, DateTimeZone zone) =>
        Format(Meetup.Iso(local), Meetup.InstantOf(local, zone).ToUnixTimeSeconds());

    private static string Format(string iso, long seconds) => string.Create(CultureInfo.InvariantCulture, $"{iso}@{seconds}");
}
