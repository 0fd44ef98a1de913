using CommunityBot.Community.Groups;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Tests.Groups;

public sealed class BeingDecent
{
    private static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];
    private static readonly Decency Nights = new(new QuietHours(new TimeOnly(21, 0), new TimeOnly(8, 0)), Stockholm);

    [Theory]
    [InlineData("05-05 20:59:59", true)]
    [InlineData("05-05 21:00:00", false)] // they begin on the minute
    [InlineData("05-06 07:59:59", false)]
    [InlineData("05-06 08:00:00", true)] // and end on the minute
    public void Means_to_be_silent_from_the_first_quiet_minute_to_the_last(string at, bool decent) => Assert.Equal(decent, Nights.Allows(At(at)));

    [Theory]
    [InlineData("05-05 14:30", "05-05 14:30")] // by day: now
    [InlineData("05-05 22:15", "05-06 08:00")] // in the evening: the next morning
    [InlineData("05-06 03:00", "05-06 08:00")] // after midnight: the same morning
    public void Is_to_wait_for_the_morning(string from, string next) => Assert.Equal(At(next), Nights.Next(At(from)));

    [Fact]
    public void Is_to_wait_for_the_evening_where_a_group_sleeps_by_day() =>
        Assert.Equal(At("05-05 15:00"), new Decency(new QuietHours(new TimeOnly(7, 0), new TimeOnly(15, 0)), Stockholm).Next(At("05-05 09:00")));

    [Fact]
    public void Forbids_nothing_where_no_hour_is_quiet() => Assert.True(new Decency(new QuietHours(new TimeOnly(8, 0), new TimeOnly(8, 0)), Stockholm).Allows(At("05-05 03:00")));

    [Theory]
    [InlineData("05-05 14:30", "05-05 14:30")]
    [InlineData("05-05 22:15", "05-05 20:59")]
    [InlineData("05-06 03:00", "05-05 20:59")]
    public void Can_also_be_to_speak_before_the_night(string until, string last) => Assert.Equal(At(last), Nights.Last(At(until)));

    [Theory]
    [InlineData("05-05 22:00", "05-06 10:00", "05-06 08:00")] // twelve hours: the morning will do
    [InlineData("05-05 22:01", "05-06 10:00", "05-05 22:01")] // less: better woken than standing alone
    [InlineData("05-05 14:00", "05-09 18:00", "05-05 14:00")]
    [InlineData("05-06 09:00", "05-06 08:00", "05-06 09:00")] // it has begun
    public void Gives_way_to_a_start_within_twelve_hours(string now, string start, string told) => Assert.Equal(At(told), Nights.BeforeStart(At(start), At(now)));

    [Theory]
    [InlineData("05-05 21:30", "05-06 10:00", "05-06 08:00")] // just two hours are left in the morning
    [InlineData("05-05 21:30", "05-06 09:45", "05-05 21:30")] // less
    public void Gives_way_where_the_morning_leaves_too_little_time_for_other_plans(string now, string start, string told) =>
        Assert.Equal(At(told), Nights.BeforeStart(At(start), At(now), Decency.ToChangePlans));

    /// <summary>Quiet from 20 to 10 can be chosen by two presses each: a start at nine in the morning lies in them, and the morning after is too late to be told.</summary>
    [Fact]
    public void Never_means_to_be_told_when_it_is_over()
    {
        var longest = new Decency(new QuietHours(new TimeOnly(20, 0), new TimeOnly(10, 0)), Stockholm);

        Assert.Equal(At("05-05 20:10"), longest.BeforeStart(At("05-06 09:00"), At("05-05 20:10")));
    }

    [Fact]
    public void Is_read_on_the_group_s_own_clock()
    {
        var group = new Chat { Id = 1, Channel = "telegram", Address = "-1", Kind = ChatKind.Group, Language = "sv", TimeZone = "Europe/Helsinki" };

        Assert.Equal((true, false), (Decency.Of(group).Allows(At("05-05 19:59")), Decency.Of(group).Allows(At("05-05 20:00"))));
    }

    [Theory]
    [InlineData("03-29 01:30", "03-29 08:00")] // the night is an hour shorter
    [InlineData("10-25 01:30", "10-25 08:00")] // or longer: eight is eight
    public void Goes_by_the_wall_clock_when_clocks_change(string from, string next) => Assert.Equal(At(next), Nights.Next(At(from)));

    /// <summary>Whatever the hours and the moment: what is found is decent, the nearest, and the same when asked again.</summary>
    [Fact]
    public void Is_found_and_nothing_nearer() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Any.ToArbitrary(), any =>
    {
        var (decency, moment) = any;
        var (next, last) = (decency.Next(moment), decency.Last(moment));
        return decency.Allows(next) && decency.Allows(last) && next >= moment && last <= moment
            && decency.Next(next) == next && decency.Last(last) == last
            && (decency.Allows(moment) ? next == moment && last == moment : Minutes(last + Duration.FromMinutes(1), next).All(minute => !decency.Allows(minute)));
    }));

    /// <summary>Whoever is told of a start before it is told before it, never earlier than now, and by night only when it presses.</summary>
    [Fact]
    public void Never_keeps_from_somebody_what_begins_before_the_morning() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(
        (from any in Any from minutes in Gen.Choose(1, 3 * 24 * 60) from ahead in Gen.Elements(0, 2) select (any, minutes, ahead)).ToArbitrary(), it =>
        {
            var ((decency, now), start, ahead) = (it.any, it.any.Now + Duration.FromMinutes(it.minutes), Duration.FromHours(it.ahead));
            var told = decency.BeforeStart(start, now, ahead);
            return told >= now && told <= start && (told == now || (decency.Allows(told) && start - told >= ahead && start - now >= Decency.Urgent))
                && (decency.Allows(told) || start - now < Decency.Urgent || decency.Next(now) > start - ahead);
        }));

    /// <summary>Nights and days of whole hours, any minute of two years, in zones with and without summer time.</summary>
    private static Gen<(Decency Decency, Instant Now)> Any =>
        from evening in Gen.Choose(16, 23)
        from morning in Gen.Choose(4, 12)
        from which in Gen.Choose(0, 9)
        from zone in Gen.Elements("Europe/Stockholm", "Europe/Helsinki", "Europe/London", "Atlantic/Reykjavik")
        from minute in Gen.Choose(0, 2 * 365 * 24 * 60)
        let hours = which switch { 0 => new QuietHours(new TimeOnly(8, 0), new TimeOnly(8, 0)), 1 => new QuietHours(new TimeOnly(morning, 0), new TimeOnly(evening, 0)), _ => new QuietHours(new TimeOnly(evening, 0), new TimeOnly(morning, 0)) }
        select (new Decency(hours, DateTimeZoneProviders.Tzdb[zone]), Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(minute));

    private static IEnumerable<Instant> Minutes(Instant from, Instant until)
    {
        for (var at = from; at < until; at += Duration.FromMinutes(1))
        {
            yield return at;
        }
    }

    private static Instant At(string text) =>
        LocalDateTimePattern.CreateWithInvariantCulture(text.Length > 11 ? "uuuu-MM-dd HH:mm:ss" : "uuuu-MM-dd HH:mm").Parse("2026-" + text).Value.InZoneLeniently(Stockholm).ToInstant();
}
