using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Drafts;
using NodaTime;

namespace CommunityBot.Tests.Meetups;

/// <summary>Said on Saturday 21 November: where does a meetup go that is moved "to Friday"?</summary>
public sealed class MovingToAWeekday
{
    private static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];
    private static readonly LocalDateTime Now = new(2026, 11, 21, 12, 0);

    [Theory]
    [InlineData("2026-12-03T18:00", "fredag 18", "2026-12-04T18:00", "")]
    [InlineData("2026-12-03T18:00", "på fredag halv sju", "2026-12-04T18:30", "2026-12-04T06:30")]
    [InlineData("2026-12-03T18:00", "söndag kl 10", "2026-12-06T10:00", "2026-11-29T10:00")]
    [InlineData("2026-12-03T18:00", "tisdag 19", "2026-12-01T19:00", "2026-12-08T19:00")]
    [InlineData("2026-12-03T18:00", "måndag 19", "2026-12-07T19:00", "2026-11-30T19:00")]
    [InlineData("2026-12-03T18:00", "torsdag 19", "2026-12-03T19:00", "")]
    public void Goes_to_the_one_nearest_to_it(string before, string words, string there, string beside)
    {
        var draft = Moving(before);

        Assert.True(DraftTime.TryTake(draft, words, "sv", Now, Stockholm));

        Assert.Equal((there, beside), (draft.LocalStart, draft.Alternatives));
    }

    [Theory]
    [InlineData("2026-12-03T18:00", "fredag nästa vecka kl 18", "2026-11-27T18:00")]
    [InlineData("2026-12-03T18:00", "nästa fredag kl 18", "2026-11-27T18:00")]
    [InlineData("2026-12-03T18:00", "imorgon 18", "2026-11-22T18:00")]
    [InlineData("2026-12-03T18:00", "fredag 27 november kl 18", "2026-11-27T18:00")]
    [InlineData("2026-12-03T18:00", "4 januari kl 18", "2027-01-04T18:00")]
    [InlineData("2026-11-26T18:00", "måndag 18", "2026-11-23T18:00")]
    [InlineData("2026-11-22T10:00", "tisdag 18", "2026-11-24T18:00")]
    public void Goes_where_was_said_when_that_is_more_than_a_weekday_or_its_own_week(string before, string words, string there)
    {
        var draft = Moving(before);

        Assert.True(DraftTime.TryTake(draft, words, "sv", Now, Stockholm));

        Assert.Equal(there, draft.LocalStart);
    }

    private static Draft Moving(string before) => new()
    {
        Id = 1, PersonId = 1, GroupId = 1, AskedIn = 1, Kind = DraftKind.MoveMeetup, Step = DraftStep.Time, Zone = "Europe/Stockholm", ExpiresAt = 0, Notes = before,
    };
}
