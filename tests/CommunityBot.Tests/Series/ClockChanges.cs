using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Content.TimeWords;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Tests.Phrases;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Tests.Series;

/// <summary>Every row of reliability.md 1.5 that is about series, by its name there.</summary>
public sealed class ClockChanges
{
    private static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];

    [Theory]
    [InlineData("2027-03-21T02:30", "2027-03-21T01:30:00Z 2027-03-28T01:30:00Z 2027-04-04T00:30:00Z")]
    [InlineData("2027-10-24T02:30", "2027-10-24T00:30:00Z 2027-10-31T00:30:00Z 2027-11-07T01:30:00Z")]
    public void Every_Sunday_0230_comes_exactly_once_per_Sunday_over_both_dates(string start, string instants) => Assert.Equal(instants, Instants("FREQ=WEEKLY;BYDAY=SU", start, 3));

    [Fact]
    public void Every_day_0230_comes_once_in_the_night_without_it_and_once_in_the_night_with_two() // P5
    {
        Assert.Equal("2027-03-27T01:30:00Z 2027-03-28T01:30:00Z 2027-03-29T00:30:00Z", Instants("FREQ=DAILY", "2027-03-27T02:30", 3));
        Assert.Equal("2026-10-24T00:30:00Z 2026-10-25T00:30:00Z 2026-10-26T01:30:00Z", Instants("FREQ=DAILY", "2026-10-24T02:30", 3));
    }

    [Fact]
    public void Every_Saturday_1800_is_1800_in_both_weeks() => Assert.Equal("2027-10-30T16:00:00Z 2027-11-06T17:00:00Z", Instants("FREQ=WEEKLY;BYDAY=SA", "2027-10-30T18:00", 2));

    [Fact]
    public void Every_Thursday_1800_is_1800_all_through_the_winter() // P5
    {
        var rule = RepeatText.Parse("FREQ=WEEKLY;BYDAY=TH", Stockholm)!;
        var hours = rule.From(new LocalDate(2026, 10, 15)).Take(30).Select(date => Meetup.InstantOf(date + new LocalTime(18, 0), Stockholm).InZone(Stockholm).TimeOfDay).Distinct();
        Assert.Equal([new LocalTime(18, 0)], hours);
    }

    [Theory] // a series' occurrence is reminded as any meetup: the day before is wall time, hours before are elapsed
    [InlineData("2027-03-28T10:00", "2027-03-27T09:00:00Z")]
    [InlineData("2027-10-31T10:00", "2027-10-30T08:00:00Z")]
    public void The_day_before_at_the_same_time_is_wall_time(string start, string reminded)
    {
        var local = Meetup.LocalOf(start);
        var moments = ReminderPlan.Moments(local, Stockholm, new Decency(new QuietHours(new TimeOnly(21, 0), new TimeOnly(8, 0)), Stockholm), Instant.MinValue);
        Assert.Equal(reminded, InstantPattern.General.Format(moments.Single(moment => moment.Which == ReminderKind.DayBefore).Due));
    }

    [Fact]
    public void Odd_weeks_over_New_Year_warn_that_week_53_and_week_1_are_both_odd()
    {
        Assert.Contains("Vecka 53 och vecka 1 är båda udda. Då blir det två veckor i rad: ons 30 dec och ons 6 jan.", Confirmed("udda veckor på onsdagar kl 18"), StringComparison.Ordinal);
        Assert.Contains("Då dröjer det tre veckor mellan ons 23 dec och ons 13 jan.", Confirmed("jämna veckor på onsdagar kl 18"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("varannan onsdag kl 18")]
    [InlineData("varje onsdag kl 18")]
    public void Every_week_and_every_other_week_do_not_warn(string said) => Assert.DoesNotContain("ecka 53", Confirmed(said), StringComparison.Ordinal);

    [Fact]
    public void Odd_weeks_in_a_year_without_a_week_53_do_not_warn() => Assert.DoesNotContain("ecka 53", Confirmed("udda veckor på onsdagar kl 18", new LocalDateTime(2027, 2, 1, 12, 0)), StringComparison.Ordinal);

    [Fact]
    public void The_31st_of_every_month_says_that_shorter_months_are_skipped()
    {
        Assert.Contains("Månader som saknar den 31:e hoppas över.", Confirmed("den 31:e varje månad kl 18"), StringComparison.Ordinal);
        Assert.Equal("2026-12-31 2027-01-31 2027-03-31", Dates("FREQ=MONTHLY;BYMONTHDAY=31", "2026-12-31", 3));
    }

    [Fact]
    public void The_last_Thursday_of_the_month_exists_in_February_too() => Assert.Equal("2027-01-28 2027-02-25 2027-03-25", Dates("FREQ=MONTHLY;BYDAY=-1TH", "2027-01-28", 3));

    [Fact]
    public void The_29th_of_February_every_year_is_the_28th_by_stated_rule()
    {
        var draft = Draft("varje år den 29 februari kl 12", new LocalDateTime(2027, 6, 1, 12, 0));
        Assert.Contains("Andra år än skottår blir det den 28 februari.", Words(draft), StringComparison.Ordinal);
        Assert.Equal("2028-02-29 2029-02-28 2030-02-28", string.Join(' ', DraftRepeats.Of(draft)!.Rule.From(new LocalDate(2028, 2, 29)).Take(3).Select(LocalDatePattern.Iso.Format)));
    }

    [Fact]
    public void The_organiser_is_told_of_the_night_without_that_hour() =>
        Assert.Contains("den gången blir det sön 28 mars kl. 03.30", Confirmed("varje söndag kl 02.30", new LocalDateTime(2027, 2, 1, 12, 0)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Europe/London", "2026-11-25T18:00:00Z")]
    [InlineData("Europe/Helsinki", "2026-11-25T16:00:00Z")]
    public void The_groups_zone_wins(string zone, string instant)
    {
        var local = DateTimeZoneProviders.Tzdb[zone];
        var reading = TimeWordsReader.Read("varje onsdag kl 18", "sv", new LocalDateTime(2026, 11, 21, 12, 0), local);
        Assert.Equal(instant, InstantPattern.General.Format(Meetup.InstantOf(reading.Start!.Value, local)));
    }

    private static string Instants(string rule, string start, int count)
    {
        var first = Meetup.LocalOf(start);
        return string.Join(' ', RepeatText.Parse(rule, Stockholm)!.From(first.Date).Take(count).Select(date => InstantPattern.General.Format(Meetup.InstantOf(date + first.TimeOfDay, Stockholm))));
    }

    private static string Dates(string rule, string start, int count) =>
        string.Join(' ', RepeatText.Parse(rule, Stockholm)!.From(LocalDatePattern.Iso.Parse(start).Value).Take(count).Select(LocalDatePattern.Iso.Format));

    private static string Confirmed(string said, LocalDateTime? now = null) => Words(Draft(said, now ?? new LocalDateTime(2026, 11, 21, 12, 0)));

    private static string Words(Draft draft) => string.Join('\n', SeriesLines.Of(draft, Meetup.LocalOf(draft.LocalStart!)).Select(line => PhraseFiles.Book.Say("sv", line.Key, line.Args).Plain));

    private static Draft Draft(string said, LocalDateTime now)
    {
        var draft = new Draft { Id = 1, PersonId = 1, GroupId = 1, AskedIn = 1, Kind = DraftKind.NewMeetup, Step = DraftStep.Confirm, Zone = "Europe/Stockholm", ExpiresAt = 0 };
        Assert.True(Bot.Features.Meetups.DraftTime.TryTake(draft, said, "sv", now, Stockholm), said);
        return draft;
    }
}
