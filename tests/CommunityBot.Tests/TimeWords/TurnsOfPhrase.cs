namespace CommunityBot.Tests.TimeWords;

/// <summary>What the fourth list by strangers taught, in phrases of our own. Said on Saturday 2026-11-21 at noon.</summary>
public sealed class TurnsOfPhrase
{
    [Theory]
    [InlineData("Gympa mån, ons och fre kl 7", "FREQ=WEEKLY;BYDAY=MO,WE,FR@2026-11-23 07:00")]
    [InlineData("tis o tors 18 springer vi, varje vecka", "FREQ=WEEKLY;BYDAY=TU,TH@2026-11-24 18:00")]
    [InlineData("stickning var tisdag kl 14", "FREQ=WEEKLY;BYDAY=TU@2026-11-24 14:00")]
    [InlineData("Fika den 1:a och 15:e varje månad kl 15", "FREQ=MONTHLY;BYMONTHDAY=1,15@2026-12-01 15:00")]
    [InlineData("den sista i varje månad kl 18", "FREQ=MONTHLY;BYMONTHDAY=-1@2026-11-30 18:00")]
    [InlineData("onsdagar i januari och februari kl 10", "FREQ=WEEKLY;BYDAY=WE;UNTIL=20270228T225959Z@2027-01-06 10:00")]
    [InlineData("varje lördag kl 9 året ut", "FREQ=WEEKLY;BYDAY=SA;UNTIL=20261231T225959Z@2026-11-28 09:00")]
    [InlineData("Kör på måndagar 19, sista gången 14 december", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261214T225959Z@2026-11-23 19:00")]
    [InlineData("torsdagar kl 18, inte 24 och 31 december", "FREQ=WEEKLY;BYDAY=TH@2026-11-26 18:00 without 2026-12-24 without 2026-12-31")]
    public void A_series_is_heard_however_its_days_are_strung(string text, string expected) => Assert.Equal(expected, Saying.Of(text));

    [Theory]
    [InlineData("Brädspel torsdag 18, håller på två timmar", "2026-11-26 18:00/2026-11-26 20:00")]
    [InlineData("30 minuters andning måndag 12.15", "2026-11-23 12:15/2026-11-23 12:45")]
    [InlineData("Promenad torsdag 18, tio minuter från stan", "2026-11-26 18:00")]
    public void What_lasts_has_an_end(string text, string expected) => Assert.Equal(expected, Saying.Of(text));

    [Theory]
    [InlineData("midsommarfest kl 13", "2027-06-25 13:00")]
    [InlineData("luciafika fredag 11 december kl 15", "2026-12-11 15:00")]
    [InlineData("ses vi före jul: 22 december kl 17", "2026-12-22 17:00")]
    [InlineData("Loppet är om tre veckor, kör vi tis 18.30?", "2026-11-24 18:30")]
    [InlineData("helgen 5-6 december åker vi", "2026-12-05/2026-12-06")]
    [InlineData("bad på to kl 20", "2026-11-26 20:00")]
    [InlineData("klokan 19 på tisdag", "2026-11-24 19:00")]
    public void A_day_is_heard_however_it_is_named(string text, string expected) => Assert.Equal(expected, Saying.Of(text));

    [Theory]
    [InlineData("On the 5th of December at 2pm we're making candles", "2026-12-05 14:00")]
    [InlineData("quarter of six on Tuesday", "2026-11-24 17:45 or 2026-11-24 05:45")]
    [InlineData("I've booked the hall for 16:30 on Sunday", "2026-11-22 16:30")]
    [InlineData("Every three weeks on a Sunday, 2pm, starting 29 Nov", "FREQ=WEEKLY;INTERVAL=3;BYDAY=SU@2026-11-29 14:00")]
    [InlineData("Christmas market on sat 5/12, 1pm", "2026-12-05 13:00")]
    [InlineData("2moro at 1pm?", "2026-11-22 13:00")]
    [InlineData("New Year's Day dip at noon", "2027-01-01 12:00")]
    public void So_it_is_in_English(string text, string expected) => Assert.Equal(expected, Saying.Of(text, "en"));

    [Theory]
    [InlineData("Portkoden byttes den 1 november", "sv")]
    [InlineData("hissen är trasig sen v 45", "sv")]
    [InlineData("sol och plusgrader i november", "sv")]
    [InlineData("Min granne borrar kl 7 varje lördag", "sv")]
    [InlineData("har tandläkaren på tisdag kl 10", "sv")]
    [InlineData("Ingvar på tredje här, hej", "sv")]
    [InlineData("Förra året hade vi julmarknad den 6 december", "sv")]
    [InlineData("Minus 11 i natt", "sv")]
    [InlineData("the lift is out since Thursday", "en")]
    [InlineData("Fridays are taco night at ours", "en")]
    [InlineData("20 mm in an hour, wow", "en")]
    public void A_day_that_is_only_mentioned_is_no_meetup(string text, string language) => Assert.Equal("none", Saying.Of(text, language));
}
