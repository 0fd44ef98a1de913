using CommunityBot.Community.Meetups;
using NodaTime;

namespace CommunityBot.Community.Groups;

/// <summary>When it is decent to speak unasked to the people of a chat: outside its quiet hours. The one place that asks for them. Pure.</summary>
/// <param name="Quiet">The quiet hours.</param>
/// <param name="Zone">
/// The clock they are read on. <see cref="Of"/> takes the chat's own: a meetup that was made before its group changed zone keeps its start, but its people sleep by the new clock.
/// </param>
public readonly record struct Decency(QuietHours Quiet, DateTimeZone Zone)
{
    /// <summary>A start nearer than this breaks the quiet hours: better woken than standing alone at the old place.</summary>
    public static readonly Duration Urgent = Duration.FromHours(12);

    /// <summary>What people need to make other plans; told in the morning with less than this left, they are told tonight.</summary>
    public static readonly Duration ToChangePlans = Duration.FromHours(2);

    public static Decency Of(Chat chat)
    {
        ArgumentNullException.ThrowIfNull(chat);
        return new Decency(new QuietHours(chat.QuietFrom, chat.QuietUntil), DateTimeZoneProviders.Tzdb.GetZoneOrNull(chat.TimeZone) ?? DateTimeZone.Utc);
    }

    public bool Allows(Instant moment) => !Quiet.Contains(moment.InZone(Zone).TimeOfDay);

    /// <summary>The first decent moment from this one on: itself, or when the quiet hours end.</summary>
    public Instant Next(Instant from) => Allows(from) ? from : Instant.Max(from, Meetup.InstantOf(Quiet.NextOpen(from.InZone(Zone).LocalDateTime), Zone));

    /// <summary>The first decent moment from this wall time on.</summary>
    public Instant Next(LocalDateTime from) => Next(Meetup.InstantOf(from, Zone));

    /// <summary>The last decent minute up to this moment: itself, or just before the quiet hours began.</summary>
    public Instant Last(Instant until) => Allows(until) ? until : Meetup.InstantOf(Quiet.LastOpenBefore(until.InZone(Zone).LocalDateTime), Zone);

    /// <summary>When to tell of something that concerns a start: at the next decent moment, but now when that start is near, or when the next decent moment is too late for it.</summary>
    /// <param name="start">What they are told of begins then.</param>
    /// <param name="now">Now.</param>
    /// <param name="ahead">How long before the start they must know it at the latest. Default: none, any moment before it will do.</param>
    public Instant BeforeStart(Instant start, Instant now, Duration ahead = default) =>
        start - now < Urgent || Next(now) is var next && next > start - ahead ? now : next;

    /// <summary>When to tell of something that concerns a meetup, in time for it.</summary>
    public Instant BeforeStart(Meetup meetup, Instant now)
    {
        ArgumentNullException.ThrowIfNull(meetup);
        return BeforeStart(Instant.FromUnixTimeMilliseconds(meetup.StartsAt), now);
    }
}
