using CommunityBot.Content.Library.Checks;
using CommunityBot.Content.Phrases;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Phrases;

/// <summary>What somebody reads who chose easy Swedish: its own phrase, or the Swedish one where that is itself easy.</summary>
public sealed class EasySwedish
{
    /// <summary>Phrases, or families of them, that nobody reads in easy Swedish; and why.</summary>
    private static readonly Dictionary<string, string> SaidInTwoLanguagesOnly = new()
    {
        ["page."] = "a meetup's page is in the language of its group or of the browser, sv or en",
        ["playground."] = "the demo town's own page, for those who try the bot",
        ["telegram."] = "Telegram keeps a list for each language of its own, and knows no easy Swedish",
        ["group.welcome"] = "said once to a whole group, in its language",
        ["share.web-name"] = "stands on the group's card, in its language",
    };

    private static readonly EasyPhrases Rule = EasyPhrases.Load();

    private static readonly Dictionary<string, string> Swedish = In("sv"), Easy = In(Phrasebook.Easy);

    [Fact]
    public void Is_easy_wherever_a_resident_meets_it() => Faults.None(
        from phrase in Swedish
        where !IsSaidInTwoLanguagesOnly(phrase.Key)
        let read = Easy.GetValueOrDefault(phrase.Key, phrase.Value)
        from fault in Rule.HardIn(read)
        select $"{phrase.Key}: \"{read}\": {fault}");

    [Fact]
    public void Has_no_dead_phrase() => Faults.None(
        from phrase in PhraseFiles.All
        where phrase.Language == Phrasebook.Easy && !PhraseFiles.All.Any(other => other.Key == phrase.Key && other.File == phrase.File.Replace("/sv-lattlast/", "/sv/", StringComparison.Ordinal))
        select $"{phrase.File}: {phrase.Key} is not in the Swedish file of that name");

    [Fact]
    public void Repeats_no_Swedish_phrase() => Faults.None(Easy.Where(phrase => Swedish[phrase.Key] == phrase.Value).Select(phrase => $"{phrase.Key} is the same in sv"));

    [Fact]
    public void Rewrites_nothing_that_nobody_reads_in_it() => Faults.None(Easy.Keys.Where(IsSaidInTwoLanguagesOnly));

    [Fact]
    public void Is_excused_only_where_the_Swedish_is_hard() => Faults.None(
        SaidInTwoLanguagesOnly.Keys.Where(start => !Swedish.Any(phrase => phrase.Key.StartsWith(start, StringComparison.Ordinal) && Rule.HardIn(phrase.Value).Any())));

    [Theory]
    [InlineData("Vi ses vid bron klockan 18. Du får gå när du vill.")]
    [InlineData("{name} kommer till **{title}**, {when:full}.")]
    [InlineData("{n:plural(En kommer;# kommer)}. Skriv /arbetslista.")]
    [InlineData("Jag hoppas att en plats finns kvar. Vi pratar med varandra.")]
    [InlineData("Läs mer: https://exempel.se/en(sida)")]
    public void Is_easy(string phrase) => Assert.Empty(Rule.HardIn(phrase));

    [Theory]
    [InlineData("Öppna en chatt med mig först, så kan jag berätta allt.", "11 words")]
    [InlineData("Kontaktpersonen skriver.", "15 letters")]
    [InlineData("Namnet sparas en månad.", "passive")]
    [InlineData("{n:plural(Kom hit;# platser släpps)}.", "passive")]
    [InlineData("Hon hör av sig.", "skriver till dig")]
    [InlineData("Vi ses kl. 18.", "klockan")]
    [InlineData("Två kommer.", "say: 2")]
    [InlineData("Boten (en dator) svarar.", "brackets")]
    public void Is_hard_and_says_why(string phrase, string why) => Assert.Contains(Rule.HardIn(phrase), fault => fault.Contains(why, StringComparison.Ordinal));

    private static bool IsSaidInTwoLanguagesOnly(string key) => SaidInTwoLanguagesOnly.Keys.Any(start => key.StartsWith(start, StringComparison.Ordinal));

    private static Dictionary<string, string> In(string language) =>
        PhraseFiles.All.Where(phrase => phrase.Language == language).ToDictionary(phrase => phrase.Key, phrase => phrase.Words);
}
