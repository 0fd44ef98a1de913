using System.Text.RegularExpressions;
using CommunityBot.Bot.Features.Calendar;
using NodaTime;

namespace CommunityBot.Tests.Calendar;

public sealed class WritingZones
{
    private static readonly Instant Autumn = Instant.FromUtc(2026, 11, 26, 17, 0);

    [Theory]
    [InlineData("Europe/Stockholm", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")]
    [InlineData("America/New_York", "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU")]
    [InlineData("Australia/Sydney", "FREQ=YEARLY;BYMONTH=10;BYDAY=1SU", "FREQ=YEARLY;BYMONTH=4;BYDAY=1SU")]
    public void Says_yearly_changes_as_rules(string zone, string spring, string autumn)
    {
        var written = Write(zone);

        Assert.Contains($"RRULE:{spring}", Part(written, "DAYLIGHT"), StringComparison.Ordinal);
        Assert.Contains($"RRULE:{autumn}", Part(written, "STANDARD"), StringComparison.Ordinal);
    }

    /// <summary>The last Sunday of March at two o'clock, winter time, the clock goes to summer time.</summary>
    [Fact]
    public void Gives_a_change_in_the_wall_time_that_was_valid_until_then()
    {
        var summer = Part(Write("Europe/Stockholm"), "DAYLIGHT");

        Assert.Contains("DTSTART:20260329T020000\r\n", summer, StringComparison.Ordinal);
        Assert.Contains("TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\n", summer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Asia/Kolkata", "+0530")]
    [InlineData("UTC", "+0000")]
    [InlineData("America/Phoenix", "-0700")]
    public void Says_a_zone_without_changes_in_one_piece(string zone, string offset)
    {
        var written = Write(zone);

        Assert.Single(Regex.Matches(written, "BEGIN:STANDARD"));
        Assert.DoesNotContain("RRULE", written, StringComparison.Ordinal);
        Assert.Contains($"TZOFFSETTO:{offset}", written, StringComparison.Ordinal);
    }

    /// <summary>Morocco's changes follow Ramadan: no rule, so each change stands for itself.</summary>
    [Fact]
    public void Says_changes_without_a_rule_one_by_one()
    {
        var written = Write("Africa/Casablanca");

        Assert.DoesNotContain("RRULE", written, StringComparison.Ordinal);
        Assert.True(Regex.Count(written, "BEGIN:(STANDARD|DAYLIGHT)") >= 4, written);
    }

    private static string Write(string zone)
    {
        var file = new IcsText();
        IcsZone.Write(file, DateTimeZoneProviders.Tzdb[zone], Autumn, Autumn);
        return file.ToString();
    }

    private static string Part(string written, string kind) => Regex.Match(written, $"BEGIN:{kind}.*?END:{kind}", RegexOptions.Singleline).Value;
}
