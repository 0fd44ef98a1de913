using System.Globalization;
using System.Text;
using CommunityBot.Content.Finding;
using CommunityBot.Tests.Finding;
using CommunityBot.Tests.Integration.Support;
using CommunityBot.Tests.Support;
using Xunit.Abstractions;

namespace CommunityBot.Tests.Integration.Finding;

/// <summary>
/// Measures the search beside SQLite FTS5 and PostgreSQL on the same items and queries, and keeps docs/finding-report.md true.
/// </summary>
public sealed class FindingReport(ITestOutputHelper output)
{
    private const string Begin = "<!-- figures: written by FindingReport, do not edit -->";
    private const string End = "<!-- end of figures -->";
    private static readonly string Page = Path.Combine(TheSources.Root, "docs", "finding-report.md");

    /// <summary>To write new figures into the page: <c>WRITE_REPORT=1 dotnet test … --filter FindingReport</c>.</summary>
    [PostgresFact]
    public async Task Stands_beside_the_anchors_and_is_true()
    {
        var figures = await FiguresAsync();
        output.WriteLine(figures);
        var page = await File.ReadAllTextAsync(Page);
        var now = page[..(page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)] + "\n" + figures + page[page.IndexOf(End, StringComparison.Ordinal)..];
        if (Environment.GetEnvironmentVariable("WRITE_REPORT") == "1")
        {
            await File.WriteAllTextAsync(Page, now);
        }

        Assert.Equal(now, await File.ReadAllTextAsync(Page));
    }

    [PostgresFact]
    public async Task Finds_clearly_more_than_the_anchors()
    {
        var queries = LabelledSearch.Read("search_heldout").Where(InScope).ToList();
        var ours = Measure(queries, Ours);

        foreach (var anchor in new[] { await Anchors.SqliteAsync(), await Anchors.PostgresAsync() })
        {
            var theirs = Measure(queries, Answer(anchor));

            Assert.True(ours.RecallAt3 > theirs.RecallAt3 + 0.15 && ours.MeanReciprocalRank > theirs.MeanReciprocalRank + 0.15, $"{ours} {theirs}");
        }
    }

    private static async Task<string> FiguresAsync()
    {
        var systems = new (string Name, Func<LabelledQuery, IReadOnlyList<IReadOnlyList<string>>> Answer)[]
        {
            ("this search", Ours),
            ("SQLite FTS5 unicode61, OR, bm25", Answer(await Anchors.SqliteAsync())),
            ("PostgreSQL swedish, OR, ts_rank", Answer(await Anchors.PostgresAsync())),
        };
        var text = new StringBuilder();
        foreach (var (set, title) in new[] { ("search_heldout", "Held-out"), ("search_heldout2", "Second held-out"), ("search_heldout3", "Third held-out, by other authors"), ("search_heldout4", "Fourth held-out, by strangers"), ("search_heldout5", "Fifth held-out, by a stranger"), ("search_validation", "Held back from the training queries"), ("search_dev", "Tuned on") })
        {
            var queries = LabelledSearch.Read(set);
            text.Append(CultureInfo.InvariantCulture, $"\n### {title}: {set}.jsonl, {queries.Count} queries\n\n| system | R@1 | R@3 | MRR | {string.Join(" | ", Styles(queries))} | abstains out of scope |\n|---|---|---|---|{string.Concat(Styles(queries).Select(_ => "---|"))}---|\n");
            foreach (var (name, answer) in systems)
            {
                text.Append(Row(name, queries, answer));
            }
        }

        return text.ToString();
    }

    private static string Row(string name, IReadOnlyList<LabelledQuery> queries, Func<LabelledQuery, IReadOnlyList<IReadOnlyList<string>>> answer)
    {
        var all = Measure(queries.Where(InScope), answer);
        var styles = Styles(queries).Select(style => Measure(queries.Where(query => query.Topics.Count > 0 && StyleOf(query) == style), answer)).Select(score => $"{score.HitsInThree}/{score.Asked}");
        var strange = queries.Where(query => query.Topics.Count == 0).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {(double)all.FirstHits / all.Asked:F3} | {all.RecallAt3:F3} | {all.MeanReciprocalRank:F3} | {string.Join(" | ", styles)} | {strange.Count(query => answer(query).Count == 0)}/{strange.Count} |\n");
    }

    private static SearchScore Measure(IEnumerable<LabelledQuery> queries, Func<LabelledQuery, IReadOnlyList<IReadOnlyList<string>>> answer)
    {
        var ranks = queries.Select(query => answer(query).ToList().FindIndex(topics => topics.Any(query.Topics.Contains)) + 1).ToList();
        return new SearchScore(ranks.Count, ranks.Count(rank => rank == 1), ranks.Count(rank => rank > 0), ranks.Sum(rank => rank > 0 ? 1.0 / rank : 0));
    }

    private static IReadOnlyList<IReadOnlyList<string>> Ours(LabelledQuery query) =>
        [.. LabelledSearch.Finder.Find(LabelledSearch.Of(query)).Select(found => found.Topics)];

    private static Func<LabelledQuery, IReadOnlyList<IReadOnlyList<string>>> Answer(Func<string, IReadOnlyList<Item>> search) =>
        query => [.. search(query.Text).Select(item => item.Topics)];

    // Messages of danger go to the safety net before any search; here they only show what a search alone would do.
    private static bool InScope(LabelledQuery query) => query.Topics.Count > 0 && query.Style != "safety";

    private static string StyleOf(LabelledQuery query) => query.Language == "en" && query.Style != "safety" ? "english" : query.Style;

    private static IReadOnlyList<string> Styles(IReadOnlyList<LabelledQuery> queries) =>
        [.. queries.Where(query => query.Topics.Count > 0).Select(StyleOf).Distinct().Order(StringComparer.Ordinal)];
}
