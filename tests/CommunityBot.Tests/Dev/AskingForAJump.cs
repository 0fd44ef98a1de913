using System.Text;
using CommunityBot.Bot.Dev;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Tests.Dev;

public sealed class AskingForAJump
{
    private static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];

    [Theory]
    [InlineData("PT2H", "2026-11-21T16:00:00+01")]
    [InlineData("PT90M", "2026-11-21T15:30:00+01")]
    [InlineData("PT1H30M15S", "2026-11-21T15:30:15+01")]
    [InlineData("PT1.5S", "2026-11-21T14:00:01.5+01")]
    [InlineData("P1D", "2026-11-22T14:00:00+01")]
    [InlineData("P1DT4H", "2026-11-22T18:00:00+01")]
    [InlineData("P2W", "2026-12-05T14:00:00+01")]
    [InlineData("P1M", "2026-12-21T14:00:00+01")]
    [InlineData("P1Y", "2027-11-21T14:00:00+01")]
    [InlineData("PT0S", "2026-11-21T14:00:00+01")]
    public void Reads_a_duration(string duration, string expected) => Assert.Equal(expected, After("2026-11-21T14:00", duration));

    [Theory]
    [InlineData("2027-03-27T14:00", "P1D", "2027-03-28T14:00:00+02")]
    [InlineData("2027-03-27T14:00", "PT24H", "2027-03-28T15:00:00+02")]
    [InlineData("2027-03-27T02:30", "P1D", "2027-03-28T03:30:00+02")]
    [InlineData("2026-10-25T01:30", "PT2H", "2026-10-25T02:30:00+01")]
    public void Counts_days_by_the_calendar_and_hours_by_the_clock(string now, string duration, string expected) =>
        Assert.Equal(expected, After(now, duration));

    [Fact]
    public void Never_goes_back_in_the_hour_that_comes_twice()
    {
        var second = new LocalDateTime(2026, 10, 25, 2, 30).InZone(Stockholm, twice => twice.Last());

        Assert.Equal(TimeSpan.FromMinutes(10), JumpRequest.Advance("PT10M", second).Length);
    }

    [Theory]
    [InlineData("""{"advance":"2 hours"}""", "advance must be an ISO 8601 duration")]
    [InlineData("""{"advance":""}""", "advance must be an ISO 8601 duration")]
    [InlineData("""{"advance":"P"}""", "advance must be an ISO 8601 duration")]
    [InlineData("""{"advance":"PT-1H"}""", "advance must not be negative")]
    [InlineData("""{"advance":"P-1D"}""", "advance must not be negative")]
    [InlineData("""{"advance":"P11Y"}""", "advance must be at most ten years.")]
    [InlineData("""{"advance":"P99999Y"}""", "advance must be at most ten years.")]
    [InlineData("""{"advance":"PT9223372036854775807H"}""", "advance must be at most ten years.")]
    [InlineData("""{"advance":7}""", "body must be JSON such as")]
    [InlineData("""{"advance":null}""", "body must be JSON such as")]
    [InlineData("""{}""", "body must be JSON such as")]
    [InlineData("""[]""", "body must be JSON such as")]
    [InlineData("advance=PT2H", "body must be JSON such as")]
    [InlineData("", "body must be JSON such as")]
    [InlineData("""{"until":"2026-11-21T13:59"}""", "advance must not be negative")]
    [InlineData("""{"until":"torsdag"}""", "until must be the town's wall time")]
    public async Task Says_in_one_line_what_is_wrong(string body, string fault)
    {
        var asked = await Read(body);

        Assert.Null(asked.Length);
        Assert.StartsWith(fault, asked.Fault, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', asked.Fault!);
    }

    [Fact]
    public async Task Reads_a_wall_time_to_go_on_to() =>
        Assert.Equal(TimeSpan.FromHours(4), (await Read("""{"until":"2026-11-21T18:00"}""")).Length);

    private static Task<JumpRequest> Read(string body) =>
        JumpRequest.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(body)), At("2026-11-21T14:00"), default);

    private static string After(string now, string duration)
    {
        var start = At(now);
        var length = JumpRequest.Advance(duration, start).Length!.Value;
        return OffsetDateTimePattern.ExtendedIso.Format((start.ToInstant() + Duration.FromTimeSpan(length)).InZone(Stockholm).ToOffsetDateTime());
    }

    private static ZonedDateTime At(string local) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneLeniently(Stockholm);
}
