using CommunityBot.Community.Groups;
using NodaTime;

namespace CommunityBot.Scheduling.Seats;

/// <summary>When a free seat is offered to somebody who waits, and how long they have to answer.</summary>
/// <param name="Say">When they are told: now, or when the quiet hours end. A near start breaks them, as for a change.</param>
/// <param name="Until">When the offer goes on to the next.</param>
public readonly record struct OfferTime(Instant Say, Instant Until)
{
    /// <summary>Time to think, counted in open hours only: nobody loses a seat in their sleep.</summary>
    public static readonly Duration ToThink = Duration.FromHours(3);

    /// <summary>An hour before the start the next one must still have time to come.</summary>
    public static readonly Duration LastCall = Duration.FromHours(1);

    private static readonly Duration Worthwhile = Duration.FromMinutes(30), Step = Duration.FromMinutes(5);

    /// <remarks>
    /// Three open hours, but never later than an hour before the start. Where that leaves less than half an hour, a third of the time that is left.
    /// </remarks>
    public static OfferTime Of(Instant now, Instant start, Decency decency)
    {
        var say = decency.BeforeStart(start, now);
        var latest = start - LastCall;
        return new OfferTime(say, latest - say < Worthwhile ? say + ((start - say) / 3) : Instant.Min(AfterThinking(say, latest, decency), latest));
    }

    private static Instant AfterThinking(Instant say, Instant latest, Decency decency)
    {
        // Whole five minutes are easier to say: "till kl. 19.55".
        var until = Instant.FromUnixTimeSeconds(say.ToUnixTimeSeconds() / 300 * 300);
        for (var left = ToThink; left > Duration.Zero && until < latest; until += Step)
        {
            left -= decency.Allows(until) ? Step : Duration.Zero;
        }

        return until;
    }
}
