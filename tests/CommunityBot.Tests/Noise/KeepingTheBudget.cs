using CommunityBot.Community.Noise;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CommunityBot.Tests.Noise;

public sealed class KeepingTheBudget
{
    private static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];

    [Theory]
    [InlineData("25 10, 25 12", "25 18", false)] // two today already
    [InlineData("24 10, 24 12", "25 09", true)] // yesterday's don't count today
    [InlineData("19 19, 20 10, 21 10, 22 10, 23 10, 24 10", "26 18", false)] // six within seven days
    [InlineData("19 17, 20 10, 21 10, 22 10, 23 10, 24 10", "26 18", true)] // the first is older than that
    public void Has_room_for_two_a_day_and_six_in_seven_days(string said, string at, bool room) =>
        Assert.Equal(room, Budget(said).HasRoom(At(at)));

    [Theory]
    [InlineData("25 10", "25 17", false)] // the evening's reminder takes today's second place
    [InlineData("25 10", "26 17", true)]
    [InlineData("20 10, 21 10, 22 10, 23 10, 24 10", "26 17", false)] // five said and one promised: the week is full before the first is old
    public void Keeps_room_for_what_is_promised(string said, string promised, bool room) =>
        Assert.Equal(room, new NoiseBudget(2, 6, Stockholm, Times(said), Times(promised)).HasRoom(At("25 12")));

    [Fact]
    public void Finds_the_next_morning_when_the_day_is_full() =>
        Assert.Equal(At("26 08"), Budget("25 10, 25 12").FirstRoom(At("25 13"), At("28 13"), AfterTheNight));

    [Fact]
    public void Finds_no_room_when_there_is_none_before_it_is_too_late() =>
        Assert.Null(Budget("25 10, 25 12").FirstRoom(At("25 13"), At("25 20"), AfterTheNight));

    [Fact]
    public void Finds_no_room_in_a_group_that_wants_silence() =>
        Assert.Null(new NoiseBudget(0, 0, Stockholm, [], []).FirstRoom(At("25 13"), At("29 13"), AfterTheNight));

    /// <summary>Whoever asks at any moments and speaks only where there is room never exceeds a day or any seven days.</summary>
    [Fact]
    public void Is_never_exceeded_by_one_who_asks_first() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Gen.Choose(0, 30 * 24 * 60).ListOf(120).ToArbitrary(), minutes =>
        {
            var said = new List<Instant>();
            foreach (var at in minutes.Order().Select(minute => At("01 00") + Duration.FromMinutes(minute)))
            {
                if (new NoiseBudget(2, 6, Stockholm, said, []).HasRoom(at))
                {
                    said.Add(at);
                }
            }

            return said.Count > 0 && said.GroupBy(at => at.InZone(Stockholm).Date).All(day => day.Count() <= 2)
                && said.All(end => said.Count(at => at > end - NoiseBudget.Week && at <= end) <= 6);
        }));

    private static NoiseBudget Budget(string said) => new(2, 6, Stockholm, Times(said), []);

    private static Instant[] Times(string days) => [.. days.Split(", ").Select(At)];

    /// <summary>"25 13": 13.00 on the 25th of November 2026.</summary>
    private static Instant At(string text) => Stockholm.AtLeniently(new LocalDateTime(2026, 11, int.Parse(text[..2], null), int.Parse(text[3..], null), 0)).ToInstant();

    private static Instant AfterTheNight(Instant at)
    {
        var local = at.InZone(Stockholm).LocalDateTime;
        return local.Hour >= 8 ? at : Stockholm.AtLeniently(local.Date + new LocalTime(8, 0)).ToInstant();
    }
}
