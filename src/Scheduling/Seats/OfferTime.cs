using NodaTime;

namespace CommunityBot.Scheduling.Seats;

/// <summary>When a free seat is offered to somebody who waits, and how long they have to answer.</summary>
/// <param name="Say">When they are told: now, or when the quiet hours end. A start within twelve hours breaks them, as for a change.</param>
/// <param name="Until">When the offer goes on to the next.</param>
public readonly record struct OfferTime(Instant Say, Instant Until)
{
    /// <summary>Time to think, counted in open hours only: nobody loses a seat in their sleep.</summary>
    public static readonly Duration ToThink = Duration.FromHours(3);

    /// <summary>An hour before the start the next one must still have time to come.</summary>
    public static readonly Duration LastCall = Duration.FromHours(1);

    /// <summary>A start nearer than this breaks the quiet hours.</summary>
    public static readonly Duration Urgent = Duration.FromHours(12);

    private static readonly Duration Worthwhile = Duration.FromMinutes(30), Step = Duration.FromMinutes(5);

    /// <remarks>
    /// Three open hours, but never later than an hour before the start. Where that leaves less than half an hour, a third of the time that is left.
    /// </remarks>
    public static OfferTime Of(Instant now, Instant start, DateTimeZone zone, QuietHours quiet)
    {
        var say = Civil(now, start, zone, quiet);
        var latest = start - LastCall;
        return new OfferTime(say, latest - say < Worthwhile ? say + ((start - say) / 3) : Instant.Min(AfterThinking(say, latest, zone, quiet), latest));
    }

    /// <summary>The first moment at which a person may be told: outside the quiet hours, unless the start is near.</summary>
    public static Instant Civil(Instant now, Instant start, DateTimeZone zone, QuietHours quiet)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return start - now < Urgent ? now : Instant.Max(now, zone.AtLeniently(quiet.NextOpen(now.InZone(zone).LocalDateTime)).ToInstant());
    }

    private static Instant AfterThinking(Instant say, Instant latest, DateTimeZone zone, QuietHours quiet)
    {
        // Whole five minutes are easier to say: "till kl. 19.55".
        var until = Instant.FromUnixTimeSeconds(say.ToUnixTimeSeconds() / 300 * 300);
        for (var left = ToThink; left > Duration.Zero && until < latest; until += Step)
        {
            left -= quiet.Contains(until.InZone(zone).TimeOfDay) ? Duration.Zero : Step;
        }

        return until;
    }
}
