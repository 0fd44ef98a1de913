using System.Diagnostics;
using CommunityBot.Content.Finding;
using CommunityBot.Content.Library;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityBot.Tests.Finding;

public sealed class FindingWhatFits
{
    private static readonly ContentLibrary Library = ContentLibrary.Load();
    private static readonly string[] HeldOut = ["search_heldout", "search_heldout2", "search_heldout3", "search_heldout4", "search_heldout5"];

    private static ContentFinder Finder => LabelledSearch.Finder;

    /// <summary>Gates stand a little below the day's figures; the figures beside the anchors are in docs/finding-report.md.</summary>
    [Theory]
    [InlineData("search_dev", 0.95, 0.93)]
    [InlineData("search_heldout", 0.96, 0.94)]
    [InlineData("search_heldout2", 0.93, 0.91)]
    [InlineData("search_heldout3", 0.96, 0.95)]
    [InlineData("search_heldout4", 0.86, 0.84)]
    [InlineData("search_heldout5", 0.91, 0.88)]
    [InlineData("search_validation", 0.84, 0.81)]
    public void Puts_a_fitting_answer_among_three_and_mostly_first(string set, double recall, double rank)
    {
        var score = LabelledSearch.Score(LabelledSearch.Read(set).Where(query => query.Style != "safety"));

        Assert.True(score.RecallAt3 >= recall && score.MeanReciprocalRank >= rank, $"R@3 {score.RecallAt3:F3}, MRR {score.MeanReciprocalRank:F3} of {score.Asked}");
    }

    /// <summary>Of everything written to be none of ours: 19 in 20 over the four held-out sets on the day it was set.</summary>
    [Fact]
    public void Keeps_silent_about_most_that_is_not_ours()
    {
        var strange = HeldOut.SelectMany(LabelledSearch.Read).Where(query => query.Topics.Count == 0).ToList();

        var silent = strange.Count(query => Finder.Find(LabelledSearch.Of(query)).Count == 0);

        Assert.True(silent >= 0.92 * strange.Count, $"{silent} of {strange.Count}");
    }

    /// <summary>The ways of writing that a plain search fails at, each with its own gate.</summary>
    [Theory]
    [InlineData("compound", 0.95)]
    [InlineData("misspelt", 0.90)]
    [InlineData("indirect", 0.84)]
    [InlineData("easy", 0.92)]
    public void Finds_what_is_written_otherwise(string style, double recall)
    {
        var queries = HeldOut.SelectMany(LabelledSearch.Read).Where(query => query.Style == style && query.Language == "sv");

        var score = LabelledSearch.Score(queries);

        Assert.True(score.RecallAt3 >= recall, $"{score.HitsInThree} of {score.Asked}");
    }

    [Theory]
    [InlineData("recept på semlor")]
    [InlineData("säljer skidor")]
    [InlineData("nån som kan låna ut en stege")]
    [InlineData("when is the next train")]
    [InlineData("qwrtpsdfg")]
    [InlineData("")]
    [InlineData("?!... 12345")]
    public void Says_that_it_does_not_know(string text)
    {
        Assert.Empty(Finder.Find(new FindQuery(text, "sv", null)));
        Assert.Empty(Finder.TopicsOf(new FindQuery(text, "sv", null)));
    }

    [Theory]
    [InlineData("fika för äldre i Helsingborg", null)]
    [InlineData("fika för äldre", "Helsingborg")]
    [InlineData("språkvän hbg", null)]
    [InlineData("flyttade från Malmö till Helsingborg och vill fika med seniorer", null)]
    [InlineData("mötesplats för pensionärer", "Råå")]
    [InlineData("språkvän", "Helsingborgs")]
    public void Never_answers_with_a_place_somewhere_else(string text, string? area)
    {
        var found = Finder.Find(new FindQuery(text, "sv", area));

        Assert.NotEmpty(found);
        Assert.All(found.Where(one => one.Kind == "resource").Select(one => Library.Resource(one.Id)!), resource =>
            Assert.True(resource.Area.Extent == "national" || resource.Area.Names.Contains("Helsingborg"), resource.Id));
    }

