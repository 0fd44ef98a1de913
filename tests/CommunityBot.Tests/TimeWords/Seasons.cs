using CommunityBot.Content.TimeWords;
using NodaTime;

namespace CommunityBot.Tests.TimeWords;

/// <summary>A season frames something that comes back, and is no time of anything by itself.</summary>
public sealed class Seasons
{
    [Theory]
    [InlineData("löpning varje onsdag 18 hela sommaren", "FREQ=WEEKLY;BYDAY=WE;UNTIL=20270831T215959Z@2027-06-02 18:00")]
    [InlineData("boule tisdagar kl 18 under våren", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270531T215959Z@2027-03-02 18:00")]
    [InlineData("varje måndag 19 i vinter", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20270228T225959Z@2026-12-07 19:00")]
    [InlineData("promenad varje torsdag 10 till våren", "FREQ=WEEKLY;BYDAY=TH;UNTIL=20270228T225959Z@2026-11-26 10:00")]
    [InlineData("stickcafé varje torsdag 18 hösten ut", "FREQ=WEEKLY;BYDAY=TH;UNTIL=20261130T225959Z@2026-11-26 18:00")]
    public void Frame_a_series(string text, string read) => Assert.Equal(read, Saying.Of(text));

    /// <summary>"I vår" is the coming spring, unless something stands behind it that is ours.</summary>
    [Theory]
    [InlineData("löpning varje onsdag 18 i vår", "FREQ=WEEKLY;BYDAY=WE;UNTIL=20270531T215959Z@2027-03-03 18:00")]
    [InlineData("boule varje tisdag i vår kl 18 vid dammen", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270531T215959Z@2027-03-02 18:00")]
    [InlineData("i vår kör vi stavgång varje måndag 10", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20270531T215959Z@2027-03-01 10:00")]
    [InlineData("i vår spelar vi boule varje måndag 10", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20270531T215959Z@2027-03-01 10:00")]
    [InlineData("yoga varannan torsdag 19 i vår med Anna", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20270531T215959Z@2027-03-04 19:00")]
    [InlineData("I vår! Fika varje fredag 15", "FREQ=WEEKLY;BYDAY=FR;UNTIL=20270531T215959Z@2027-03-05 15:00")]
    [InlineData("fika varje onsdag 15 i vår förening", "FREQ=WEEKLY;BYDAY=WE@2026-11-25 15:00")]
    [InlineData("grillning varje lördag 14 i vår nya trädgård", "FREQ=WEEKLY;BYDAY=SA@2026-11-21 14:00")]
    [InlineData("i vår lokal ses vi varje torsdag 18", "FREQ=WEEKLY;BYDAY=TH@2026-11-26 18:00")]
    [InlineData("sång i vår kör varje tisdag 19", "FREQ=WEEKLY;BYDAY=TU@2026-11-24 19:00")]
    [InlineData("alla tar med i var sin kasse, varje tisdag 19", "FREQ=WEEKLY;BYDAY=TU@2026-11-24 19:00")]
    public void Frame_a_series_by_the_coming_spring_and_not_by_ours(string text, string read) => Assert.Equal(read, Saying.Of(text));

    [Theory]
    [InlineData("löpning varje onsdag 18 i vår", "Löpning")]
    [InlineData("fika varje onsdag 15 i vår förening", "Fika i vår förening")]
    public void Leave_the_title_what_is_ours(string text, string title) => Assert.Equal(title, MeetupLineReader.Read(text, "sv", Saying.Now, Saying.Stockholm).Title);

    [Theory]
    [InlineData("run every Wednesday at 18 this spring", "FREQ=WEEKLY;BYDAY=WE;UNTIL=20270531T215959Z@2027-03-03 18:00")]
    [InlineData("run every Wednesday at 18 all summer", "FREQ=WEEKLY;BYDAY=WE;UNTIL=20270831T215959Z@2027-06-02 18:00")]
    [InlineData("boules every Tuesday 18:00 during the spring", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270531T215959Z@2027-03-02 18:00")]
    [InlineData("walk every Thursday 10:00 until summer", "FREQ=WEEKLY;BYDAY=TH;UNTIL=20270531T215959Z@2026-11-26 10:00")]
    [InlineData("knitting every Thursday 18:00 for the rest of the autumn", "FREQ=WEEKLY;BYDAY=TH;UNTIL=20261130T225959Z@2026-11-26 18:00")]
    public void Frame_an_English_series(string text, string read) => Assert.Equal(read, Saying.Of(text, "en"));

    /// <summary>Said within it, it has begun; in January the spring has, for all who plan together; with days left of it the next one is meant.</summary>
    [Theory]
    [InlineData("varje tisdag 18 hela sommaren", "2026-07-21T12:00", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260831T215959Z@2026-07-21 18:00")]
    [InlineData("varje tisdag 18 hela våren", "2027-01-11T12:00", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270531T215959Z@2027-01-12 18:00")]
    [InlineData("varje tisdag 18 hela sommaren", "2026-08-29T12:00", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270831T215959Z@2027-06-01 18:00")]
    [InlineData("varje tisdag 18 till sommaren", "2026-07-21T12:00", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270531T215959Z@2026-07-21 18:00")]
    public void Are_those_that_are_or_come(string text, string now, string read) =>
        Assert.Equal(read, Saying.Of(TimeWordsReader.Read(text, "sv", NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(now + ":00").Value, Saying.Stockholm)));

    [Theory]
    [InlineData("vi var borta hela sommaren")]
    [InlineData("promenader under våren är skönt")]
    [InlineData("det är 18 grader på sommaren")]
    [InlineData("hon fyller 18 i sommar")]
    [InlineData("vi målar om i vår")]
    [InlineData("40 medlemmar i vår förening")]
    [InlineData("det har varit 18 grader i våras")]
    public void Say_nothing_alone(string text) => Assert.Equal("none", Saying.Of(text));

    [Fact]
    public void Leave_the_title() => Assert.Equal("Löpning", MeetupLineReader.Read("löpning varje onsdag 18 hela sommaren", "sv", Saying.Now, Saying.Stockholm).Title);

    [Theory]
    [InlineData("lö & sö kl 14 varje helg", "FREQ=WEEKLY;BYDAY=SA,SU@2026-11-21 14:00")]
    [InlineData("lör & sön kl 11 varje helg", "FREQ=WEEKLY;BYDAY=SA,SU@2026-11-22 11:00")]
    [InlineData("lördag o söndag 9 varje vecka", "FREQ=WEEKLY;BYDAY=SA,SU@2026-11-22 09:00")]
    [InlineData("löprunda sö-mornar 9", "FREQ=WEEKLY;BYDAY=SU@2026-11-22 09:00")]
    [InlineData("bad lö-morgnar kl 8", "FREQ=WEEKLY;BYDAY=SA@2026-11-28 08:00")]
    [InlineData("körövning tis-kvällar 19", "FREQ=WEEKLY;BYDAY=TU@2026-11-24 19:00")]
    public void Weekends_and_short_days_come_back(string text, string read) => Assert.Equal(read, Saying.Of(text));

    [Fact]
    public void Both_days_of_a_weekend_leave_the_title() =>
        Assert.Equal("Bastu", MeetupLineReader.Read("bastu lö & sö kl 14 varje helg", "sv", Saying.Now, Saying.Stockholm).Title);

    [Theory]
    [InlineData(2026, 12, 24, "christmas-eve")]
    [InlineData(2027, 3, 27, "easter-eve")]
    [InlineData(2027, 6, 25, "midsummer-eve")]
    [InlineData(2027, 5, 1, null)]
    [InlineData(2027, 6, 6, null)]
    public void Days_at_home_are_known_in_any_year(int year, int month, int day, string? name) => Assert.Equal(name, RestDays.On(new LocalDate(year, month, day)));
}
