using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.TimeWords;
using CommunityBot.Tests.Phrases;
using NodaTime;

namespace CommunityBot.Tests.Series;

public sealed class SayingRules
{
    private static readonly LocalDateTime Now = new(2026, 11, 21, 12, 0);
    private static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];

    [Theory]
    [InlineData("varje onsdag kl 18", "Varje onsdag kl. 18.00.", "Every Wednesday at 18:00.")]
    [InlineData("varannan torsdag kl 18 till jul", "Varannan torsdag kl. 18.00, till 24 december.", "Every other Thursday at 18:00, until 24 December.")]
    [InlineData("var tredje torsdag kl 18", "Var tredje torsdag kl. 18.00.", "Every third Thursday at 18:00.")]
    [InlineData("vardagar kl 12", "Varje vardag kl. 12.00.", "Every weekday at 12:00.")]
    [InlineData("varje måndag, onsdag och fredag kl 7", "Varje måndag, onsdag och fredag kl. 07.00.", "Every Monday, Wednesday and Friday at 07:00.")]
    [InlineData("första och tredje onsdagen i månaden kl 18", "Första och tredje onsdagen i månaden kl. 18.00.", "The first and third Wednesday of the month at 18:00.")]
    [InlineData("sista torsdagen varje månad kl 18", "Sista torsdagen i månaden kl. 18.00.", "The last Thursday of the month at 18:00.")]
    [InlineData("sista vardagen i månaden kl 17", "Sista vardagen i månaden kl. 17.00.", "The last weekday of the month at 17:00.")]
    [InlineData("sista dagen i månaden kl 12", "Sista dagen i månaden kl. 12.00.", "The last day of the month at 12:00.")]
    [InlineData("den 15:e varje månad kl 12", "Den 15:e varje månad kl. 12.00.", "The 15th of every month at 12:00.")]
    [InlineData("udda veckor på onsdagar kl 18", "Onsdagar udda veckor kl. 18.00.", "Wednesdays in odd weeks at 18:00.")]
    [InlineData("jämn vecka torsdag kl 19", "Torsdagar jämna veckor kl. 19.00.", "Thursdays in even weeks at 19:00.")]
    [InlineData("dagligen kl 9", "Varje dag kl. 09.00.", "Every day at 09:00.")]
    [InlineData("varje år den 6 juni kl 12", "Den 6 juni varje år kl. 12.00.", "6 June every year at 12:00.")]
    [InlineData("varje onsdag kl 18, 8 gånger", "Varje onsdag kl. 18.00, 8 gånger.", "Every Wednesday at 18:00, 8 times.")]
    [InlineData("varje torsdag kl 18 utom v 52", "Varje torsdag kl. 18.00, inte 24 dec (vecka 52).", "Every Thursday at 18:00, not 24 Dec (week 52).")]
    [InlineData("varje torsdag utom i juli kl 18", "Varje torsdag kl. 18.00, inte 1 juli, 8 juli, 15 juli, 22 juli och 1 till.", "Every Thursday at 18:00, not 1 Jul, 8 Jul, 15 Jul, 22 Jul and 1 more.")]
    [InlineData("varje tisdag 18.30 till midsommar", "Varje tisdag kl. 18.30, till 25 juni.", "Every Tuesday at 18:30, until 25 June.")]
    [InlineData("varje torsdag kl 18 till den 3 februari 2028", "Varje torsdag kl. 18.00, till 3 februari 2028.", "Every Thursday at 18:00, until 3 February 2028.")]
    [InlineData("var 14:e dag kl 10", "Varannan lördag kl. 10.00.", "Every other Saturday at 10:00.")]
    public void Is_as_people_say_them(string said, string swedish, string english)
    {
        var reading = TimeWordsReader.Read(said, "sv", Now, Stockholm);
        var value = Repeats.Of(RepeatText.Parse(reading.Rule!, Stockholm)!, reading.Start!.Value, reading.Exceptions);

        Assert.Equal(swedish, Say("sv", value));
        Assert.Equal(english, Say("en", value));
    }

    private static string Say(string language, string value) => PhraseFiles.Book.Say(language, "series.repeats", new Dictionary<string, string> { ["rule"] = value }).Plain;
}