    [Theory]
    [InlineData("mötesplats för seniorer i Västerås", "vasteras_motesplatser")]
    [InlineData("pratcafé i Helsingborg", "pratcafe_helsingborg")]
    [InlineData("självhjälpsgrupp i Nässjö", "sjalvhjalp_jonkoping")]
    [InlineData("language friend in Gothenburg", "goteborg_sprakvan")]
    public void Prefers_the_place_that_was_asked_for(string text, string id) =>
        Assert.Contains(id, Finder.Find(new FindQuery(text, "sv", null)).Select(found => found.Id));

    [Theory]
    [InlineData("parkrun", "parkrun")]
    [InlineData("Bris", "bris")]
    [InlineData("seniornet", "seniornet")]
    [InlineData("volontärbyrån", "volontarbyran")]
    public void Finds_a_thing_by_its_name(string name, string id) =>
        Assert.Equal(id, Finder.Find(new FindQuery(name, "sv", null))[0].Id);

    [Fact]
    public void Never_shows_what_has_closed()
    {
        foreach (var query in LabelledSearch.Read("search_dev").Concat(LabelledSearch.Read("search_heldout")).Select(LabelledSearch.Of)
            .Append(new FindQuery("I Malmö möts vi språkvän nedlagd", "sv", "Malmö")))
        {
            Assert.DoesNotContain(Finder.Find(query), found => found.Id == "malmo_imm_closed");
        }
    }

    [Fact]
    public void Loses_little_without_the_letters_å_ä_ö()
    {
        var queries = LabelledSearch.Read("search_heldout").Where(query => query.Style != "safety").ToList();
        var bare = queries.Select(query => query with { Text = PlainWords.Fold(query.Text.ToLowerInvariant()) });

        var lost = LabelledSearch.Score(queries).RecallAt3 - LabelledSearch.Score(bare).RecallAt3;

        Assert.True(lost <= 0.02, $"{lost:F3}");
    }

    [Fact]
    public void Gives_at_most_three_answers_on_any_text_and_never_throws() => Check.QuickThrowOnFailure(
        Prop.ForAll(AnyText, text =>
        {
            var found = Finder.Find(new FindQuery(text, "sv", text));
            return found.Count <= 3 && found.All(one => one.Score is >= 0 and <= 1) && Finder.TopicsOf(new FindQuery(text, "en", null)).Count <= 3;
        }));

    [Theory]
    [InlineData("\ud83d")]
    [InlineData("a\uFFFFb\u202Ec \u0000 \uDC00")]
    [InlineData("\"hbtqi-träffar\" OR 50-åring* NEAR(a b) %_ ' ; -- {0}")]
    public void Survives_text_that_breaks_others(string text) =>
        Assert.True(Finder.Find(new FindQuery(text, "sv", text)).Count <= 3);

    [Fact]
    public void Is_quick_enough_for_five_hundred_items()
    {
        var finder = new ContentFinder(Copies.ToItems(500));
        var queries = LabelledSearch.Read("search_heldout").Select(LabelledSearch.Of).ToList();
        var times = queries.Select(query => Enumerable.Range(0, 7).Min(_ => TimeOf(finder, query))).Order().ToList();

        var p99 = times[times.Count * 99 / 100];

        Assert.True(p99 < TimeSpan.FromMilliseconds(5), $"p99 {p99.TotalMilliseconds:F2} ms");
    }

    // Each query's best of seven: what the search takes, not what the machine's other work takes.
    private static TimeSpan TimeOf(ContentFinder finder, FindQuery query)
    {
        var start = Stopwatch.GetTimestamp();
        finder.Find(query);
        return Stopwatch.GetElapsedTime(start);
    }

    private static Arbitrary<string> AnyText => Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Elements("ensam", "i", "Malmö", "Vara", "😔", "\u0301", "\ud800", "jag", "’", "-", "\0", "promenadsällskapskompisgruppsträffar")
            .ListOf().Select(words => string.Join(' ', words))).ToArbitrary();
}
