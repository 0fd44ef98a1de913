using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Drafts;
using NodaTime;

namespace CommunityBot.Tests.Series;

/// <summary>A draft nobody has been invited by: its author corrects the day, and the end they said stands.</summary>
public sealed class EndingAsSaid
{
    [Theory]
    [InlineData("torsdag 26 november 18")]
    [InlineData("onsdag 2 december 18")]
    public void Another_first_day_leaves_the_end(string corrected)
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];
        var now = new LocalDateTime(2026, 11, 23, 12, 0);
        var draft = new Draft { Id = 1, PersonId = 1, GroupId = 1, AskedIn = 1, Kind = DraftKind.NewMeetup, Step = DraftStep.Confirm, Title = "Fika", Place = "", Zone = zone.Id, ExpiresAt = 0 };

        Assert.True(DraftTime.TryTake(draft, "varje onsdag 18 till 16 december", "sv", now, zone));
        Assert.True(DraftTime.TryTake(draft, corrected, "sv", now, zone));

        Assert.Equal(new LocalDate(2026, 12, 16), DraftRepeats.Of(draft)!.Rule.Until);
    }
}
