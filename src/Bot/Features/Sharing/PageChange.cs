using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using NodaTime;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary>What has changed since something was first said, or since somebody answered, in one sentence each: before, and now.</summary>
internal static class PageChange
{
    /// <summary>Since this person answered: nobody could write to them. Time first; empty when all is as it was, or when it won't happen.</summary>
    public static IReadOnlyList<string> Since(Rsvp given, PageFacts facts, PageWords words) =>
        facts.Cancelled ? [] : [.. new[] { OfTime(given.KnownStart, facts.Meetup, words), OfPlace(given.KnownPlace, facts.Meetup, words), OfCost(given.KnownCost, facts.Meetup, words), OfLink(given, facts.Meetup, words) }.OfType<string>()];

    public static string? OfTime(string? before, Meetup meetup, PageWords words) => before is null || before == meetup.LocalStart
        ? null
        : words.Say("page.moved", ("old", Moment.Of(Meetup.LocalOf(before), DateTimeZoneProviders.Tzdb.GetZoneOrNull(meetup.Zone) ?? DateTimeZone.Utc)), ("new", Moment.Of(meetup)));

    public static string? OfCost(string? before, Meetup meetup, PageWords words) => before is null || before == (meetup.Cost ?? "")
        ? null
        : words.Say("page.new-cost", ("old", Cost(before, words)), ("new", Cost(meetup.Cost, words)));

    /// <summary>A place where none was said before misleads nobody.</summary>
    public static string? OfPlace(string? before, Meetup meetup, PageWords words) => 0 switch
    {
        _ when string.IsNullOrEmpty(before) || before == meetup.Place => null,
        _ when meetup.Place is { } place => words.Say("page.elsewhere", ("old", FirstName.Visible(before)), ("new", FirstName.Visible(place))),
        _ => words.Say("page.nowhere", ("old", FirstName.Visible(before))),
    };

    /// <summary>They took part by link, and there is none any more.</summary>
    private static string? OfLink(Rsvp given, Meetup meetup, PageWords words) => given is { ByLink: true, Answer: not Answer.No } && !meetup.Hybrid ? words.Say("page.no-link-now") : null;

    private static string Cost(string? cost, PageWords words) => string.IsNullOrEmpty(cost) ? words.Say("page.no-cost") : FirstName.Visible(cost);
}
